import { createServer, request as send, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';

/** What happens to a request: passed on, refused as by a pulled cable, or stored by the server while its answer is lost. */
export type Weather = 'fine' | 'cut' | 'answer-lost';

/** Stands between the browser and the collector, and decides for each request what the network does to it. */
export class FlakyProxy {
  /** Every request that reached the server, as `METHOD path`. */
  readonly passed: string[] = [];
  weather: (method: string, path: string) => Weather = () => 'fine';
  private constructor(private readonly server: Server, readonly address: string) {}

  static async start(target: string): Promise<FlakyProxy> {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
    const proxy = new FlakyProxy(server, `http://127.0.0.1:${address.port}`);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => proxy.handle(target, request, response));
    return proxy;
  }

  /** Responses that arrived at the server. */
  get deliveries(): string[] {
    return this.passed.filter((line) => line.startsWith('PUT /v1/responses/'));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private handle(target: string, request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    const weather = this.weather(request.method ?? 'GET', path);
    if (weather === 'cut') return void request.socket.destroy();
    this.passed.push(`${request.method} ${path}`);
    // The server sees the address that the browser used, as behind any reverse proxy.
    const onward = send(new URL(path, target), { method: request.method, headers: request.headers, createConnection: () => connect(Number(new URL(target).port), '127.0.0.1') }, (answer) => {
      if (weather === 'answer-lost') {
        answer.resume().on('end', () => request.socket.destroy());
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => request.socket.destroy());
    request.pipe(onward);
  }
}
