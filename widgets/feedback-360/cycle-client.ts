import type { PrivacyStatement, Task, Nominee } from '../../src/model/cycle/index.js';
import { isJsonObject, type Json } from '../../src/model/definition/index.js';
import type { TokenSource } from '../../src/data/transport/index.js';
import type { Choosable, Fault, NominationList, Sharing, SubjectWord, WordKind } from '../../src/view/cycle/index.js';

export type Answered<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly code: string; readonly faults: readonly Fault[] };

/** Milliseconds, with reading the body. */
const patience = 15_000;

/** What a person asks of the cycles at the collector. Everything that can go wrong on the way is an answer. */
export class CycleClient {
  constructor(private readonly endpoint: string, private readonly token: TokenSource | undefined, private readonly signal: AbortSignal) {}

  tasks(): Promise<Answered<{ person: string; tasks: Task[] }>> {
    return this.ask('GET', 'tasks', (body) => typeof body['person'] === 'string' && Array.isArray(body['tasks']));
  }

  nominations(task: Task): Promise<Answered<NominationList>> {
    return this.ask('GET', `${subjectOf(task)}/nominations`, isList);
  }

  people(task: Task): Promise<Answered<{ people: Choosable[] }>> {
    return this.ask('GET', `cycles/${encodeURIComponent(task.cycle)}/people`, (body) => Array.isArray(body['people']));
  }

  nominate(task: Task, raters: readonly Nominee[], submit: boolean): Promise<Answered<NominationList>> {
    return this.ask('PUT', `${subjectOf(task)}/nominations`, isList, { raters, submit });
  }

  decide(task: Task, approve: readonly string[], refuse: readonly { readonly assignment: string; readonly reason: string }[]): Promise<Answered<NominationList>> {
    return this.ask('POST', `${subjectOf(task)}/nominations/decisions`, isList, { approve, refuse });
  }

  decline(assignment: string, reason: string): Promise<Answered<object>> {
    return this.ask('POST', `assignments/${encodeURIComponent(assignment)}/decline`, () => true, { reason });
  }

  /** What the person answered last. */
  answered(assignment: string): Promise<Answered<{ answers: Record<string, Json> }>> {
    return this.ask('GET', `assignments/${encodeURIComponent(assignment)}/response`, (body) => isJsonObject(body['answers']));
  }

  privacy(task: Task): Promise<Answered<PrivacyStatement>> {
    return this.ask('GET', `${activityOf(task)}/privacy`, (body) => Array.isArray(body['roles']));
  }

  /** What the subject has said to the report, and whom it is shared with. */
  async words(task: Task): Promise<Answered<{ words: SubjectWord[]; sharing: Sharing[] }>> {
    const answer = await this.ask<{ words: { kind: WordKind; body: { text?: string }; writtenAt: string }[]; sharing?: Sharing[] }>('GET', reportOf(task), (body) => Array.isArray(body['words']));
    return answer.ok ? { ok: true, body: { words: answer.body.words.map(({ kind, body, writtenAt }) => ({ kind, text: body.text ?? '', writtenAt })), sharing: answer.body.sharing ?? [] } } : answer;
  }

  share(task: Task, { with: who, given }: Sharing): Promise<Answered<object>> {
    return this.ask('PUT', `${reportOf(task)}/sharing`, () => true, { with: who, given });
  }

  say(task: Task, kind: WordKind, text: string): Promise<Answered<object>> {
    return this.ask('PUT', `${reportOf(task)}/${kind}`, () => true, { text });
  }

  private async ask<T>(method: string, path: string, fits: (body: Record<string, Json>) => boolean, body?: object): Promise<Answered<T>> {
    try {
      const token = (await this.token?.()) ?? null;
      const answer = await fetch(`${this.endpoint.replace(/\/$/, '')}/${path}`, {
        method, credentials: 'same-origin', redirect: 'manual', cache: 'no-store', signal: AbortSignal.any([this.signal, AbortSignal.timeout(patience)]),
        headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}), ...(token ? { authorization: `Bearer ${token}` } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const found = (await answer.json().catch(() => null)) as (Record<string, Json> & { findings?: Fault[] }) | null;
      if (!answer.ok) return { ok: false, code: codeOf(answer), faults: Array.isArray(found?.findings) ? found.findings.map(({ code, values }) => ({ code, values: values ?? {} })) : [] };
      // A captive portal answers 200 with something else.
      return found && fits(found) ? { ok: true, body: found as T } : { ok: false, code: 'transport/no-receipt', faults: [] };
    } catch (error) {
      const code = error instanceof DOMException && error.name === 'TimeoutError' ? 'transport/timeout' : navigator.onLine === false ? 'transport/offline' : 'transport/network';
      return { ok: false, code, faults: [] };
    }
  }
}

function codeOf({ status, type }: Response): string {
  if (status === 401 || type === 'opaqueredirect') return 'access/sign-in';
  if (status === 403 || status === 404) return 'access/forbidden';
  if (status === 429 || status === 503) return 'transport/busy';
  return status >= 500 ? 'transport/server' : 'cycle/refused';
}

const isList = (body: Record<string, Json>): boolean => Array.isArray(body['raters']) && Array.isArray(body['groups']);
const activityOf = ({ cycle, activity }: Task): string => `cycles/${encodeURIComponent(cycle)}/activities/${encodeURIComponent(activity)}`;
const subjectOf = (task: Task): string => `${activityOf(task)}/subjects/${encodeURIComponent(task.subject?.id ?? '')}`;
const reportOf = (task: Task): string => `${activityOf(task)}/reports/subjects/${encodeURIComponent(task.subject?.id ?? '')}`;
