import { expect } from 'chai';
import { distributionFunctions, StatisticsError, type DistributionCall } from '../../../src/model/statistics/index.js';
import reference from '../../fixtures/distributions.json';

const cases = reference.cases as unknown as (DistributionCall & { value: number })[];

describe('distributions against 40-digit values', () => {
  for (const name of new Set(cases.map((entry) => entry.fn))) {
    const own = cases.filter((entry) => entry.fn === name);
    it(`${name}: ${own.length} values within 1e-11`, () => {
      const { values } = distributionFunctions({ calls: own });
      own.forEach(({ args, value }, i) => {
        // Log-gamma crosses 0, so there the error is absolute.
        const scale = name === 'logGamma' ? Math.max(1, Math.abs(value)) : Math.abs(value) || 1;
        expect(Math.abs(values[i]! - value) / scale, `${JSON.stringify(args)} gave ${values[i]}, not ${value}`).to.be.at.most(1e-11);
      });
    });
  }

  it('are null, not infinite, at the ends of quantiles', () => {
    expect(distributionFunctions({ calls: [{ fn: 'normalQuantile', args: { p: 1 } }, { fn: 'fQuantile', args: { p: 0, df1: 2, df2: 3 } }] }).values).to.deep.equal([null, 0]);
  });

  it('name the argument that is wrong', () => {
    const call = (fn: string, args: object) => () => distributionFunctions({ calls: [{ fn, args } as never] });
    expect(call('tCdf', { x: 1, df: 0 })).to.throw(StatisticsError, 'calls[0].args.df');
    expect(call('normalQuantile', { p: 1.1 })).to.throw(StatisticsError, 'calls[0].args.p');
    expect(call('toString', {})).to.throw(StatisticsError, 'calls[0].fn');
  });
});
