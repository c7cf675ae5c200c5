import { expect } from 'chai';
import { definitionHash } from '../../../src/model/definition/index.js';
import { loadDefinition } from '../../../src/data/session/index.js';
import { answer, dropBefore, FaultServer, json, type Behaviour } from '../transport/fault-server.js';
import { closeStores, definition, store } from '../fixtures.js';

const form = definition();

describe('loading a definition, from a real server', () => {
  let server: FaultServer;
  before(async () => void (server = await FaultServer.start()));
  after(async () => {
    await closeStores();
    await server.stop();
  });
  const good: Behaviour = (request, response) => (request.headers['if-none-match'] === '"1"' ? void response.writeHead(304).end() : json(response, 200, form, { etag: '"1"' }));
  const loader = async () => {
    const mine = await store();
    return (behaviour: Behaviour) => {
      server.script.push(behaviour);
      return loadDefinition({ src: `${server.address}/form.json`, store: mine });
    };
  };

  it('comes from the network, then is asked for with its tag and comes from this device', async () => {
    const load = await loader();
    expect(await load(good)).to.deep.include({ ok: true, from: 'network', hash: definitionHash(form), definition: form });
    expect(await load(good)).to.deep.include({ ok: true, from: 'cache', definition: form });
    expect(server.requests.at(-1)!.headers['if-none-match']).to.equal('"1"');
  });

  const troubles: [string, Behaviour][] = [['no connection', dropBefore], ['500', answer(500)], ['404', answer(404)],
    ['captive portal', answer(200, '<html>hotel</html>', { 'content-type': 'text/html' })], ['half a definition', answer(200, '{"assayer":2,', { 'content-type': 'application/json' })]];
  for (const [name, behaviour] of troubles)
    it(`${name}: comes from this device`, async () => {
      const load = await loader();
      await load(good);
      expect(await load(behaviour)).to.deep.include({ ok: true, from: 'cache', definition: form });
    });

  it('says why there is none when this device has no copy', async () => {
    const load = await loader();
    expect(await load(dropBefore)).to.deep.include({ ok: false, code: 'definition/unreachable' });
    expect(await load(answer(404))).to.deep.include({ ok: false, code: 'definition/not-found' });
    const bad = await load((_q, r) => json(r, 200, { ...form, title: 7 }));
    expect(bad).to.include({ ok: false, code: 'definition/invalid' });
    expect(bad.findings).to.not.deep.equal([]);
  });

  it('keeps no definition that has errors', async () => {
    const load = await loader();
    await load((_q, r) => json(r, 200, { ...form, title: 7 }));
    expect(await load(dropBefore)).to.include({ ok: false });
  });

  it('takes one that is given, without asking anybody', async () => {
    const mine = await store();
    const before = server.requests.length;
    expect(await loadDefinition({ definition: form, store: mine })).to.include({ ok: true, from: 'inline' });
    expect(await loadDefinition({ definition: '{"assayer":', store: mine })).to.include({ ok: false, code: 'definition/invalid' });
    expect(server.requests.length).to.equal(before);
  });
});
