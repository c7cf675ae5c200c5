import { expect } from 'chai';
import { answersAbout, responseSchema, splitByRatee, type Response } from '../../../src/model/response/index.js';

const form = { survey: { elements: [
  { type: 'text', name: 'project' },
  { type: 'ratees', name: 'work', ratees: ['kim', 'lee', 'park'], statements: ['listens', 'shares'] },
  { type: 'ratees', name: 'trust', ratees: ['kim', 'lee'], statements: ['reliable'] },
] } };

const response = (answers: Response['answers']): Response => ({
  assayer: 2, id: '0190a3c4-5b6d-4e8f-9a0b-1c2d3e4f5a6b', definition: { id: 'peers', version: '1.0.0', hash: `sha256-${'0'.repeat(64)}` }, kind: 'feedback-360',
  respondent: 'e-1', subject: null, role: 'peer', round: '2026', locale: 'en', startedAt: '2026-03-02T09:00:00.000Z', completedAt: '2026-03-02T09:08:00.000Z', answers,
});

const answers = { project: 'Bridge', work: { kim: { listens: 4, shares: 'cannotSay' }, lee: { listens: 2 } }, trust: { kim: { reliable: 5 }, choi: { reliable: 3 } }, 'work-Comment': 'Good team' };

describe('splitting a response by ratee', () => {
  it('gives each ratee a response of their own, with what was asked once', () => {
    const parts = splitByRatee(response(answers), form);
    expect(parts.map(({ subject, answers: own }) => [subject, own])).to.deep.equal([
      ['kim', { project: 'Bridge', work: { kim: answers.work.kim }, trust: { kim: { reliable: 5 } }, 'work-Comment': 'Good team' }],
      ['lee', { project: 'Bridge', work: { lee: { listens: 2 } }, 'work-Comment': 'Good team' }],
      ['choi', { project: 'Bridge', trust: { choi: { reliable: 3 } }, 'work-Comment': 'Good team' }],
    ]);
    for (const part of parts) expect(responseSchema.safeParse(part).success).to.equal(true);
  });

  it('gives the same ids again, and different ones to different ratees and responses', () => {
    const ids = (one: Response) => splitByRatee(one, form).map(({ id }) => id);
    const first = ids(response(answers));
    expect(ids(response(answers))).to.deep.equal(first);
    const other = ids({ ...response(answers), id: '1190a3c4-5b6d-4e8f-9a0b-1c2d3e4f5a6b' });
    expect(new Set([...first, ...other]).size).to.equal(6);
  });

  it('leaves a response without ratings whole, and changes nothing of what it was given', () => {
    const one = response({ project: 'Bridge' });
    expect(splitByRatee(one, form)).to.deep.equal([one]);
    const before = JSON.stringify(answers);
    splitByRatee(response(answers), form)[0]!.answers['project'] = 'x';
    expect(JSON.stringify(answers)).to.equal(before);
  });

  it('reads the answers about one ratee as rows of a matrix', () => {
    expect(answersAbout(answers, 'kim', form)).to.deep.equal({ project: 'Bridge', work: { listens: 4, shares: 'cannotSay' }, trust: { reliable: 5 }, 'work-Comment': 'Good team' });
    expect(answersAbout(answers, null, form)).to.deep.equal({ project: 'Bridge', 'work-Comment': 'Good team' });
    expect(answersAbout(answers, 'constructor', form)).to.deep.equal({ project: 'Bridge', 'work-Comment': 'Good team' });
  });
});
