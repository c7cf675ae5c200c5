import { expect } from 'chai';
import { cronbachAlpha, StatisticsError, statisticsIn } from '../../../src/model/statistics/index.js';

describe('statistics in a worker of the page', () => {
  let worker: Worker;
  before(() => (worker = new Worker(new URL('./worker-entry.ts', import.meta.url), { type: 'module' })));
  after(() => worker.terminate());

  it('gives the same result as on the page, and the page stays free meanwhile', async () => {
    const data = Array.from({ length: 10_000 }, (_, i) => Array.from({ length: 40 }, (_unused, j) => 1 + ((i * 7 + j * (i % 13)) % 5)));
    const elsewhere = statisticsIn(worker);
    await elsewhere.run('scale.score', { min: 1, max: 5, items: [{ response: 3 }] });
    let result: unknown;
    const asked = elsewhere.run('reliability.alpha', { data }).then((alpha) => (result = alpha));
    let frames = 0;
    while (result === undefined && frames < 2000) {
      frames++;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await asked;
    expect(result).to.deep.equal(cronbachAlpha({ data }));
    expect(frames).to.be.greaterThan(1);
    elsewhere.close();
  });

  it('rejects with the same typed error', async () => {
    const elsewhere = statisticsIn(worker);
    try {
      await elsewhere.run('scale.score', { min: 1, max: 5, items: [{ response: 7 }] });
      expect.fail('did not reject');
    } catch (error) {
      expect(error).to.be.instanceOf(StatisticsError);
      expect((error as StatisticsError).path).to.deep.equal(['items', 0, 'response']);
      expect((error as StatisticsError).message).to.equal('items[0].response must be at most 5');
    }
    elsewhere.close();
  });
});
