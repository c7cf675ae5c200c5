import { expect } from 'chai';
import { newResponseId, type Response } from '../../src/model/response/index.js';
import { daysFromNow } from './fixtures/feedback.js';
import { delphiJson, expertFormOf, indicators, panelCycle, panelists, panelResponse, reviewJson } from './fixtures/experts.js';
import { startTestService, type Answer, type TestService } from './fixtures/test-service.js';

// Everybody asks for everything that the OpenAPI document offers, with every id there is. Each expert writes words and bears names that nobody
// else has, so that whatever is told can be traced to its author.
describe('what an expert, another expert, an outsider and an organiser can fetch between rounds', () => {
  let service: TestService;
  const size = 9;
  const ids: string[] = [];
  const people = panelists(size).map((entry, i) => ({ ...entry, name: `Name${i}Person`, email: `mail${i}@person.example` }));
  const delphi = expertFormOf(delphiJson());
  const review = expertFormOf(reviewJson());
  const sent: Response[] = [];
  let seats: { id: string; activity: string; respondent: string }[] = [];
  let paths: string[] = [];
  const word = (at: number, item: string) => `word${at}of${item}`;
  const token = (person: string, roles: 'organiser'[] = []) => service.access.vouch('default', person, roles, 3600);
  const as = async (person: string, method: string, to: string, body?: unknown): Promise<Answer> => service.call(method, to, { token: await token(person), body });
  const link = async (at: number, activity: string): Promise<string> => {
    const definition = activity === 'review' ? 'test.review' : 'test.delphi';
    return (await service.call('POST', `/v1/cycles/panel/panels/${definition}/invitations`, { body: { activity, experts: [ids[at]] } })).body.invitations[0].token;
  };
  const send = async (at: number, form: typeof delphi, round: string, answers: object) => {
    const response = panelResponse(form, ids[at]!, people[at]!.group, round, answers as never);
    const { status, text } = await as(ids[at]!, 'PUT', `/v1/responses/${response.id}`, response);
    expect(status, text).to.equal(201);
    sent.push(response);
  };
  /** Every address that can be read, with every id that there is. */
  const everything = (): string[] => {
    const values: Record<string, string[]> = {
      cycle: ['panel'], activity: ['delphi-r1', 'delphi-r2', 'review'], definition: ['test.delphi', 'test.review'], assignment: seats.map(({ id }) => id), subject: [ids[0]!, ids[1]!], unit: ['north'], expert: [ids[0]!, ids[1]!],
    };
    const idsOf = (path: string) => (path.includes('/definitions/') ? ['test.delphi', 'test.review'] : path.includes('/indicators/') ? indicators : sent.map(({ id }) => id));
    const filled = paths.flatMap((path) => [...path.matchAll(/\{(\w+)\}/g)].reduce((all, [part, name]) => all.flatMap((entry) => (values[name!] ?? idsOf(path)).map((value) => entry.replace(part, value))), [path]));
    return filled.flatMap((path) => {
      if (path.endsWith('/reports/self')) return ids.slice(0, 2).map((id) => `${path}?definition=test.delphi&subject=${id}`);
      if (path.endsWith('/reports/group')) return ['r1', 'r2'].map((round) => `${path}?definition=test.delphi&round=${round}`);
      if (path.endsWith('/expert-reports')) return [path, `${path}?audience=panel`];
      if (path.endsWith('/data')) return [path, ...['ratings.csv', 'judgments.csv', 'best-worst.csv', 'read.R'].map((file) => `${path}?file=${file}`)];
      return path.endsWith('/v1/goals') ? [] : [path];
    });
  };
  const read = async (bearer: string | null) => {
    const found: { path: string; text: string }[] = [];
    for (const path of everything()) {
      const { status, text } = await service.call('GET', path, { token: bearer });
      expect(status, `${path} ${text}`).to.be.lessThan(500);
      if (status === 200) found.push({ path, text });
    }
    return found;
  };
  const namesOf = (at: number) => [ids[at]!, people[at]!.name, people[at]!.email];
  const ownOf = (at: number) => sent.filter(({ respondent }) => respondent === ids[at]).map(({ id }) => id);

  before(async () => {
    service = await startTestService({}, false);
    for (const json of [delphiJson(), reviewJson()]) expect((await service.call('PUT', `/v1/definitions/${json['id']}/versions/1.0.0`, { body: json })).status).to.equal(200);
    await service.call('PUT', '/v1/cycles/panel', { body: panelCycle() });
    for (const definition of ['test.delphi', 'test.review']) {
      const named = definition === 'test.delphi' ? people : people.map((entry, i) => ({ ...entry, id: ids[i] }));
      const made = await service.call('POST', `/v1/cycles/panel/panels/${definition}/experts`, { body: { experts: named } });
      if (!ids.length) for (const { email } of people) ids.push(made.body.experts.find((entry: any) => entry.email === email).id);
    }
    expect((await service.call('POST', '/v1/cycles/panel/publish')).status).to.equal(200);
    seats = (await service.call('GET', '/v1/cycles/panel/assignments')).body.assignments;
    expect(seats).to.have.length(4 * size);
    paths = Object.entries<any>((await service.call('GET', '/openapi.json')).body.paths).filter(([path, item]) => item.get && path.startsWith('/v1/')).map(([path]) => path);
    // Statement 2: everybody gives reasons; statement 3: two, who must not be told. Two have ideas.
    for (let at = 0; at < size; at += 1) {
      await send(at, delphi, 'r1', {
        settle1: { rating: 1 + (at % 5) }, settle2: { rating: 1 + ((at * 2) % 5), reason: word(at, 'settle2') }, settle3: { rating: 3, ...(at < 2 ? { reason: word(at, 'settle3') } : {}) }, ...(at < 2 ? { ideas: word(at, 'ideas') } : {}),
      });
      const rows = Object.fromEntries(indicators.map((row, i) => [row, { necessity: 1 + ((at + i) % 3), relevance: 1 + ((at + i) % 4) }]));
      await send(at, review, 'panel', { review: rows, pairs: { judgments: { onTime: { firstContact: (at % 5) - 2, cost: (at % 3) + 1 }, firstContact: { cost: 2 } }, seed: 1 } });
    }
    for (const activity of ['delphi-r1', 'review']) expect((await service.call('POST', `/v1/cycles/panel/activities/${activity}/close`)).body).to.include({ held: 0, withheld: 0 });
    for (const body of [
      { kind: 'item', activity: 'delphi-r1', item: 'settle3', action: 'retire', reason: 'Agreed' }, { kind: 'indicator', activity: 'review', indicator: 'cost', verdict: 'revise', reason: 'Too wide', text: 'Cost of a case' },
    ]) expect((await service.call('POST', `/v1/cycles/panel/panels/${body.activity === 'review' ? 'test.review' : 'test.delphi'}/decisions`, { body })).status).to.equal(201);
  });
  after(() => service.stop());

  it('an expert, signed in or by link, learns nothing of any other: no name, no id, no answer, no word that too few have written', async () => {
    const readers: [number, string, number][] = [[0, await token(ids[0]!), 12], [size - 1, await link(size - 1, 'delphi-r2'), 6], [1, await link(1, 'review'), 6]];
    for (const [at, bearer, least] of readers) {
      const found = await read(bearer);
      expect(found.length, 'they do read something').to.be.greaterThan(least);
      for (const { path, text } of found) {
        for (let other = 0; other < size; other += 1) {
          if (other === at) continue;
          for (const part of [...namesOf(other), ...ownOf(other), ...seats.filter(({ respondent }) => respondent === ids[other]).map(({ id }) => id), word(other, 'settle3'), word(other, 'ideas')]) expect(text.includes(part), `${path} tells ${part}`).to.equal(false);
        }
        // One's own answer is read back as it was sent, in two places.
        const own = path.startsWith('/v1/responses/') || /^\/v1\/assignments\/[^/]+\/response$/.test(path);
        if (!own) for (const item of ['settle3', 'ideas']) expect(text.includes(word(at, item)), `${path} tells the own word as the panel's`).to.equal(false);
        expect(/"E\d+"/.test(text), `${path} lists single experts`).to.equal(false);
      }
    }
  });

  it('each expert reads the own answer beside the panel\'s, and only that', async () => {
    for (let at = 0; at < size; at += 1) {
      const seat = seats.find(({ activity, respondent }) => activity === 'delphi-r2' && respondent === ids[at])!;
      const { questions } = (await service.call('GET', `/v1/expert-rounds/${seat.id}`, { token: await link(at, 'delphi-r2') })).body.feedback;
      expect([questions.settle1.own, questions.settle2.own]).to.deep.equal([1 + (at % 5), 1 + ((at * 2) % 5)]);
    }
    expect((await service.call('GET', '/v1/cycles/panel/activities/delphi-r1/feedback')).text).to.not.contain('"own"');
  });

  it('an organiser never has a name beside an answer, not even a number beside a role', async () => {
    for (const bearer of [service.organiserToken, await token('mod', ['organiser'])]) {
      const found = await read(bearer);
      expect(found.length).to.be.greaterThan(20);
      expect(found.some(({ path }) => path.startsWith('/v1/responses/') && !path.endsWith('/receipt')), 'no single answer is read').to.equal(false);
      for (const { path, text } of found) {
        const named = ids.some((_, at) => namesOf(at).some((part) => text.includes(part)));
        const answered = /"(rating|settle1|own|judgments|mean|median)"/.test(text) || ids.some((_, at) => text.includes(word(at, 'settle2')));
        expect(named && answered, `${path} has names and answers`).to.equal(false);
        for (const item of ['settle3', 'ideas']) for (let at = 0; at < 2; at += 1) expect(text.includes(word(at, item)), `${path} tells a word of too few`).to.equal(false);
        for (const { id } of sent) expect(text.includes(id) && !path.endsWith('/receipt'), `${path} tells the id of an answer`).to.equal(false);
      }
      const numbered = found.find(({ path }) => path.endsWith('/review/expert-reports'))!;
      expect(JSON.parse(numbered.text).ahp.nodes[0].experts.map((expert: any) => Object.keys(expert).includes('role'))).to.deep.equal(Array(size).fill(false));
    }
  });

  it('whoever is no expert reads nothing, a designer no more than forms', async () => {
    const designer = (await service.call('POST', '/v1/designers', { body: {} })).body.token;
    const uninvolved = new Set(['/v1/definitions', '/v1/definitions/test.delphi', '/v1/definitions/test.review', '/v1/cycles', '/v1/tasks', '/v1/expert-rounds', '/v1/indicators', ...indicators.map((id) => `/v1/indicators/${id}`)]);
    for (const bearer of [null, await token('nobody'), designer]) {
      for (const { path, text } of await read(bearer)) {
        expect(uninvolved.has(path), path).to.equal(true);
        expect(ids.some((_, at) => [...namesOf(at), word(at, 'settle2')].some((part) => text.includes(part))), path).to.equal(false);
      }
    }
  });

  it('guessed, foreign, tampered, replayed and withdrawn: all refused in the same words', async () => {
    const own = seats.find(({ activity, respondent }) => activity === 'delphi-r2' && respondent === ids[0])!;
    const foreign = seats.find(({ activity, respondent }) => activity === 'delphi-r2' && respondent === ids[1])!;
    const bearer = await link(0, 'delphi-r2');
    for (const end of ['', '/reports']) {
      const [there, absent] = await Promise.all([foreign.id, newResponseId()].map((id) => service.call('GET', `/v1/expert-rounds/${id}${end}`, { token: bearer })));
      expect([there!.status, there!.text]).to.deep.equal([403, absent!.text]);
      expect((await service.call('GET', `/v1/expert-rounds/${own.id}${end}`)).status, 'the organisers\' token').to.equal(403);
    }
    const otherRound = seats.find(({ activity, respondent }) => activity === 'delphi-r1' && respondent === ids[0])!;
    expect((await service.call('GET', `/v1/expert-rounds/${otherRound.id}`, { token: bearer })).status, 'a link is for one round').to.equal(403);
    const [head, body, signature] = bearer.split('.') as [string, string, string];
    const changed = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), respondent: ids[1] })).toString('base64url');
    expect((await service.call('GET', `/v1/expert-rounds/${own.id}`, { token: [head, changed, signature].join('.') })).status).to.equal(401);

    const asked = expertFormOf((await service.call('GET', `/v1/definitions/test.delphi?version=${(await service.call('GET', `/v1/expert-rounds/${own.id}`, { token: bearer })).body.definition.version}`)).body);
    const rated = { settle1: { rating: 2 }, settle2: { rating: 2 } };
    const inAnothersName = panelResponse(asked, ids[1]!, people[1]!.group, 'r2', rated);
    expect((await service.call('PUT', `/v1/responses/${inAnothersName.id}`, { token: bearer, body: inAnothersName })).status).to.equal(403);
    const inAnotherGroup = panelResponse(asked, ids[0]!, people[1]!.group, 'r2', rated);
    expect((await as(ids[0]!, 'PUT', `/v1/responses/${inAnotherGroup.id}`, inAnotherGroup)).body.code).to.equal('assignment/none');
    const late = panelResponse(delphi, ids[0]!, people[0]!.group, 'r1', { ...rated, settle3: { rating: 2 } });
    expect((await as(ids[0]!, 'PUT', `/v1/responses/${late.id}`, late)).body.code, 'a mind changed after closing').to.equal('response/round-closed');
    const first = sent.find(({ respondent, round }) => respondent === ids[0] && round === 'r1')!;
    expect((await as(ids[0]!, 'PUT', `/v1/responses/${first.id}`, first)).status, 'the same once more changes nothing').to.equal(200);
    expect((await as(ids[1]!, 'PUT', `/v1/responses/${first.id}`, first)).status).to.equal(403);
    expect((await as(ids[0]!, 'PUT', `/v1/responses/${first.id}`, { ...first, answers: late.answers })).body.code).to.equal('response/different');
  });

  it('one who takes an answer back, is taken off, or whose link is withdrawn changes nothing that was told, and reads nothing more', async () => {
    const at = size - 1;
    const before = await read(service.organiserToken);
    const { body: { invitations: [made] } } = await service.call('POST', '/v1/cycles/panel/panels/test.delphi/invitations', { body: { activity: 'delphi-r2', experts: [ids[at]] } });
    const seat = `/v1/expert-rounds/${made.assignment}`;
    expect((await service.call('GET', seat, { token: made.token })).status).to.equal(200);
    expect((await service.call('DELETE', `/v1/invitations/${made.id}`)).status).to.equal(204);
    expect((await service.call('GET', seat, { token: made.token })).status).to.equal(401);
    const second = await link(at, 'delphi-r2');
    expect((await service.call('DELETE', `/v1/cycles/panel/panels/test.delphi/experts/${ids[at]}`)).status).to.equal(200);
    expect((await service.call('GET', seat, { token: second })).status).to.equal(403);
    const own = sent.find(({ respondent, round }) => respondent === ids[at] && round === 'r1')!;
    expect((await as(ids[at]!, 'DELETE', `/v1/responses/${own.id}`)).status).to.equal(204);
    await service.call('POST', '/v1/cycles/panel/activities/delphi-r1/reopen', { body: { until: daysFromNow(1) } });
    await service.call('POST', '/v1/cycles/panel/activities/delphi-r1/close');
    const after = new Map((await read(service.organiserToken)).map(({ path, text }) => [path, text]));
    for (const { path, text } of before.filter((entry) => /expert-reports|feedback|indicators/.test(entry.path))) expect(after.get(path), path).to.equal(text);
  });
});
