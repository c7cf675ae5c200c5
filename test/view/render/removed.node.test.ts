import { expect } from 'chai';
import { lonePage, wait, type LonePage } from './lone-page.js';

const cycles = 50;

// What the browser's own garbage collection takes is what nobody holds any more.
describe('a survey that was taken out of the page', () => {
  let lone: LonePage;
  before(async () => (lone = await lonePage()));
  after(() => lone?.close());

  it(`is gone with everything that was drawn of it, ${cycles} times`, async () => {
    await lone.load();
    const cdp = await lone.page.createCDPSession();
    await lone.page.evaluate(`(async () => {
      window.refs = [];
      for (let cycle = 0; cycle < ${cycles}; cycle += 1) {
        await show(everything(undefined, { questionsOnPageMode: 'singlePage' }), { answers: someAnswers });
        await new Promise((drawn) => setTimeout(drawn, 20));
        refs.push(['model', new WeakRef(model)], ['host', new WeakRef(host)], ['root element', new WeakRef(root.querySelector('.sd-root-modern'))], ['question', new WeakRef(model.getAllQuestions()[cycle % 20])]);
        mounted.dispose();
        host.remove();
        model.dispose();
      }
      Object.assign(window, { host: null, root: null, model: null, mounted: null });
    })()`);
    const alive = (): Promise<string[]> => lone.page.evaluate('refs.filter(([, ref]) => ref.deref()).map(([what]) => what)') as Promise<string[]>;
    let left = await alive();
    // Timers and frames that were under way end by themselves; a weak reference lives until its task is over.
    for (let attempt = 0; left.length > 0 && attempt < 20; attempt += 1) {
      await wait(500);
      await cdp.send('HeapProfiler.collectGarbage');
      left = await alive();
    }
    expect(left).to.deep.equal([]);
    expect(lone.errors).to.deep.equal([]);
  });
});
