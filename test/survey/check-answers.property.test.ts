import { expect } from 'chai';
import fc from 'fast-check';
import { SurveyModel } from 'survey-core';
import type { Json, JsonObject } from '../../src/model/definition/index.js';
import { checkAnswers, createAnswerChecker, settledAnswers } from '../../src/survey/index.js';
import { everyType } from './every-type.js';
import { fillIn } from './answer-by-hand.js';

const definition = { survey: everyType };
const checker = createAnswerChecker(definition);

/** A person's walk through the form: which questions, and what was drawn for them. */
const walks = fc.record({
  order: fc.array(fc.nat(60), { minLength: 1, maxLength: 60 }),
  draws: fc.array(fc.nat(5039), { minLength: 40, maxLength: 40 }),
});

function answersOf({ order, draws }: { order: number[]; draws: number[] }): JsonObject {
  const model = new SurveyModel(structuredClone(everyType));
  let drawn = 0;
  fillIn(model, order, (below) => draws[drawn++ % draws.length]! % below);
  const answers = JSON.parse(JSON.stringify(model.data)) as JsonObject;
  model.dispose();
  return settledAnswers(definition, answers) as JsonObject;
}

describe('checkAnswers, for any walk through a form with every question type', () => {
  it('accepts what the form hands over', () => {
    fc.assert(fc.property(walks, (walk) => {
      const answers = answersOf(walk);
      // A walk may end with "other" chosen and no word for it, which the form itself refuses.
      fc.pre(answers['ownText'] !== 'other');
      const findings = checker.check(answers);
      expect(findings, JSON.stringify({ findings, answers }, null, 1)).to.deep.equal([]);
    }), { numRuns: 30 });
  });

  it('refuses an answer whose type was changed, whatever it was before', () => {
    fc.assert(fc.property(walks, fc.nat(), fc.nat(3), (walk, which, how) => {
      const answers = answersOf(walk);
      const keys = Object.keys(answers).filter((key) => !key.endsWith('-total') && !unrepeatable.has(key));
      fc.pre(keys.length > 0);
      const key = keys[which % keys.length]!;
      const wrong = wrongFor(key, answers[key]!)[how]!;
      const findings = checker.check({ ...answers, [key]: wrong });
      expect(findings.some(({ path }) => path[0] === key), `${key}: ${JSON.stringify(answers[key])} → ${JSON.stringify(wrong)}`).to.equal(true);
    }), { numRuns: 30 });
  });

  it('refuses a key that the form does not have, at any place where keys are names', () => {
    fc.assert(fc.property(walks, fc.string({ minLength: 1, maxLength: 12 }).filter((key) => !key.startsWith('__') && !['constructor', 'prototype'].includes(key)), fc.nat(), (walk, extra, which) => {
      const answers = answersOf(walk);
      const places = objectsIn(answers);
      const place = places[which % places.length]!;
      fc.pre(!(extra in place));
      place[extra] = 'smuggled';
      expect(checker.check(answers)).to.not.deep.equal([]);
    }), { numRuns: 30 });
  });
});

describe('createAnswerChecker', () => {
  it('forgets the role and context of the respondent before', () => {
    const kept = createAnswerChecker({ survey: { elements: [{ type: 'text', name: 'a', visibleIf: "{role} = 'manager' and {context.unit} = 'it'" }] } });
    const seen = { role: 'manager', context: { unit: 'it' } };
    expect([kept.check({ a: 'x' }, seen), kept.check({ a: 'x' }), kept.check({ a: 'x' }, seen)].map((found) => found.length)).to.deep.equal([0, 1, 0]);
  });

  it('finds the same in a model that has seen other answers as in a fresh one', () => {
    fc.assert(fc.property(fc.array(fc.tuple(walks, fc.boolean()), { minLength: 2, maxLength: 3 }), (visits) => {
      const kept = createAnswerChecker(definition);
      for (const [walk, tampered] of visits) {
        const answers = { ...answersOf(walk), ...(tampered ? { rate: 99, grid: { r3: 1 }, reason: 'hidden', goals: [{ gain: 9 }] } : {}) };
        expect(kept.check(answers)).to.deep.equal(checkAnswers(definition, answers));
      }
      kept.dispose();
    }), { numRuns: 10 });
  });
});

/** Depends on the day, so that nobody can compute it again: any number or text is accepted. */
const unrepeatable = new Set(['age']);

/** Any number is honest here. */
const unbounded = new Set(['masked']);

function wrongFor(key: string, value: Json): Json[] {
  if (typeof value === 'number') return [unbounded.has(key) ? { value } : value + 1000, `${value}`.repeat(3) + 'x', [value], true];
  if (typeof value === 'string') return [12345, true, { text: value }, ['nobody', value]];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no', 7, [value], {}].map((wrong) => (JSON.stringify(wrong) === '{}' ? { a: 1 } : wrong));
  if (Array.isArray(value)) return ['a text', 7, [...value, 'nobody'], { 0: 'x' }];
  return ['a text', 7, ['x'], { nobody: 'x' }];
}

/** Objects whose keys are names of questions, rows, columns or parts; the value of a file is none of these but is strict too. */
function objectsIn(value: Json): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}
