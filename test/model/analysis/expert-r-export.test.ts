import { expect } from 'chai';
import { csvParse } from 'd3-dsv';
import { expertSurveyForR } from '../../../src/model/analysis/index.js';
import { expertForm, expertResponse, judgments } from './expert-forms.js';

const form = expertForm({
  rounds: [{ id: 'r1', title: 'First' }, { id: 'r2', title: 'Second', previous: 'r1' }],
  methods: [{ id: 'weights', method: 'ahp', questions: ['pairs'] }, { id: 'importance', method: 'delphi', questions: ['one'] }, { id: 'sets', method: 'best-worst', questions: ['sets'] }],
  survey: { elements: [{ type: 'pairwise', name: 'pairs', criteria: ['a', 'b', 'c'] }, { type: 'delphi', name: 'one', title: 'One' }, { type: 'bestworst', name: 'sets', items: ['a', 'b', 'c'] }] },
});
const answers = (i: number) => ({
  pairs: { ...judgments(['a', 'b', 'c'], [[3, 1 / 5], [i === 0 ? null : 2]]), ...(i === 1 ? { first: { a: { b: -3 } } } : {}) },
  one: { rating: 1 + i, reason: '=secret words' }, sets: { seed: 1, tasks: [{ shown: ['a', 'b', 'c'], best: 'b', worst: 'a' }] },
});
const responses = ['r1', 'r2'].flatMap((round) => [0, 1, 2, 3].map((i) => expertResponse(`x${i + 1}`, answers(i), round, i < 3 ? 'scholar' : 'official')));
const files = Object.fromEntries(expertSurveyForR(form, responses).map(({ name, text }) => [name, text]));
const table = (name: string) => csvParse(files[name]!.replace(/^\ufeff/, ''));

describe('expert surveys for R', () => {
  it('are tables of numbers by numbered experts, with a script that reads them', () => {
    expect(Object.keys(files)).to.deep.equal(['ratings.csv', 'judgments.csv', 'best-worst.csv', 'read.R']);
    expect(table('ratings.csv').length).to.equal(8);
    expect(new Set(table('ratings.csv').map(({ expert }) => expert))).to.deep.equal(new Set(['E1', 'E2', 'E3', 'E4']));
    for (const name of ['ratings.csv', 'judgments.csv', 'best-worst.csv']) expect(files['read.R']).to.contain(`read_table("${name}")`);
  });

  it('hold ratios of pairs, gaps as no row, revised ones with what they were', () => {
    const rows = table('judgments.csv');
    expect(rows.length).to.equal(11);
    expect(new Set(rows.filter(({ first, second }) => first === 'a' && second === 'c').map(({ ratio }) => Number(ratio)))).to.deep.equal(new Set([1 / 5]));
    expect(rows.filter(({ ratio_at_first: first }) => first).map(({ first, second, ratio_at_first: was }) => [first, second, Number(was)])).to.deep.equal([['a', 'b', 1 / 4]]);
    expect(table('best-worst.csv').slice(0, 3).map(({ item, choice }) => [item, choice])).to.deep.equal([['a', '-1'], ['b', '1'], ['c', '0']]);
  });

  it('hold no names, no words, no roles where too few have one of them, and nothing of a small panel', () => {
    const all = Object.values(files).join('\n');
    expect(all).to.not.match(/x[1-4]\b|secret/);
    expect(new Set(table('ratings.csv').map(({ role }) => role))).to.deep.equal(new Set(['']));
    const even = expertSurveyForR(form, responses.map((response) => ({ ...response, role: 'scholar' })));
    expect(even[0]!.text).to.contain(',scholar,');
    expect(expertSurveyForR(form, responses.slice(0, 2))).to.deep.equal([]);
  });
});
