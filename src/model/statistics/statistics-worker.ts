import { methods, type MethodId } from './methods.js';
import { StatisticsError, type StatisticsErrorCode, type StatisticsPath } from './statistics-error.js';

// Long calculations off the thread that draws. A module worker of the page (or a worker thread) holds one line,
//   import { serveStatistics } from 'assayer/statistics'; serveStatistics(self);
// and the page asks it through `statisticsIn(new Worker(url, { type: 'module' }))`. At 10,000 × 40 answers and the like a method
// may take longer than one frame; that is what this is for.

/** What a `Worker`, the inside of one and a `MessagePort` have in common. */
export interface StatisticsPort {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  start?(): void;
}

interface Call {
  assayerStatistics: 'call';
  id: number;
  method: MethodId;
  input: unknown;
}

type Answer = { assayerStatistics: 'answer'; id: number } & (
  | { result: unknown }
  | { error: { message: string; code?: StatisticsErrorCode; path?: StatisticsPath } });

/** Answers calls that arrive at this port; everything else that arrives is left alone. */
export function serveStatistics(port: StatisticsPort): void {
  port.addEventListener('message', ({ data }) => {
    if (!isMessage(data, 'call')) return;
    const { id, method, input } = data as unknown as Call;
    port.postMessage({ assayerStatistics: 'answer', id, ...outcomeOf(method, input) } satisfies Answer);
  });
  port.start?.();
}

type Methods = typeof methods;
export interface StatisticsElsewhere {
  /** As calling the method, in the worker; rejects with the same StatisticsError. */
  run<M extends MethodId>(method: M, input: Parameters<Methods[M]>[0]): Promise<ReturnType<Methods[M]>>;
  /** Rejects what is still under way. The worker itself is the caller's to end. */
  close(): void;
}

/** Methods run behind this port, where `serveStatistics` listens. */
export function statisticsIn(port: StatisticsPort): StatisticsElsewhere {
  const waiting = new Map<number, { resolve(result: never): void; reject(error: Error): void }>();
  let last = 0;
  const listener = ({ data }: { data: unknown }) => {
    if (!isMessage(data, 'answer')) return;
    const answer = data as unknown as Answer;
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('result' in answer) call?.resolve(answer.result as never);
    else call?.reject(errorOf(answer.error));
  };
  port.addEventListener('message', listener);
  port.start?.();
  return {
    run(method, input) {
      return new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        port.postMessage({ assayerStatistics: 'call', id: last, method, input } satisfies Call);
      });
    },
    close() {
      port.removeEventListener('message', listener);
      for (const call of waiting.values()) call.reject(new Error('The statistics worker was closed before it answered.'));
      waiting.clear();
    },
  };
}

function outcomeOf(method: MethodId, input: unknown): { result: unknown } | { error: { message: string; code?: StatisticsErrorCode; path?: StatisticsPath } } {
  try {
    if (!Object.hasOwn(methods, method)) throw new Error(`There is no method ${String(method)}.`);
    return { result: (methods[method] as (input: unknown) => unknown)(input) };
  } catch (error) {
    if (error instanceof StatisticsError) return { error: { message: error.message, code: error.code, path: error.path } };
    return { error: { message: error instanceof Error ? error.message : String(error) } };
  }
}

function errorOf({ message, code, path }: { message: string; code?: StatisticsErrorCode; path?: StatisticsPath }): Error {
  return code && path ? StatisticsError.withMessage(code, path, message) : new Error(message);
}

function isMessage(data: unknown, kind: 'call' | 'answer'): boolean {
  return typeof data === 'object' && data !== null && (data as { assayerStatistics?: unknown }).assayerStatistics === kind;
}
