import { expect } from 'chai';
import { methods, type MethodId } from '../../../src/model/statistics/index.js';
import { vectors } from '../../fixtures/vectors/index.js';
import { differences } from './compare-vector.js';

describe('golden vectors', () => {
  for (const { id, method, input, expected, tolerance } of Object.values(vectors)) {
    it(id, () => {
      const run = methods[method as MethodId] as ((input: never) => unknown) | undefined;
      expect(run, `no method ${method}`).to.be.a('function');
      const before = JSON.stringify(input);
      expect(differences(run!(input as never), expected, tolerance)).to.deep.equal([]);
      expect(JSON.stringify(input), 'the input was changed').to.equal(before);
    });
  }

  it('cover every method', () => {
    expect([...new Set(Object.values(vectors).map((vector) => vector.method))].sort()).to.deep.equal(Object.keys(methods).sort());
  });
});

describe('the comparison itself', () => {
  it('tells a wrong number, a missing key, a list too long and a zero in place of null', () => {
    expect(differences({ a: 1.1 }, { a: 1 }, 1e-9)).to.have.length(1);
    expect(differences({}, { a: 1 }, 1e-9)).to.have.length(1);
    expect(differences({}, { a: null }, 1e-9)).to.have.length(0);
    expect(differences({ a: [1, 2, 3] }, { a: [1, 2] }, 1e-9)).to.have.length(1);
    expect(differences({ a: 0 }, { a: null }, 1e-9)).to.have.length(1);
    expect(differences({ a: Number.NaN }, { a: 0 }, 1e-9)).to.have.length(1);
  });
});
