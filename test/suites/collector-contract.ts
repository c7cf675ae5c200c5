import { expect } from 'chai';
import { newResponseId, responseDigest } from '../../src/model/response/index.js';
import { moodForm, moodJson, moodResponse } from '../server/fixtures/mood.js';
import { startTestService, type TestService } from '../server/fixtures/test-service.js';

/** What every collector promises, whatever database it keeps its data in. `databaseUrl` is asked for when the suite runs; null is PGlite. */
export function collectorContract(name: string, databaseUrl: () => string | null) {
  describe(`a collector on ${name}`, () => {
    let service: TestService;
    before(async () => { service = await startTestService({ databaseUrl: databaseUrl() }); });
    after(() => service.stop());

    describe('stores a response once', () => {
      it('201 with a receipt that names key and digest, then 200 with the same receipt', async () => {
        const response = moodResponse('ann');
        const first = await service.send(response);
        expect(first.status).to.equal(201);
        expect(first.body).to.include({ accepted: true, key: response.id, digest: responseDigest(response), revision: 1 });
        const again = await service.send(response);
        expect(again.status).to.equal(200);
        expect(again.body).to.deep.equal(first.body);
      });

      it('whatever the order of the keys', async () => {
        const response = moodResponse('ann');
        await service.send(response);
        const turned = Object.fromEntries(Object.entries(response).reverse());
        const again = await service.call('PUT', `/v1/responses/${response.id}`, { token: await service.invitation('ann'), body: turned });
        expect(again.status).to.equal(200);
      });

      it('422 for other content under the same id, and the first stays', async () => {
        const response = moodResponse('ann');
        await service.send(response);
        const other = await service.send({ ...response, answers: { ...response.answers, calm: 1 } });
        expect([other.status, other.body.code]).to.deep.equal([422, 'response/different']);
        const kept = await service.call('GET', `/v1/responses/${response.id}`);
        expect(kept.body.answers.calm).to.equal(3);
      });

      it('exactly one 201 for 16 identical sends at once', async () => {
        const response = moodResponse('ann');
        const token = await service.invitation('ann');
        const statuses = (await Promise.all(Array.from({ length: 16 }, () => service.send(response, token)))).map((answer) => answer.status);
        expect(statuses.filter((status) => status === 201)).to.have.length(1);
        expect(statuses.filter((status) => status === 200)).to.have.length(15);
      });

      it('exactly one 201 for 16 different contents under one id at once', async () => {
        const id = newResponseId();
        const token = await service.invitation('ann');
        const answers = await Promise.all(Array.from({ length: 16 }, (_, index) => service.send(moodResponse('ann', { pleasant: 3, calm: (index % 5) + 1 }, { id }), token)));
        const created = answers.filter((answer) => answer.status === 201);
        expect(created).to.have.length(1);
        for (const { status, body } of answers) expect(status === 422 || body.digest === created[0]!.body.digest).to.equal(true);
      });

      it('for ever: after withdrawal the id stays taken and no answer is left', async () => {
        const response = moodResponse('ann');
        await service.send(response);
        expect((await service.call('DELETE', `/v1/responses/${response.id}`)).status).to.equal(204);
        const again = await service.send(response);
        expect([again.status, again.body.code]).to.deep.equal([410, 'response/withdrawn']);
        const other = await service.send({ ...response, answers: { pleasant: 5 } });
        expect([other.status, other.body.code]).to.deep.equal([422, 'response/different']);
        const read = await service.call('GET', `/v1/responses/${response.id}`);
        expect([read.status, read.text.includes('pleasant')]).to.deep.equal([410, false]);
        expect((await service.call('GET', `/v1/responses/${response.id}/receipt`)).body.revision).to.equal(2);
      });

      it('in any order of arrival, also when a finished response arrives after its round has closed', async () => {
        const inSpring = { startedAt: '2020-02-01T08:00:00.000Z', round: 'spring' };
        const late = moodResponse('bea', undefined, { ...inSpring, completedAt: '2020-02-01T09:00:00.000Z' });
        const early = moodResponse('bea', undefined, { ...inSpring, completedAt: '2020-02-01T08:30:00.000Z' });
        expect((await service.send(late)).status).to.equal(201);
        expect((await service.send(early)).status).to.equal(201);
      });
    });

    describe('checks every answer against the form', () => {
      const cases: [string, Record<string, any>][] = [
        ['a rating of 99', { pleasant: 99 }],
        ['a rating between the rates', { pleasant: 2.5 }],
        ['text in a rating', { pleasant: 'very' }],
        ['a choice that does not exist', { pleasant: 4, team: 'west' }],
        ['an answer to a hidden question', { pleasant: 4, why: 'because' }],
        ['a key that is no question', { pleasant: 4, admin: true }],
        ['an object in place of a value', { pleasant: { $gt: 0 } }],
        ['a text over its limit', { pleasant: 1, why: 'x'.repeat(4001) }],
      ];
      for (const [what, answers] of cases)
        it(`422 for ${what}`, async () => {
          const answer = await service.send(moodResponse('ann', answers));
          expect([answer.status, answer.body.code]).to.deep.equal([422, 'response/invalid']);
          expect(answer.body.findings[0].code).to.match(/^answers\//);
        });

      it('201 for an answer to the same question once it shows', async () => {
        expect((await service.send(moodResponse('ann', { pleasant: 1, why: 'rain' }))).status).to.equal(201);
      });

      const parts: [string, Record<string, any>, string][] = [
        ['a round that does not exist', { round: 'never' }, 'response/unknown-round'],
        ['a round that is not open', { round: 'future' }, 'response/round-not-open'],
        ['a response finished after its round closed', { round: 'spring' }, 'response/round-closed'],
        ['another content of the form', { definition: { id: 'test.mood', version: '1.0.0', hash: `sha256-${'0'.repeat(64)}` } }, 'response/other-definition'],
        ['another kind', { kind: 'expert-survey' }, 'response/other-kind'],
        ['times that run backwards', { completedAt: '2026-03-01T07:00:00.000Z' }, 'response/times'],
      ];
      for (const [what, change, code] of parts)
        it(`422 for ${what}`, async () => {
          const response = moodResponse('ann', undefined, change);
          const token = await service.invitation('ann', change.round === 'never' ? {} : { round: response.round });
          const answer = await service.send(response, change.round === 'never' ? await service.access.invite({ tenant: 'default', definition: 'test.mood', role: 'self', subject: 'ann', respondent: 'ann', round: 'never' }, 60) : token);
          expect(answer.status).to.equal(422);
          expect(answer.body.findings[0].code).to.equal(code);
        });

      it('404 for a form or a version that is not published here', async () => {
        const definition = { id: 'test.mood', version: '7.0.0', hash: `sha256-${'0'.repeat(64)}` };
        expect((await service.send(moodResponse('ann', undefined, { definition }))).status).to.equal(404);
      });
    });

    describe('keeps definitions', () => {
      it('ETag is the hash, 304 when it is known', async () => {
        const read = await service.call('GET', '/v1/definitions/test.mood', { token: null });
        expect(read.status).to.equal(200);
        expect(read.headers.get('etag')).to.equal(`"${read.body.version.hash}"`);
        expect(read.body.survey).to.deep.equal(moodForm().survey);
        const known = await service.call('GET', '/v1/definitions/test.mood', { token: null, headers: { 'if-none-match': read.headers.get('etag')! } });
        expect([known.status, known.text]).to.deep.equal([304, '']);
      });

      it('what is published never changes, retiring it is possible, and who began may still finish', async () => {
        const form = moodJson({ id: 'test.fixed' });
        const put = (body: unknown) => service.call('PUT', '/v1/definitions/test.fixed/versions/1.0.0', { body });
        expect((await put(form)).status).to.equal(200);
        expect((await put(form)).status).to.equal(200);
        expect((await put({ ...form, title: 'Changed' })).status).to.equal(409);
        expect((await put({ ...form, version: { number: '1.0.0', status: 'draft' } })).status).to.equal(409);
        expect((await put({ ...form, version: { number: '1.0.0', status: 'retired' } })).status).to.equal(200);
        expect((await service.call('GET', '/v1/definitions/test.fixed', { token: null })).status).to.equal(404);
        expect((await service.call('GET', '/v1/definitions/test.fixed?version=1.0.0', { token: null })).body.title).to.equal('Mood at work');
      });

      it('publishes no form with a broken expression, but keeps it as a draft', async () => {
        const put = (status: string) => service.call('PUT', '/v1/definitions/test.broken/versions/1.0.0', {
          body: moodJson({ id: 'test.broken', version: { number: '1.0.0', status }, survey: { elements: [{ type: 'text', name: 'a', visibleIf: '{b} = ' }] }, scoring: undefined, tests: undefined }),
        });
        const refused = await put('published');
        expect([refused.status, refused.body.findings[0].code, refused.body.findings[0].path.slice(0, 2)]).to.deep.equal([422, 'lint/expression-syntax', ['survey', 'elements']]);
        expect((await put('draft')).status).to.equal(200);
      });

      it('drafts are for organisers, the newest version counts by number', async () => {
        const put = (number: string, status: string) => service.call('PUT', `/v1/definitions/test.steps/versions/${number}`, { body: moodJson({ id: 'test.steps', version: { number, status }, title: number }) });
        for (const [number, status] of [['9.0.0', 'published'], ['10.0.0', 'published'], ['11.0.0', 'draft']] as const) expect((await put(number, status)).status).to.equal(200);
        expect((await service.call('GET', '/v1/definitions/test.steps', { token: null })).body.title).to.equal('10.0.0');
        expect((await service.call('GET', '/v1/definitions/test.steps?version=11.0.0', { token: null })).status).to.equal(404);
        expect((await service.call('GET', '/v1/definitions/test.steps?version=11.0.0')).body.title).to.equal('11.0.0');
      });

      describe('for designers', () => {
        let designer: string;
        before(async () => { designer = (await service.call('POST', '/v1/designers', { body: {} })).body.token; });
        const form = (id: string, title: string, status = 'draft', number = '1.0.0') => moodJson({ id, title, version: { number, status } });
        const put = (body: Record<string, any>, headers = {}, token = designer) => service.call('PUT', `/v1/definitions/${body.id}/versions/${body.version.number}`, { body, headers, token });

        it('lists every version with its status, to them and to organisers alone', async () => {
          for (const [number, status] of [['1.0.0', 'published'], ['1.1.0', 'retired'], ['1.2.0', 'draft']] as const) expect((await put(form('test.list', number, status, number))).status).to.equal(200);
          const list = async (token: string | null) => {
            const answer = await service.call('GET', '/v1/definitions?versions=all', { token });
            return answer.status === 200 ? answer.body.definitions.filter(({ id }: { id: string }) => id === 'test.list').map((entry: any) => [entry.version, entry.status, Number.isNaN(Date.parse(entry.storedAt))]) : answer.status;
          };
          const all = [['1.2.0', 'draft', false], ['1.1.0', 'retired', false], ['1.0.0', 'published', false]];
          expect([await list(designer), await list(service.organiserToken), await list(null), await list(await service.invitation('ann'))]).to.deep.equal([all, all, 401, 403]);
        });

        it('a draft that somebody else has stored since is not overwritten', async () => {
          const first = await put(form('test.shared', 'One'), { 'if-none-match': '*' });
          expect(first.status).to.equal(200);
          const mine = { 'if-match': first.headers.get('etag')! };
          const [, theirs] = [await put(form('test.shared', 'Two'), mine), await put(form('test.shared', 'Three'), mine)];
          expect([theirs.status, theirs.body.code]).to.deep.equal([412, 'definition/changed']);
          expect((await service.call('GET', '/v1/definitions/test.shared?version=1.0.0', { token: designer })).body.title).to.equal('Two');
          expect((await put(form('test.shared', 'Four'), { 'if-none-match': '*' })).status).to.equal(412);
          expect((await put(form('test.absent-draft', 'Five'), mine)).status).to.equal(412);
        });

        it('the same content twice is stored once, so that an answer may get lost', async () => {
          const first = await put(form('test.twice', 'One'), { 'if-none-match': '*' });
          const again = await put(form('test.twice', 'One'), { 'if-none-match': '*' });
          expect([again.status, again.headers.get('etag')]).to.deep.equal([200, first.headers.get('etag')]);
        });

        it('exactly one of 8 who write at once is heard', async () => {
          const { headers } = await put(form('test.race', 'One'));
          const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => put(form('test.race', `By ${n}`), { 'if-match': headers.get('etag')! })));
          expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, ...Array.from({ length: 7 }, () => 412)]);
        });

        it('what they published stays as it is, also for one who knows its hash', async () => {
          const { headers } = await put(form('test.done', 'One', 'published'));
          const changed = await put(form('test.done', 'Two', 'published'), { 'if-match': headers.get('etag')! });
          expect([changed.status, changed.body.code]).to.deep.equal([409, 'definition/published']);
          expect((await put(form('test.done', 'One', 'retired'), { 'if-match': headers.get('etag')! })).status).to.equal(200);
        });

        it('no answer is shown to them, and they invite nobody', async () => {
          const response = moodResponse('ann');
          await service.send(response);
          for (const [method, path, body] of [
            ['GET', `/v1/responses/${response.id}`], ['GET', `/v1/responses/${response.id}/receipt`], ['DELETE', `/v1/responses/${response.id}`], ['PUT', `/v1/responses/${response.id}`, response],
            ['GET', '/v1/reports/self?definition=test.mood&subject=ann'], ['GET', '/v1/reports/group?definition=test.mood'], ['POST', '/v1/designers', {}],
            ['POST', '/v1/invitations', { definition: 'test.mood', role: 'self', subject: 'ann', respondent: 'ann' }],
          ] as const) expect([path, (await service.call(method, path, { token: designer, body })).status]).to.deep.equal([path, 403]);
        });
      });

      it('422 with findings for one that does not hold', async () => {
        const broken = moodJson({ id: 'test.broken', scoring: { scales: [{ id: 's', title: 's', min: 1, max: 5, items: [{ question: 'absent' }] }] } });
        const answer = await service.call('PUT', '/v1/definitions/test.broken/versions/1.0.0', { body: broken });
        expect([answer.status, answer.body.code]).to.deep.equal([422, 'definition/invalid']);
        expect(answer.body.findings[0].pointer).to.match(/^\/scoring/);
      });
    });

    describe('reports', () => {
      const inSpring = { round: 'spring', startedAt: '2020-02-01T08:00:00.000Z', completedAt: '2020-02-01T08:05:00.000Z' };
      const groupOf = (definition: string, round: string) => service.call('GET', `/v1/reports/group?definition=${definition}&round=${round}`);

      it('one\'s own, for oneself', async () => {
        await service.send(moodResponse('rita', { pleasant: 5, calm: 4, proud: 3 }));
        const own = await service.call('GET', '/v1/reports/self?definition=test.mood&subject=rita', { token: await service.invitation('rita') });
        expect(own.status).to.equal(200);
        expect(own.body.scales[0]).to.deep.include({ id: 'mood', mean: 4, answered: 3 });
        expect(own.body.cycles).to.have.length(1);
      });

      it('a group below its threshold is withheld without its size, and one at the threshold is shown', async () => {
        const form = moodJson({ id: 'test.group', rounds: undefined });
        await service.call('PUT', '/v1/definitions/test.group/versions/1.0.0', { body: form });
        const hash = (await service.call('GET', '/v1/definitions/test.group', { token: null })).body.version.hash;
        const definition = { id: 'test.group', version: '1.0.0', hash };
        for (let count = 1; count <= 5; count += 1) {
          const before = await groupOf('test.group', '');
          expect([before.status, before.body.withheld]).to.deep.equal([200, true]);
          expect(before.text).to.not.match(/"n":\s*[1-9]/);
          expect((await service.send(moodResponse(`member-${count}`, { pleasant: 4, calm: 4, proud: 4 }, { definition, round: null }))).status).to.equal(201);
        }
        const shown = await groupOf('test.group', '');
        expect(shown.body.withheld === true).to.equal(false);
        expect(shown.body.n).to.equal(5);
        await service.send(moodResponse('member-6', { pleasant: 1, calm: 1, proud: 1 }, { definition, round: null }));
        const after = await groupOf('test.group', '');
        expect(after.body.n, 'a sixth alone must not show').to.equal(5);
        expect(after.body.scales).to.deep.equal(shown.body.scales);
      });

      it('who sends many responses counts as one member of the group', async () => {
        for (let count = 0; count < 6; count += 1) await service.send(moodResponse('stuffer', { pleasant: 1, calm: 1, proud: 1 }, inSpring));
        expect((await groupOf('test.mood', 'spring')).body.withheld).to.equal(true);
      });
    });
  });
}
