import { expect } from 'chai';
import fc from 'fast-check';
import { determinant, inverse, Matrix, solve } from 'ml-matrix';
import { krippendorffAlpha, raterBlup, twoWayRaterEffects, type MeasurementLevel, type Rating } from '../../../src/model/statistics/index.js';

// The same figures by another way: dense equations, likelihoods and coincidence matrices as the textbooks write them.

const ratings = fc.array(fc.record({
  ratee: fc.integer({ min: 0, max: 9 }).map((e) => `e${e}`), rater: fc.integer({ min: 0, max: 7 }).map((r) => `r${r}`), value: fc.integer({ min: 10, max: 50 }).map((x) => x / 10),
}), { minLength: 1, maxLength: 50 });

describe('rater effects against dense equations', () => {
  it('two-way least squares', () => {
    fc.assert(fc.property(ratings, (data) => {
      const result = twoWayRaterEffects({ ratings: data });
      if (result.status !== 'ok') return;
      const { design, ratees, raters } = designOf(data);
      const kept = design.subMatrixColumn(Array.from({ length: ratees.length + raters.length - 1 }, (_, i) => i));
      const solution = leastSquares(kept, data);
      const severity = [...solution.slice(ratees.length), 0];
      const shift = severity.reduce((a, b) => a + b, 0) / severity.length;
      ratees.forEach((ratee, i) => expect(result.adjusted![ratee]).to.be.closeTo(solution[i]! + shift, 1e-9));
      raters.forEach((rater, i) => expect(result.severity![rater]).to.be.closeTo(severity[i]! - shift, 1e-9));
    }), { numRuns: 200 });
  });

  it('a chain of 2,000 ratees, each linked to the next by one rater', () => {
    const severity = (r: number) => Math.sin(r);
    const data = Array.from({ length: 4000 }, (_, i) => ({ ratee: `e${i >> 1}`, rater: `r${(i + 1) >> 1}`, value: (i >> 1) % 7 + severity((i + 1) >> 1) }));
    const { adjusted, status } = twoWayRaterEffects({ ratings: data });
    expect(status).to.equal('ok');
    for (let e = 1; e < 2000; e++) expect(adjusted![`e${e}`]! - adjusted!.e0!).to.be.closeTo((e % 7), 1e-6);
  });

  it('mixed-model equations, also across parts that share no rater', () => {
    fc.assert(fc.property(ratings, fc.double({ min: 0.05, max: 20, noNaN: true }), (data, lambda) => {
      const result = raterBlup({ ratings: data, lambda });
      const { design, ratees, raters } = designOf(data);
      const left = design.transpose().mmul(design);
      raters.forEach((_, j) => left.set(ratees.length + j, ratees.length + j, left.get(ratees.length + j, ratees.length + j) + lambda));
      const solution = solve(left, design.transpose().mmul(valuesOf(data))).to1DArray();
      ratees.forEach((ratee, i) => expect(result.adjusted![ratee]).to.be.closeTo(solution[i]!, 1e-9));
      raters.forEach((rater, i) => expect(result.severity![rater]).to.be.closeTo(solution[ratees.length + i]!, 1e-9));
    }), { numRuns: 200 });
  });

  it('the estimated ratio has the highest restricted likelihood', () => {
    let tried = 0;
    fc.assert(fc.property(fc.array(ratings, { minLength: 1, maxLength: 1 }), fc.double({ min: 0.01, max: 3, noNaN: true }), ([data], away) => {
      const { lambda, status } = raterBlup({ ratings: data! });
      if (status !== 'ok') return;
      tried++;
      const at = restrictedLikelihood(data!, lambda!);
      for (const other of [lambda! * (1 + away), lambda! / (1 + away)]) expect(at).to.be.at.least(restrictedLikelihood(data!, other) - 1e-7);
    }), { numRuns: 150 });
    expect(tried).to.be.greaterThan(10);
  });
});

describe('Krippendorff against the coincidence matrix', () => {
  const cell = fc.option(fc.integer({ min: 0, max: 6 }), { freq: 4 });
  const table = fc.integer({ min: 2, max: 9 }).chain((units) => fc.array(fc.array(cell, { minLength: units, maxLength: units }), { minLength: 2, maxLength: 5 }));
  for (const level of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
    it(level, () => {
      fc.assert(fc.property(table, (data) => {
        const expected = byCoincidences(data, level);
        const alpha = krippendorffAlpha({ ratings: data, levels: [level] })[level]!;
        if (expected === null) expect(alpha).to.equal(null);
        else expect(alpha).to.be.closeTo(expected, 1e-10);
      }), { numRuns: 200 });
    });
  }
});

function designOf(data: readonly Rating[]) {
  const ratees = [...new Set(data.map((rating) => rating.ratee))];
  const raters = [...new Set(data.map((rating) => rating.rater))];
  const design = Matrix.zeros(data.length, ratees.length + raters.length);
  data.forEach((rating, i) => {
    design.set(i, ratees.indexOf(rating.ratee), 1);
    design.set(i, ratees.length + raters.indexOf(rating.rater), 1);
  });
  return { design, ratees, raters };
}

function valuesOf(data: readonly Rating[]): Matrix {
  return Matrix.columnVector(data.map((rating) => rating.value!));
}

function leastSquares(design: Matrix, data: readonly Rating[]): number[] {
  return solve(design.transpose().mmul(design), design.transpose().mmul(valuesOf(data))).to1DArray();
}

/** Profiled over the residual variance, up to a constant; from the full covariance matrix V = ZZ'/λ + I. */
function restrictedLikelihood(data: readonly Rating[], lambda: number): number {
  const { design, ratees } = designOf(data);
  const x = design.subMatrixColumn(ratees.map((_, i) => i));
  const z = design.subMatrixColumn(Array.from({ length: design.columns - ratees.length }, (_, i) => ratees.length + i));
  const v = z.mmul(z.transpose()).div(lambda).add(Matrix.eye(data.length));
  const weight = inverse(v);
  const xwx = x.transpose().mmul(weight).mmul(x);
  const y = valuesOf(data);
  const residual = Matrix.sub(y, x.mmul(solve(xwx, x.transpose().mmul(weight).mmul(y))));
  const squares = residual.transpose().mmul(weight).mmul(residual).get(0, 0);
  return -0.5 * (Math.log(determinant(v)) + Math.log(determinant(xwx)) + (data.length - ratees.length) * Math.log(squares));
}

function byCoincidences(data: readonly (readonly (number | null)[])[], level: MeasurementLevel): number | null {
  const categories = 7;
  const o = Matrix.zeros(categories, categories);
  for (let u = 0; u < data[0]!.length; u++) {
    const values = data.map((row) => row[u]!).filter((value) => value !== null);
    values.forEach((a, i) => values.forEach((b, j) => i !== j && o.set(a, b, o.get(a, b) + 1 / (values.length - 1))));
  }
  const margin = Array.from({ length: categories }, (_, c) => o.getRow(c).reduce((a, b) => a + b, 0));
  const n = margin.reduce((a, b) => a + b, 0);
  const distance = (a: number, b: number): number => {
    if (level === 'nominal') return a === b ? 0 : 1;
    if (level === 'interval') return (a - b) ** 2;
    if (level === 'ratio') return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return (margin.slice(low, high + 1).reduce((x, y) => x + y, 0) - (margin[a]! + margin[b]!) / 2) ** 2;
  };
  let observed = 0;
  let expected = 0;
  for (let a = 0; a < categories; a++) {
    for (let b = 0; b < categories; b++) {
      observed += o.get(a, b) * distance(a, b);
      expected += margin[a]! * (margin[b]! - (a === b ? 1 : 0)) * distance(a, b);
    }
  }
  return n > 1 && expected > 1e-9 ? 1 - ((n - 1) * observed) / expected : null;
}
