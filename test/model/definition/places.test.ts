import { expect } from 'chai';
import { parseDefinition, textLocator } from '../../../src/model/definition/index.js';
import { sample, scale } from './samples.js';

const places = (text: string) => parseDefinition(text).findings.map(({ code, line, column }) => `${line}:${column} ${code.replace('definition/', '')}`);

describe('line and column of a finding', () => {
  const text = JSON.stringify(sample({ scoring: { scales: [scale({ items: [{ question: 'q3' }] })] } }), null, 2);
  const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

  it('are those of the value that is wrong', () => {
    const line = lineOf('"question": "q3"');
    expect(places(text)).to.deep.equal([`${line}:${text.split('\n')[line - 1]!.indexOf('"q3"') + 1} unknown-question`]);
  });

  it('are those of the key when the key is wrong', () => {
    const renamed = text.replace('"title": "Sample"', '"titel": "Sample"');
    expect(places(renamed)).to.include(`${lineOf('"title": "Sample"')}:3 unknown-key`);
  });

  it('are those of the object when a key is missing in it', () => {
    const line = lineOf('"number"') - 1;
    expect(places(text.replace('"number": "1.0.0",', ''))).to.include(`${line}:3 missing`);
  });

  it('stay exact with Windows line ends, a byte order mark, and letters outside the basic plane', () => {
    const windows = '\uFEFF' + text.replace('Sample', '표본 🙂').replaceAll('\n', '\r\n');
    expect(places(windows)).to.deep.equal(places(text));
    const emoji = '{"kind": "self-assessment", "title": "🙂", "colour": 1}';
    expect(places(emoji)).to.include(`1:${emoji.indexOf('"colour"') + 1} unknown-key`);
  });

  it('name the place where JSON breaks, once', () => {
    expect(places('{\n  "assayer": 2,\n  "kind" "x"\n}')).to.deep.equal(['3:10 syntax']);
    expect(places('')).to.deep.equal(['1:1 syntax']);
    expect(places('// hello\n{}')).to.deep.equal(['1:1 syntax']);
    expect(places('{"a": 1}}')).to.deep.equal(['1:9 syntax']);
  });

  it('show both findings of one key written twice with a forbidden one, in order of lines', () => {
    expect(places('{\n"a": 1,\n"a": 2,\n"prototype": 3\n}').slice(0, 2)).to.deep.equal(['1:1 missing', '3:1 duplicate-key']);
  });

  it('come first for errors, then for warnings', () => {
    const { findings } = parseDefinition(JSON.stringify(sample({ locales: ['en', 'ko'], zzz: 1, retention: { days: 0 } })));
    expect(findings.map(({ severity }) => severity)).to.deep.equal([...findings.map(({ severity }) => severity)].sort());
  });

  it('can be asked for any path, and give the nearest place above when there is none', () => {
    const locate = textLocator('{\n "a": [1, 2]\n}');
    expect(locate(['a', 1])).to.deep.equal({ line: 2, column: 11 });
    expect(locate(['a', 7])).to.deep.equal({ line: 2, column: 2 });
  });
});

describe('the nearest name', () => {
  const said = (changes: Parameters<typeof sample>[0]) => parseDefinition(sample(changes)).findings.map(({ message }) => message).join(' ');

  it('is offered for a wrong key, kind, value, question, row, role and placeholder', () => {
    expect(said({ scorring: {} })).to.contain('Did you mean "scoring"?');
    expect(said({ kind: 'self_assessment' })).to.contain('Did you mean "self-assessment"?');
    expect(said({ version: { number: '1.0.0', status: 'Published' } })).to.contain('Did you mean "published"?');
    expect(said({ scoring: { scales: [scale({ items: [{ question: 'Q1' }] })] } })).to.contain('Did you mean "q1"?');
    expect(said({ scoring: { scales: [scale({ items: [{ question: 'grid', row: 'R2' }] })] } })).to.contain('Did you mean "r2"?');
    expect(said({ delivery: { transport: { method: 'PUT', url: 'https://x.example/{id}' } } })).to.contain('Did you mean "response.id"?');
    expect(said({ delivery: { transport: { methud: 'PUT', method: 'PUT', url: '{response.id}' } } })).to.contain('Did you mean "method"?');
  });

  it('lets a misspelt kind not hide the other findings', () => {
    const codes = parseDefinition(sample({ kind: 'self-assesment', retention: { days: 0 }, titel: 'x' })).findings.map(({ code }) => code);
    expect(codes).to.have.members(['definition/unknown-kind', 'definition/out-of-range', 'definition/unknown-key']);
  });

  it('is not offered when nothing is near', () => {
    expect(said({ completelyDifferent: 1 })).to.contain('known are').and.not.contain('Did you mean');
  });
});
