import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { vectors } from '../../fixtures/vectors/index.js';

const folder = resolve('test/fixtures/vectors');

describe('the vectors', () => {
  it('are all named in the index', () => {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
      .flatMap((method) => readdirSync(join(folder, method.name)).map((file) => `${method.name}/${file}`)).sort();
    expect(Object.keys(vectors).sort()).to.deep.equal(files);
    expect(files).to.have.length(204);
    for (const file of files) expect(vectors[file], file).to.deep.equal(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  });
});

describe('npm run vectors', () => {
  it('passes all of them and says so in its last line', () => {
    expect(run([]).output.trim().split('\n').at(-1)).to.equal('204 passed, 0 failed');
  });

  it('prints one line for each failure and exits with 1', () => {
    const other = mkdtempSync(join(tmpdir(), 'vectors-'));
    mkdirSync(join(other, 'scale.score'));
    const vector = JSON.parse(readFileSync(join(folder, 'scale.score/complete-5pt.json'), 'utf8'));
    writeFileSync(join(other, 'scale.score/right.json'), JSON.stringify(vector));
    writeFileSync(join(other, 'scale.score/wrong.json'), JSON.stringify({ ...vector, expected: { ...vector.expected, mean: 4.3 } }));
    writeFileSync(join(other, 'scale.score/unknown.json'), JSON.stringify({ ...vector, method: 'scale.unknown' }));
    const { status, output } = run([other]);
    rmSync(other, { recursive: true });
    expect(status).to.equal(1);
    const lines = output.trim().split('\n');
    expect(lines).to.have.length(3);
    expect(lines[1]).to.contain('wrong.json').and.to.contain('expected 4.3');
    expect(lines[2]).to.equal('1 passed, 2 failed');
  });
});

function run(args: string[]): { status: number; output: string } {
  try {
    return { status: 0, output: execFileSync(process.execPath, ['--import', 'tsx', 'test/vectors.ts', ...args], { encoding: 'utf8' }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { status, output: stdout };
  }
}
