import { expect } from 'chai';
import { serveStatistics, statisticsIn, StatisticsError } from '../../../src/model/statistics/index.js';

describe('statistics behind a message port', () => {
  let channel: MessageChannel;
  beforeEach(() => {
    channel = new MessageChannel();
    serveStatistics(channel.port1 as never);
  });
  afterEach(() => {
    channel.port1.close();
    channel.port2.close();
  });

  it('answers each call with its own result, whatever the order', async () => {
    const elsewhere = statisticsIn(channel.port2 as never);
    const means = await Promise.all([1, 2, 3, 4, 5].map((response) => elsewhere.run('scale.score', { min: 1, max: 5, items: [{ response }] })));
    expect(means.map((score) => score.mean)).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('rejects what cannot be computed, names unknown methods, and rejects what waits when it is closed', async () => {
    const elsewhere = statisticsIn(channel.port2 as never);
    const outcome = (promise: Promise<unknown>) => promise.then(() => null, (error: Error) => error);
    expect(await outcome(elsewhere.run('ahp.priorities', { matrix: [[1, 2], [2, 1]] }))).to.be.instanceOf(StatisticsError).with.property('code', 'statistics/not-reciprocal');
    expect((await outcome(elsewhere.run('constructor' as never, {} as never)))!.message).to.contain('no method constructor');
    const waiting = outcome(elsewhere.run('scale.score', { min: 1, max: 5, items: [] }));
    elsewhere.close();
    expect((await waiting)!.message).to.contain('closed');
  });
});
