import { expect } from 'chai';
import { scoreResponse } from '../../src/model/scoring/index.js';
import { form } from './forms.js';

describe('self-assessment.values', () => {
  const definition = form('self-assessment.values');

  it('asks for direction, participation, autonomy, environment and growth, controls counting against autonomy', () => {
    expect(definition.scoring!.scales.map(({ id, items }) => [id, items.map(({ row, reverse }) => (reverse ? '-' : '') + row!).join()])).to.deep.equal([
      ['direction', 'c1,c2'], ['participation', 'c3,c4'], ['autonomy', 'c5,-c6'], ['environment', 'c7,c8'], ['growthOwnership', 'c9,c10,c11'],
    ]);
    const { scales } = scoreResponse(definition, { conditions: { c5: 5, c6: 1, c7: 2, c8: 4 } });
    expect(scales.find(({ id }) => id === 'autonomy')).to.include({ mean: 5, pomp: 100 });
    expect(scales.find(({ id }) => id === 'environment')).to.include({ mean: 3, pomp: 50 });
  });

  it('groups values by level of need', () => {
    expect(definition.scoring!.values![0]!.groups!.map(({ id }) => id)).to.deep.equal(['selfRealisation', 'esteem', 'belonging', 'security']);
  });
});

describe('self-assessment.satisfaction', () => {
  it('scores facets of satisfaction, three commitments apart, four dimensions of service motivation, culture and acceptance', () => {
    const ids = form('self-assessment.satisfaction').scoring!.scales.map(({ id }) => id);
    expect(ids).to.deep.equal(['satWork', 'satPay', 'satCareer', 'satLead', 'satTeam', 'satCond', 'comAff', 'comCon', 'comNor', 'psmAttr', 'psmVal', 'psmComp', 'psmSac', 'culture', 'accept', 'satisfaction', 'psm']);
  });
});
