import { expect } from 'chai';
import fc from 'fast-check';
import { SurveyModel } from 'survey-core';
import type { JsonObject } from '../../src/model/definition/index.js';
import { checkAnswers, settledAnswers } from '../../src/survey/index.js';
import { fillIn } from './answer-by-hand.js';
import { everyType } from './every-type.js';

const chain = { survey: { elements: [{ type: 'text', name: 'a', visibleIf: '{b} = 1' }, { type: 'text', name: 'b', visibleIf: '{c} = 1' }, { type: 'text', name: 'c' }] } };

describe('settledAnswers', () => {
  it('clears along a chain of conditions, which survey-core leaves half done', () => {
    const left = { a: 'x', b: '1', c: '0' };
    const core = new SurveyModel(structuredClone(chain.survey));
    core.data = left;
    core.doComplete();
    expect(core.data, 'survey-core clears the whole chain now: drop our loop').to.deep.equal({ a: 'x', c: '0' });
    expect(settledAnswers(chain, left)).to.deep.equal({ c: '0' });
    expect(checkAnswers(chain, settledAnswers(chain, left))).to.deep.equal([]);
  });

  it('keeps what is shown, and what the form wants to keep', () => {
    expect(settledAnswers(chain, { a: 'x', b: '1', c: '1' })).to.deep.equal({ a: 'x', b: '1', c: '1' });
    const keeping = { survey: { ...chain.survey, clearInvisibleValues: 'none' } };
    expect(settledAnswers(keeping, { a: 'x', c: 0 })).to.deep.equal({ a: 'x', c: 0 });
  });

  it('clears a cell that the row\'s other answers hide, which survey-core keeps', () => {
    const cells = { why: { cellType: 'comment', visibleIf: "{row.pick} = 'd2'" }, then: { cellType: 'text', visibleIf: '{row.why} notempty' } };
    const table = { name: 'cells', columns: [{ name: 'pick' }, ...Object.entries(cells).map(([name, cell]) => ({ name, ...cell }))], choices: ['d1', 'd2'] };
    for (const type of [{ type: 'matrixdropdown', rows: ['r1', 'r2'] }, { type: 'matrixdynamic', rowCount: 0 }]) {
      const form = { survey: { elements: [{ ...table, ...type }] } };
      const rows = [{ pick: 'd1', why: 'said before', then: 'and more' }, { pick: 'd2', why: 'so', then: 'it is' }];
      const value = type.rows ? { r1: rows[0]!, r2: rows[1]! } : rows;
      const left = type.rows ? { r1: { pick: 'd1' }, r2: rows[1]! } : [{ pick: 'd1' }, rows[1]!];
      expect(settledAnswers(form, { cells: value })).to.deep.equal({ cells: left });
      expect(checkAnswers(form, { cells: left })).to.deep.equal([]);
    }
  });

  it('knows the role, and leaves answers alone whose choices only a server knows', () => {
    const form = { survey: { navigateToUrl: 'https://elsewhere.example', elements: [{ type: 'text', name: 'm', visibleIf: "{role} = 'manager'" }, { type: 'dropdown', name: 'd', choicesByUrl: { url: 'http://localhost:1/x' } }] } };
    expect(settledAnswers(form, { m: 'x', d: 'remote' }, { role: 'manager' })).to.deep.equal({ m: 'x', d: 'remote' });
    expect(settledAnswers(form, { m: 'x', d: 'remote' }, { role: 'peer' })).to.deep.equal({ d: 'remote' });
  });

  it('gives answers that are accepted, from any unfinished walk, and settles in one call', () => {
    fc.assert(fc.property(fc.array(fc.nat(60), { maxLength: 50 }), fc.array(fc.nat(5039), { minLength: 40, maxLength: 40 }), (order, draws) => {
      const model = new SurveyModel(structuredClone(everyType));
      let drawn = 0;
      fillIn(model, order, (below) => draws[drawn++ % draws.length]! % below);
      const settled = settledAnswers({ survey: everyType }, { ...JSON.parse(JSON.stringify(model.data)) as JsonObject, reason: 'was asked once', insidePanel: 'too' });
      model.dispose();
      expect(checkAnswers({ survey: everyType }, settled)).to.deep.equal([]);
      expect(settledAnswers({ survey: everyType }, settled)).to.deep.equal(settled);
    }), { numRuns: 20, interruptAfterTimeLimit: 30_000 });
  });
});
