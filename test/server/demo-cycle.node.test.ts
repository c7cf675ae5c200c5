import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageFolder, startTestService, type Answer, type TestService } from './fixtures/test-service.js';

describe('npm run demo:cycle', () => {
  let service: TestService;
  let first: string;
  before(async () => {
    service = await startTestService({ root: packageFolder, samples: false }, false);
    first = await fill();
  });
  after(() => service.stop());

  const fill = () => new Promise<string>((resolve, reject) => {
    const child = spawn(process.execPath, [join(packageFolder, 'demo/cycle/fill.mjs'), service.address], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output))));
  });
  const as = async (person: string, path: string): Promise<Answer> => service.call('GET', path, { token: await service.access.vouch('default', person, [], 600) });

  it('fills 40 people and two cycles over HTTP, and the second time says that all is there', async () => {
    expect(first).to.match(/2025: \d+ answers about 15 leaders, 15 reports published, 0 without/);
    expect(first).to.match(/2026: open, \d+ answers so far/);
    expect(await fill()).to.include('2025: is there already').and.include('2026: is there already');
    expect((await service.call('GET', '/v1/cycles/2026/people')).body.people).to.have.length(40);
  });

  it('leaves a report to read with a reply in it, units with five subjects, and tasks for everybody on the sign-in page', async () => {
    const own = (await as('morgan', '/v1/cycles/2025/activities/feedback/reports/subjects/morgan')).body;
    expect(own.report.blocks.map((block: any) => block.n)).to.satisfy((sizes: number[]) => sizes.reduce((a, b) => a + b) >= 9);
    expect(own.words[0].body.text).to.include('Thank you');
    const unit = await service.call('GET', `/v1/cycles/2025/activities/feedback/reports/units/${encodeURIComponent('기획조정실')}`);
    expect([unit.status, unit.body.report.n]).to.deep.equal([200, 5]);
    for (const person of ['morgan', 'seoyeon', 'lina', 'haneul', 'rivera']) {
      const { tasks } = (await as(person, '/v1/tasks')).body;
      expect(tasks.filter((task: any) => task.cycle === '2026' && task.kind === 'answer' && task.state === 'open'), person).to.not.have.length(0);
    }
    expect((await as('seoyeon', '/v1/tasks')).body.tasks.some((task: any) => task.kind === 'approve')).to.equal(true);
    const carried = (await as('morgan', '/v1/cycles/2026/carry-over')).body;
    expect([carried.from, carried.items.length > 0]).to.deep.equal(['2025', true]);
  });
});
