import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolder, startTestService } from './fixtures/test-service.js';

describe('the sample data of the demo', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'assayer-samples-'));
  after(() => rmSync(dataDir, { recursive: true, force: true }));
  const start = () => startTestService({ dataDir, root: packageFolder, samples: true }, false);

  it('fits the shipped forms, is stored once over two starts, and fills the reports', async () => {
    const first = await start();
    expect(first.logLines.join('')).to.include('"event":"samples-stored","count":122').and.not.include('samples-do-not-fit');
    await first.stop();
    const service = await start();
    expect(service.logLines.join('')).to.not.include('samples-');
    try {
      const group = (await service.call('GET', '/v1/reports/group?definition=self-assessment.satisfaction&round=2026')).body;
      expect(group).to.include({ withheld: false });
      expect(group.n).to.be.within(30, 40);
      const token = await service.invitation('seoyeon', { definition: 'self-assessment.values', round: '2026' });
      const own = (await service.call('GET', '/v1/reports/self?definition=self-assessment.values&subject=seoyeon', { token })).body;
      expect(own.cycles.map((cycle: { round: string }) => cycle.round)).to.deep.equal(['2025', '2026']);
      expect(own.values[0].index).to.be.a('number');
      expect(own.values[0].interval).to.include({ basis: 'sample' });
      expect(own.values[0].interval.low).to.be.lessThan(own.values[0].index);
      expect(own.scales.map((scale: { intervalStatus: string }) => scale.intervalStatus)).to.deep.equal(['ok', 'ok', 'ok', 'ok', 'ok']);
    } finally {
      await service.stop();
    }
  });
});
