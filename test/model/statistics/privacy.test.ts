import { expect } from 'chai';
import fc from 'fast-check';
import { privacyPlan, privacySnapshots, spanCheck, StatisticsError } from '../../../src/model/statistics/index.js';

/** The attack by definition: is an indicator in the row space? Exact, in fractions of whole numbers; slow and plain on purpose. */
function leaksByDefinition(respondents: number, minGroup: number, exempt: readonly number[], published: readonly (readonly number[])[]): number[][] {
  const rows = published.map((set) => Array.from({ length: respondents }, (_, i) => (set.includes(i + 1) ? 1n : 0n)));
  const rank = rankOf(rows);
  const leaks: number[][] = [];
  for (let mask = 1; mask < 1 << respondents; mask++) {
    const set = Array.from({ length: respondents }, (_, i) => i + 1).filter((r) => mask & (1 << (r - 1)));
    if (set.length >= minGroup || set.some((r) => exempt.includes(r))) continue;
    if (rankOf([...rows, Array.from({ length: respondents }, (_, i) => (set.includes(i + 1) ? 1n : 0n))]) === rank) leaks.push(set);
  }
  return leaks.sort((a, b) => a.length - b.length || a.findIndex((_, i) => a[i] !== b[i]) === -1 ? a.length - b.length : a.join(' ').localeCompare(b.join(' '), undefined, { numeric: true }));
}

/** Elimination without fractions over whole numbers of any size. */
function rankOf(given: readonly (readonly bigint[])[]): number {
  const rows = given.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0) && rank < rows.length; column++) {
    const pivot = rows.findIndex((row, i) => i >= rank && row[column] !== 0n);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    for (let i = rank + 1; i < rows.length; i++) {
      const [a, b] = [rows[rank]![column]!, rows[i]![column]!];
      if (b !== 0n) rows[i] = rows[i]!.map((value, c) => value * a - rows[rank]![c]! * b);
    }
    rank++;
  }
  return rank;
}

const sets = (respondents: number) => fc.array(fc.uniqueArray(fc.integer({ min: 1, max: respondents }), { minLength: 1 }), { maxLength: 7 });

describe('span check', () => {
  it('finds exactly the sets that the definition finds', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 8 }).chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 1, max: 4 }), fc.uniqueArray(fc.integer({ min: 1, max: n }), { maxLength: 2 }), sets(n))), ([respondents, minGroup, exempt, published]) => {
      const expected = leaksByDefinition(respondents, minGroup, exempt, published);
      expect(spanCheck({ respondents, minGroup, exempt, published })).to.deep.equal({ safe: expected.length === 0, leaks: expected });
    }), { numRuns: 250 });
  });

  it('sees through half-sums of three overlapping sets', () => {
    // (AB + BC − AC) / 2 = B
    expect(spanCheck({ respondents: 6, minGroup: 3, published: [[1, 2, 3, 4], [3, 4, 5, 6], [1, 2, 5, 6]] }).leaks).to.deep.equal([[1, 2], [3, 4], [5, 6]]);
  });

  it('is at once done with any number of people when every cell is large', () => {
    const people = Array.from({ length: 100_000 }, (_, i) => i + 1);
    const halves = [people.filter((p) => p % 2 === 0), people.filter((p) => p % 2 === 1), people];
    expect(spanCheck({ respondents: people.length, minGroup: 5, published: halves })).to.deep.equal({ safe: true, leaks: [] });
  });

  it('says when it would take too long instead of guessing', () => {
    const published = Array.from({ length: 90 }, (_, i) => [i + 1, i + 2, i + 3, i + 5, i + 8]);
    expect(() => spanCheck({ respondents: 100, minGroup: 8, published })).to.throw(StatisticsError, 'combinations');
  });
});

describe('privacy plan', () => {
  const groups = fc.array(fc.record({ n: fc.integer({ min: 0, max: 5 }), anonymous: fc.boolean() }), { minLength: 1, maxLength: 5 })
    .filter((list) => list.reduce((total, group) => total + group.n, 0) <= 12);

  it('never leaks: every plan for up to 12 respondents withstands the span check', () => {
    fc.assert(fc.property(groups, fc.integer({ min: 2, max: 4 }), fc.constantFrom('merge' as const, 'suppress' as const), (list, minGroup, policy) => {
      const named = list.map((group, i) => ({ role: `role${i}`, ...group }));
      const plan = privacyPlan({ minGroup, policy, groups: named });
      let next = 1;
      const members = new Map(named.map(({ role, n }) => [role, Array.from({ length: n }, () => next++)]));
      const known = named.filter((group) => !group.anonymous).flatMap((group) => members.get(group.role)!);
      const others = named.filter((group) => group.anonymous).flatMap((group) => members.get(group.role)!);
      const published = [...known.map((r) => [r]), ...plan.blocks.map((block) => block.roles.flatMap((role) => members.get(role)!)), ...(plan.totalOthersShown ? [others] : [])];
      expect(spanCheck({ respondents: next - 1, minGroup, exempt: known, published }).leaks).to.deep.equal([]);
      for (const block of plan.blocks) {
        expect(block.n).to.equal(block.roles.reduce((n, role) => n + members.get(role)!.length, 0));
        expect(block.n).to.be.at.least(minGroup);
      }
      expect(plan.totalOthersN).to.equal(plan.totalOthersShown ? others.length : null);
    }), { numRuns: 600 });
  });

  it('merge loses nobody as long as one group is large enough', () => {
    fc.assert(fc.property(groups, fc.integer({ min: 1, max: 4 }), (list, minGroup) => {
      const named = list.map((group, i) => ({ role: `role${i}`, ...group }));
      const plan = privacyPlan({ minGroup, policy: 'merge', groups: named });
      const all = named.filter((group) => group.anonymous && group.n > 0).map((group) => group.role).sort();
      expect([...plan.blocks.flatMap((block) => block.roles), ...plan.suppressed].sort()).to.deep.equal(all);
    }));
  });
});

describe('privacy snapshots', () => {
  it('the growth between two publications is never below the threshold', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 }), fc.integer({ min: 1, max: 6 }), (steps, minGroup) => {
      let n = 0;
      const counts = steps.map((step) => (n += step));
      const { visibleN, refresh } = privacySnapshots({ minGroup, counts });
      let last = 0;
      visibleN.forEach((visible, i) => {
        if (visible === null) return expect(refresh[i]).to.equal(false);
        const growth = visible - last;
        expect(growth === 0 || growth >= minGroup, `${last} then ${visible}`).to.equal(true);
        last = visible;
        return undefined;
      });
    }));
  });
});
