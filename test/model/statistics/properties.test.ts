import { expect } from 'chai';
import fc from 'fast-check';
import * as s from '../../../src/model/statistics/index.js';
import { differences } from './compare-vector.js';
import { notFinite } from './finite.js';

// What must hold whatever the data. Each property draws its data at random; fast-check prints the smallest counterexample.

const rating = fc.integer({ min: 1, max: 5 });
const gappy = fc.option(rating, { freq: 6 });
const table = <T>(cell: fc.Arbitrary<T>, rows: [number, number], columns: [number, number]) =>
  fc.integer({ min: columns[0], max: columns[1] }).chain((k) => fc.array(fc.array(cell, { minLength: k, maxLength: k }), { minLength: rows[0], maxLength: rows[1] }));
const seeded = fc.integer({ min: 1, max: 1e6 });
const same = (a: unknown, b: unknown, tolerance = 1e-9) => expect(differences(a, b, tolerance)).to.deep.equal([]);
const shuffled = <T>(list: readonly T[], seed: number): T[] => {
  const order = list.map((value, i) => ({ value, key: Math.sin(seed * 12.9898 + i * 78.233) * 43758.5453 % 1 }));
  return order.sort((a, b) => a.key - b.key).map(({ value }) => value);
};
const transpose = <T>(rows: readonly (readonly T[])[]): T[][] => (rows[0] ?? []).map((_, j) => rows.map((row) => row[j]!));
const check = (property: fc.IPropertyWithHooks<never> | fc.IProperty<never>) => fc.assert(property as fc.IProperty<unknown>, { numRuns: 120 });

describe('order changes nothing', () => {
  it('of respondents and items: alpha', () => check(fc.property(table(gappy, [2, 25], [2, 6]), seeded, (data, seed) => {
    const { itemTotalR: _a, alphaIfDeleted: _b, ...whole } = s.cronbachAlpha({ data });
    same(s.cronbachAlpha({ data: shuffled(data, seed) }), whole);
    same(s.cronbachAlpha({ data: data.map((row) => [...row].reverse()) }), whole);
  }) as never));

  it('of raters and units: Krippendorff, ICC, Kendall, rwg', () => check(fc.property(table(gappy, [2, 8], [2, 12]), seeded, (ratings, seed) => {
    same(s.krippendorffAlpha({ ratings: shuffled(ratings, seed) }), s.krippendorffAlpha({ ratings }));
    same(s.krippendorffAlpha({ ratings: ratings.map((row) => [...row].reverse()) }), s.krippendorffAlpha({ ratings }));
    same(s.intraclassCorrelation({ ratings: transpose(shuffled(ratings, seed)) }), s.intraclassCorrelation({ ratings: transpose(ratings) }), 1e-7);
    const { rankSums: _, ...w } = s.kendallW({ scores: transpose(ratings) });
    same(s.kendallW({ scores: transpose(shuffled(ratings, seed)) }), w);
    same(s.withinGroupAgreement({ ratings: shuffled(ratings[0]!, seed), categories: 5 }), s.withinGroupAgreement({ ratings: ratings[0]!, categories: 5 }));
  }) as never));

  it('of ratings: rater effects', () => check(fc.property(fc.array(fc.record({ ratee: fc.constantFrom('a', 'b', 'c', 'd'), rater: fc.constantFrom('r', 's', 't'), value: rating }), { minLength: 1, maxLength: 30 }), seeded, (ratings, seed) => {
    const { components: _a, ...two } = s.twoWayRaterEffects({ ratings });
    same(s.twoWayRaterEffects({ ratings: shuffled(ratings, seed) }), two, 1e-8);
    same(s.raterBlup({ ratings: shuffled(ratings, seed), lambda: 0.7 }), s.raterBlup({ ratings, lambda: 0.7 }), 1e-8);
  }) as never));

  it('of experts: AHP groups, Delphi, content validity', () => check(fc.property(fc.array(consistentMatrix(4, 0.6), { minLength: 1, maxLength: 5 }), fc.array(gappy, { maxLength: 20 }), seeded, (matrices, ratings, seed) => {
    const { individualWeights: _a, individualCr: _b, ...group } = s.ahpGroup({ matrices });
    same(s.ahpGroup({ matrices: shuffled(matrices, seed) }), group, 1e-9);
    same(s.delphiRound({ ratings: shuffled(ratings, seed), min: 1, max: 5 }), s.delphiRound({ ratings, min: 1, max: 5 }));
    same(s.aikenV({ ratings: shuffled(ratings, seed), min: 1, max: 5 }), s.aikenV({ ratings, min: 1, max: 5 }));
  }) as never));
});

describe('shifts and stretches of the scale', () => {
  it('reverse keying mirrors the mean and POMP', () => check(fc.property(fc.array(gappy, { minLength: 1, maxLength: 12 }), (responses) => {
    const score = (reverse: boolean) => s.scaleScore({ min: 1, max: 5, items: responses.map((response) => ({ response, reverse })) });
    const [plain, mirrored] = [score(false), score(true)];
    same(mirrored, plain.mean === null ? { mean: null, pomp: null } : { mean: 6 - plain.mean, pomp: 100 - plain.pomp! });
  }) as never));

  it('alpha, ICC and interval alpha ignore them; weights of a scale score too', () => check(fc.property(table(rating, [3, 15], [2, 5]), fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 40 }), (data, shift, stretch) => {
    const moved = data.map((row) => row.map((x) => x * stretch + shift));
    same(s.cronbachAlpha({ data: moved }), s.cronbachAlpha({ data }), 1e-8);
    const { icc1, icc2, icc3, status } = s.intraclassCorrelation({ ratings: data });
    same(s.intraclassCorrelation({ ratings: moved }), { icc1, icc2, icc3, status }, 1e-6);
    same(s.krippendorffAlpha({ ratings: moved, levels: ['nominal', 'ordinal', 'interval'] }), s.krippendorffAlpha({ ratings: data, levels: ['nominal', 'ordinal', 'interval'] }));
    const { w, p } = s.kendallW({ scores: data });
    same(s.kendallW({ scores: moved }), { w, p });
  }) as never));

  it('rater effects move with a shift of all ratings; adding to one rater moves only that rater', () => check(fc.property(connectedRatings(), fc.integer({ min: -3, max: 3 }), (ratings, shift) => {
    const before = s.twoWayRaterEffects({ ratings });
    const after = s.twoWayRaterEffects({ ratings: ratings.map((r) => (r.rater === 'r0' ? { ...r, value: r.value! + shift } : r)) });
    const raters = Object.keys(before.severity!).length;
    for (const [ratee, level] of Object.entries(before.adjusted!)) expect(after.adjusted![ratee]).to.be.closeTo(level + shift / raters, 1e-7);
    expect(after.severity!.r0! - before.severity!.r0!).to.be.closeTo(shift - shift / raters, 1e-7);
  }) as never));

  it('correlation ignores them, and changes its sign with a mirrored side', () => check(fc.property(fc.array(fc.tuple(rating, rating), { minLength: 3, maxLength: 20 }), (pairs) => {
    const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
    const { pearson, spearman } = s.correlation({ x, y });
    same(s.correlation({ x: x.map((v) => 3 * v - 7), y }), { pearson, spearman });
    same(s.correlation({ x: x.map((v) => -v), y }), { pearson: pearson === null ? null : -pearson, spearman: spearman === null ? null : -spearman });
    same(s.correlation({ x: y, y: x }), { pearson, spearman });
  }) as never));
});

describe('known answers are recovered', () => {
  it('AHP: weights of a consistent matrix, by eigenvector, geometric mean, and from part of it', () => check(fc.property(weights(2, 9), seeded, (given, seed) => {
    const total = given.reduce((a, b) => a + b, 0);
    const expected = given.map((w) => w / total);
    const matrix = given.map((a) => given.map((b) => a / b));
    const result = s.ahpPriorities({ matrix });
    same(result, { weights: expected, gmWeights: expected, lambdaMax: given.length, koczkodaj: 0, worstTriad: null, acceptable: true }, 1e-9);
    const chain = shuffled(given.map((_, i) => i), seed);
    const known = (i: number, j: number) => Math.abs(chain.indexOf(i) - chain.indexOf(j)) <= 1;
    same(s.ahpIncomplete({ matrix: matrix.map((row, i) => row.map((entry, j) => (known(i, j) ? entry : null))) }), { weights: expected, llsWeights: expected }, 1e-7);
  }) as never));

  it('AHP: identical experts agree with the single one, and among themselves', () => check(fc.property(consistentMatrix(4, 0.8), fc.integer({ min: 2, max: 6 }), (matrix, experts) => {
    const single = s.ahpPriorities({ matrix });
    same(s.ahpGroup({ matrices: Array.from({ length: experts }, () => matrix) }), {
      aijWeights: single.weights, aipArithmetic: single.weights, aipGeometric: single.weights, aijCrSaaty: single.crSaaty, consensus: 1,
    }, 1e-9);
  }) as never));

  it('rater effects: an additive table without noise', () => check(fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 8 }), fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 6 }), (ratees, raters) => {
    const severity = raters.map((x) => x - raters.reduce((a, b) => a + b, 0) / raters.length);
    const ratings = ratees.flatMap((level, e) => severity.map((effect, r) => ({ ratee: `e${e}`, rater: `r${r}`, value: level + effect })));
    same(s.twoWayRaterEffects({ ratings }), {
      adjusted: Object.fromEntries(ratees.map((level, e) => [`e${e}`, level])), severity: Object.fromEntries(severity.map((x, r) => [`r${r}`, x])), residualVariance: 0,
    }, 1e-8);
  }) as never));

  it('omega: three items built from known loadings', () => check(fc.property(fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0.3, max: 0.9, noNaN: true }))), (loadings) => {
    const data = sampleWithCorrelations(loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b))));
    const total = loadings.reduce((a, b) => a + b, 0);
    same(s.mcdonaldOmega({ data }), { loadings, omega: total ** 2 / (total ** 2 + loadings.reduce((rest, l) => rest + 1 - l * l, 0)) }, 1e-7);
  }) as never));

  it('quantiles undo distribution functions', () => check(fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.double({ min: 0.2, max: 400, noNaN: true }), fc.double({ min: 0.2, max: 400, noNaN: true }), (p, a, b) => {
    expect(s.normalCdf(s.normalQuantile(p))).to.be.closeTo(p, 1e-12);
    expect(s.tCdf(s.tQuantile(p, a), a)).to.be.closeTo(p, 1e-11);
    expect(s.chisqCdf(s.chisqQuantile(p, a), a)).to.be.closeTo(p, 1e-11);
    expect(s.fCdf(s.fQuantile(p, a, b), a, b)).to.be.closeTo(p, 1e-11);
  }) as never));
});

describe('identities between methods', () => {
  it('alpha of a complete table is ICC(3,k)', () => check(fc.property(table(rating, [3, 15], [2, 6]), (data) => {
    const alpha = s.cronbachAlpha({ data });
    const icc = s.intraclassCorrelation({ ratings: data });
    if (alpha.status !== 'ok' || icc.status !== 'ok') return;
    same(alpha, { alpha: icc.icc3k!.value, ciLower: icc.icc3k!.lower, ciUpper: icc.icc3k!.upper }, 1e-7);
  }) as never));

  it('nested ICC of equal groups is ICC(1)', () => check(fc.property(table(rating, [3, 10], [2, 6]), (ratings) => {
    const icc = s.intraclassCorrelation({ ratings });
    if (icc.status !== 'ok') return;
    same(s.nestedIntraclassCorrelation({ groups: ratings }), { icc1: icc.icc1!.value, f: icc.fOneWay, p: icc.pOneWay }, 1e-7);
  }) as never));

  it('kappa with two categories is the same with every weight; Krippendorff nominal follows from it', () => check(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })), { minLength: 2, maxLength: 30 }), (pairs) => {
    const kappa = s.weightedKappa({ first: pairs.map(([a]) => a), second: pairs.map(([, b]) => b), categories: 2 });
    same(kappa, { linear: kappa.unweighted, quadratic: kappa.unweighted });
  }) as never));

  it('largest remainder sums exactly and stays within one unit', () => check(fc.property(fc.array(fc.double({ min: 0, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 3 }), (given, decimals) => {
    const { normalised, status } = s.goalWeights({ weights: given, decimals });
    if (status !== 'ok') return;
    const unit = 10 ** -decimals;
    const total = given.reduce((a, b) => a + b, 0);
    expect(Math.round(normalised.reduce<number>((a, b) => a + b!, 0) / unit)).to.equal(Math.round(100 / unit));
    normalised.forEach((w, i) => expect(Math.abs(w! - (100 * given[i]!) / total)).to.be.at.most(unit * (1 + 1e-6)));
  }) as never));
});

describe('bounds', () => {
  it('hold for random tables, and nothing is ever NaN or infinite', () => check(fc.property(table(gappy, [1, 12], [1, 8]), (ratings) => {
    const results = {
      alpha: s.cronbachAlpha({ data: ratings }), omega: s.mcdonaldOmega({ data: ratings }), icc: s.intraclassCorrelation({ ratings }), nested: s.nestedIntraclassCorrelation({ groups: ratings }),
      krippendorff: s.krippendorffAlpha({ ratings }), w: s.kendallW({ scores: ratings }), rwgj: s.multiItemAgreement({ ratings, categories: 5 }),
      cvi: s.contentValidityIndex({ ratings }), delphi: s.delphiRound({ ratings: ratings[0]!, min: 1, max: 5 }), groups: s.groupDifference({ groups: { ...ratings } as never }),
      g: s.hedgesG({ x: ratings[0]!, y: ratings.at(-1)! }), stability: s.delphiStability({ previous: ratings[0]!, current: ratings.at(-1)!, min: 1, max: 5 }),
    };
    expect(notFinite(results)).to.deep.equal([]);
    const { w, krippendorff, rwgj, groups } = results;
    if (w.w !== null) expect(w.w).to.be.within(-1e-12, 1 + 1e-12);
    if (krippendorff.nominal != null) expect(krippendorff.nominal).to.be.at.most(1 + 1e-12);
    if (rwgj.rwgJ !== null) expect(rwgj.rwgJ).to.be.within(0, 1);
    if (groups.etaSquared !== null) expect(groups.etaSquared).to.be.within(0, 1);
    if (results.alpha.alpha !== null) {
      expect(results.alpha.alpha).to.be.at.most(1 + 1e-12);
      expect(results.alpha.ciLower!).to.be.at.most(results.alpha.ciUpper! + 1e-9);
    }
  }) as never));
});

function weights(min: number, max: number) {
  return fc.array(fc.double({ min: 0.05, max: 9, noNaN: true }), { minLength: min, maxLength: max });
}

/** Reciprocal, and consistent but for factors up to e^noise. */
function consistentMatrix(n: number, noise: number) {
  return fc.tuple(fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: n, maxLength: n }), fc.array(fc.double({ min: -noise, max: noise, noNaN: true }), { minLength: n * n, maxLength: n * n }))
    .map(([w, e]) => {
      const matrix = w.map((a) => w.map((b) => a / b));
      for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) matrix[j]![i] = 1 / (matrix[i]![j] = matrix[i]![j]! * Math.exp(e[i * n + j]!));
      return matrix;
    });
}

/** r0 rates everybody, so that the design is connected. */
function connectedRatings() {
  return fc.tuple(fc.array(rating, { minLength: 2, maxLength: 6 }), fc.array(fc.record({ ratee: fc.integer({ min: 0, max: 5 }), rater: fc.constantFrom('r1', 'r2', 'r3'), value: rating }), { minLength: 1, maxLength: 12 }))
    .map(([first, rest]) => [
      ...first.map((value, e) => ({ ratee: `e${e}`, rater: 'r0', value })),
      ...rest.map(({ ratee, rater, value }) => ({ ratee: `e${ratee % first.length}`, rater, value })),
    ]);
}

/** Data whose sample correlations are exactly these: orthogonal contrasts times the Cholesky factor. */
function sampleWithCorrelations(r: number[][]): number[][] {
  const k = r.length;
  const factor = r.map(() => new Array<number>(k).fill(0));
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = r[i]![j]!;
      for (let m = 0; m < j; m++) rest -= factor[i]![m]! * factor[j]![m]!;
      factor[i]![j] = i === j ? Math.sqrt(rest) : rest / factor[j]![j]!;
    }
  }
  const contrasts = [[1, 1, 1, 1, -1, -1, -1, -1], [1, 1, -1, -1, 1, 1, -1, -1], [1, -1, 1, -1, 1, -1, 1, -1]];
  return Array.from({ length: 8 }, (_, row) => factor.map((line) => line.reduce((total, l, m) => total + l * contrasts[m]![row]!, 0)));
}
