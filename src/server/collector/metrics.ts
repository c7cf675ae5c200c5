/** Counts what happens, in the text format of Prometheus (version 0.0.4). */
export interface Metrics {
  request(method: string, route: string, status: number, seconds: number): void;
  response(outcome: 'created' | 'same' | 'different' | 'withdrawn' | 'invalid'): void;
  running(change: 1 | -1): void;
  text(database: string): string;
}

// Upper bounds in seconds.
const buckets = [0.005, 0.025, 0.1, 0.5, 2.5, 10];

export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const responses = new Map<string, number>();
  const durations = new Map<string, { counts: number[]; sum: number; count: number }>();
  const started = Date.now();
  let running = 0;
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);

  return {
    request(method, route, status, seconds) {
      add(requests, labels({ method, route, status: String(status) }));
      const key = labels({ method, route });
      const duration = durations.get(key) ?? { counts: buckets.map(() => 0), sum: 0, count: 0 };
      buckets.forEach((bound, index) => (duration.counts[index]! += seconds <= bound ? 1 : 0));
      duration.sum += seconds;
      duration.count += 1;
      durations.set(key, duration);
    },
    response: (outcome) => void add(responses, labels({ outcome })),
    running: (change) => void (running += change),
    text: (database) =>
      [
        ...family('assayer_requests_total', 'counter', 'Requests answered, by route pattern and status.', requests),
        ...family('assayer_responses_total', 'counter', 'Responses received, by what became of them.', responses),
        '# HELP assayer_request_seconds Time until the answer was ready.',
        '# TYPE assayer_request_seconds histogram',
        ...[...durations].flatMap(([key, { counts, sum, count }]) => [
          ...counts.map((value, index) => `assayer_request_seconds_bucket{${key},le="${buckets[index]}"} ${value}`),
          `assayer_request_seconds_bucket{${key},le="+Inf"} ${count}`,
          `assayer_request_seconds_sum{${key}} ${sum.toFixed(6)}`,
          `assayer_request_seconds_count{${key}} ${count}`,
        ]),
        ...family('assayer_requests_running', 'gauge', 'Requests being handled now.', new Map([['', running]])),
        ...family('assayer_up_seconds', 'gauge', 'Seconds since the start.', new Map([[labels({ database }), Math.round((Date.now() - started) / 1000)]])),
        ...family('process_resident_memory_bytes', 'gauge', 'Memory of the process.', new Map([['', process.memoryUsage().rss]])),
        '',
      ].join('\n'),
  };
}

function family(name: string, type: string, help: string, values: Map<string, number>): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...[...values].map(([key, value]) => `${name}${key ? `{${key}}` : ''} ${value}`)];
}

function labels(values: Record<string, string>): string {
  return Object.entries(values).map(([name, value]) => `${name}="${value.replace(/["\\\n]/g, '_')}"`).join(',');
}
