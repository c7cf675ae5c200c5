import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { responseDigest, type Response as FormResponse } from '../../../src/model/response/index.js';

export type Behaviour = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A real HTTP server that stores responses as the collector does, and can be told to misbehave. */
export class FaultServer {
  /** By id: the body, and how often it was stored anew (a second time would be a defect). */
  readonly stored = new Map<string, { body: string; times: number }>();
  readonly requests: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = [];
  /** Taken one for each request; when empty, the server behaves. */
  readonly script: Behaviour[] = [];
  /** Answered to GET, whatever the script says. */
  readonly pages = new Map<string, { type: string; body: string }>();
  /** When set, every request without it is answered 401. */
  token: string | null = null;
  private constructor(private readonly server: Server, readonly address: string) {}

  static async start(): Promise<FaultServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const made = new FaultServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, response) => made.receive(request, response));
    return made;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** What the collector does: created once for ever, identical again is acknowledged, different is refused. */
  readonly behave: Behaviour = (request, response, body) => {
    if (this.token !== null && request.headers.authorization !== `Bearer ${this.token}`) return json(response, 401, { code: 'access/sign-in', message: 'Sign in again.' });
    const key = decodeURIComponent((request.url ?? '').split('/').pop() ?? '');
    const present = this.stored.get(key);
    if (present && present.body !== body) return json(response, 422, { code: 'response/different', message: 'Another response has this id.' });
    this.stored.set(key, { body, times: (present?.times ?? 0) + (present ? 0 : 1) });
    return json(response, present ? 200 : 201, { accepted: true, key, digest: responseDigest(JSON.parse(body) as FormResponse), receivedAt: new Date().toISOString(), revision: 1 });
  };

  private receive(request: IncomingMessage, response: ServerResponse): void {
    const page = request.method === 'GET' ? this.pages.get((request.url ?? '').split('?')[0]!) : undefined;
    if (page) return void response.writeHead(200, { 'content-type': page.type, 'cache-control': 'no-store' }).end(page.body);
    let body = '';
    request.on('data', (chunk) => (body += chunk)).on('end', () => {
      this.requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      (this.script.shift() ?? this.behave)(request, response, body);
    });
  }
}

export function json(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

export function answer(status: number, body = '', headers: Record<string, string> = {}): Behaviour {
  return (_request, response) => void response.writeHead(status, headers).end(body);
}

/** Stores it, then the connection breaks before the answer. */
export function dropAfterStoring(server: FaultServer): Behaviour {
  return (request, response, body) => {
    server.behave(request, { writeHead: () => ({ end: () => undefined }) } as unknown as ServerResponse, body);
    response.socket?.destroy();
  };
}

export const dropBefore: Behaviour = (_request, response) => void response.socket?.destroy();

/** Sends the head and half a receipt, then nothing more (`slow`), or the end of the connection. */
export function halfReceipt(slow: boolean): Behaviour {
  return (_request, response) => {
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': '400' });
    response.write('{"accepted":true,"key":"');
    if (!slow) setTimeout(() => response.socket?.destroy(), 20);
  };
}
