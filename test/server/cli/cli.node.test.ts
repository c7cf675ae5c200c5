import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sample, scale } from '../../model/definition/samples.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Runs the tool as a process of its own, as a person would. */
function assayer(args: string[], input = ''): Promise<{ status: number | null; out: string; err: string; lines: string[] }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/server/cli/main.ts'), ...args], { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (status) => done({ status, out, err, lines: out.trimEnd().split('\n') }));
    child.stdin.end(input);
  });
}

describe('the command line tool', () => {
  let folder: string;
  const write = (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    return path;
  };
  before(() => void (folder = mkdtempSync(join(tmpdir(), 'assayer-cli-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('check passes the definitions that ship with the project, given as a folder', async () => {
    const { status, lines } = await assayer(['check', '--strict', 'form-definitions']);
    const count = readdirSync(join(root, 'form-definitions')).filter((name) => name.endsWith('.json')).length;
    expect(lines).to.deep.equal([`${count} passed, 0 failed`]);
    expect(status).to.equal(0);
  });

  it('check prints file:line:column severity code message, its own findings and the linter’s, and exits 1', async () => {
    const good = write('good.json', sample());
    const bad = write('bad.json', sample({ scoring: { scales: [scale({ items: [{ question: 'q9' }] })] } }));
    const linted = sample({ survey: { pages: [{ name: 'p', elements: [{ type: 'text', name: 'a', visibleIf: '{nobody} = 1' }] }] } });
    const lint = write('lint.json', linted);
    const before = JSON.stringify(linted, null, 2).split('"{nobody} = 1"')[0]!.split('\n');
    const { status, lines } = await assayer(['check', good, bad, lint]);
    expect(status).to.equal(1);
    expect(lines).to.have.length(3);
    expect(lines[0]).to.match(/bad\.json:\d+:\d+ error definition\/unknown-question There is no question "q9"/);
    expect(lines[1]).to.contain(`lint.json:${before.length}:${before.at(-1)!.length + 1} error lint/reference-unknown "nobody" is not found`);
    expect(lines[2]).to.equal('1 passed, 2 failed');
  });

  it('warnings pass, unless --strict is given', async () => {
    const path = write('warning.json', sample({ locales: ['en', 'ko'] }));
    expect((await assayer(['check', path])).status).to.equal(0);
    const strict = await assayer(['check', '--strict', path]);
    expect(strict.status).to.equal(1);
    expect(strict.lines.at(-1)).to.equal('0 passed, 1 failed');
  });

  it('check --format json is JSON on standard output, with the closing line beside it', async () => {
    const path = write('bad.json', sample({ titel: 'x' }));
    const { status, out, err } = await assayer(['check', '--format', 'json', path]);
    const report = JSON.parse(out) as { failed: number; files: { file: string; passed: boolean; findings: { code: string; pointer: string; line: number }[] }[] };
    expect(status).to.equal(1);
    expect(report.failed).to.equal(1);
    expect(report.files[0]!.findings[0]).to.include({ code: 'definition/unknown-key', pointer: '/titel' }).and.to.have.property('line').that.is.above(1);
    expect(err).to.contain('0 passed, 1 failed');
  });

  it('check reads standard input, and survives what is no JSON at all', async () => {
    const { status, lines } = await assayer(['check', '-'], '\u0000\u0001 <html>');
    expect(status).to.equal(1);
    expect(lines[0]).to.match(/^<stdin>:1:1 error definition\/syntax /);
  });

  it('test runs the scenarios and scores of the definitions that ship with the project', async () => {
    const { status, lines } = await assayer(['test', 'form-definitions']);
    expect(lines.at(-1)).to.match(/^\d+ passed, 0 failed$/);
    expect(lines.length).to.be.above(3);
    expect(status).to.equal(0);
  });

  it('test explains what did not hold and exits 1', async () => {
    const tests = [
      { name: 'holds', steps: [{ set: { q1: 4 } }, { expect: { q1: { value: 4 } } }], scores: { scales: { s1: { mean: 4, pomp: 75 } } } },
      { name: 'does not hold', steps: [{ set: { q1: 4 } }, { expect: { q1: { value: 5 } } }], scores: { scales: { s1: { mean: 5 } } } },
    ];
    const path = write('tests.json', sample({ tests, scoring: { scales: [scale()] } }));
    const { status, out, lines } = await assayer(['test', path]);
    expect(status).to.equal(1);
    expect(out).to.contain('passed holds').and.to.contain('failed does not hold');
    expect(out).to.contain('q1.value should be 5 but is 4').and.to.contain('scales.s1.mean should be 5 but is 4');
    expect(lines.at(-1)).to.equal('1 passed, 1 failed');
  });

  it('test fails a definition that is wrong or brings no tests', async () => {
    const { status, out, lines } = await assayer(['test', write('none.json', sample()), write('wrong.json', sample({ titel: 'x' }))]);
    expect(status).to.equal(1);
    expect(out).to.contain('brings no tests').and.to.contain('definition/unknown-key');
    expect(lines.at(-1)).to.equal('0 passed, 2 failed');
  });

  it('schema prints the JSON Schema', async () => {
    const { status, out } = await assayer(['schema']);
    expect((JSON.parse(out) as { title: string }).title).to.equal('Assayer form definition');
    expect(status).to.equal(0);
  });

  it('a command that cannot be understood exits 2 and says what can be written', async () => {
    for (const args of [[], ['chek'], ['check'], ['check', '--format', 'xml', 'a'], ['check', '--nope', 'a']]) {
      const { status, err } = await assayer(args);
      expect(status, args.join(' ')).to.equal(2);
      expect(err).to.contain('assayer check');
    }
    const missing = await assayer(['check', join(folder, 'missing.json')]);
    expect(missing.status).to.equal(2);
    expect(missing.err).to.contain('there is no such file or folder');
    expect((await assayer(['--help'])).status).to.equal(0);
  });
});
