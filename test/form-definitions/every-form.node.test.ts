import { expect } from 'chai';
import type { Question, QuestionPanelDynamicModel } from 'survey-core';
import { parseDefinition, type JsonObject } from '../../src/model/definition/index.js';
import { lintSurvey } from '../../src/survey/index.js';
import { askedOf, form, formNames, formText, surveyAs, textsIn } from './forms.js';

/** Seconds that one item takes, at the quick and at the careful end; a written answer may stay empty. */
const pace: Record<string, [quick: number, careful: number]> = { html: [5, 25], comment: [10, 90], text: [5, 20], expression: [0, 0], slider: [8, 20], matrixdynamic: [15, 120], matrixdropdown: [75, 300], pairwise: [45, 240], delphi: [6, 25], ratees: [60, 300], constantsum: [30, 120] };
const closed: [number, number] = [4, 12];
/** Entries of a panel, at the two ends. */
const entries = [1, 4] as const;

describe('every form', () => {
  for (const name of formNames) {
    const definition = form(name);

    it(`${name} is valid and linted without a finding`, () => {
      expect(parseDefinition(formText(name)).findings).to.deep.equal([]);
      expect(lintSurvey(definition.survey)).to.deep.equal([]);
      expect(definition.id).to.equal(name);
      expect(name.startsWith(`${definition.kind}.`)).to.equal(true);
    });

    it(`${name} is written in English, Korean and Chinese throughout`, () => {
      const document = definition as unknown as JsonObject;
      const [korean, chinese] = [textsIn(document, 'ko'), textsIn(document, 'zh-cn')];
      // What stays when places that are filled in, marks and digits are taken away has to be in the language.
      const left = (text: string) => text.replace(/\{[^}]*\}|<[^>]*>/g, '').replace(/[^\p{L}]/gu, '');
      const foreign = (texts: string[], script: RegExp) => texts.filter((text) => left(text) && !script.test(text));
      expect(foreign(korean, /\p{Script=Hangul}/u)).to.deep.equal([]);
      expect(foreign(chinese, /\p{Script=Han}/u)).to.deep.equal([]);
      expect(korean.length).to.be.above(20).and.to.equal(chinese.length);
    });

    it(`${name} says what it is for, and what it costs each role in minutes`, () => {
      expect(definition.purpose, 'purpose').to.not.equal(undefined);
      expect(definition.stages, 'stages').to.not.equal(undefined);
      expect(definition.personnelElements, 'elements of personnel work').to.not.equal(undefined);
      expect(definition.retention, 'retention').to.not.equal(undefined);
      for (const { id } of definition.roles) {
        const minutes = definition.burden?.roles.find(({ role }) => role === id)?.minutes;
        const model = surveyAs(definition, id, {}, definition.rounds?.at(-1)?.id ?? null);
        const asked = askedOf(model).map((each) => (each.includes('/') ? 'row' : model.getQuestionByName(each) as Question));
        const seconds = (item: Question | string, end: 0 | 1): number => {
          const inner = typeof item !== 'string' && item.getType() === 'paneldynamic' ? (item as QuestionPanelDynamicModel).templateElements as Question[] : null;
          if (inner) return inner.reduce((sum, each) => sum + seconds(each, end), 0) * entries[end];
          return (pace[typeof item === 'string' ? item : item.getType()] ?? closed)[end];
        };
        const sum = (end: 0 | 1) => asked.reduce((total, item) => total + seconds(item, end), 0) / 60;
        expect(minutes, `${id} is asked ${asked.length} items`).to.be.within(sum(0), sum(1));
      }
    });

    it(`${name} brings scenarios of its own`, () => expect(definition.tests ?? []).to.have.length.above(1));
  }
});
