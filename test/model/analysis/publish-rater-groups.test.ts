import { expect } from 'chai';
import fc from 'fast-check';
import { publishRaterGroups } from '../../../src/model/analysis/index.js';
import { spanCheck } from '../../../src/model/statistics/index.js';

const keys = (role: string, n: number, from = 0) => Array.from({ length: n }, (_, i) => `${role}${from + i}`);

describe('publishing rater groups', () => {
  it('shows those known by name, blocks, and all others', () => {
    const { views, withheld, plan } = publishRaterGroups({ minGroup: 3, groups: [
      { role: 'self', members: ['me'], anonymous: false }, { role: 'manager', members: ['boss'], anonymous: false }, { role: 'peer', members: keys('p', 5) }, { role: 'report', members: keys('r', 1) }, { role: 'citizen', members: keys('c', 8) },
    ] });
    expect(views.map(({ id, members }) => [id, members.length])).to.deep.equal([['role:self', 1], ['role:manager', 1], ['block:peer+report', 6], ['block:citizen', 8], ['others', 14]]);
    expect(withheld).to.deep.equal([]);
    expect(plan.totalOthersN).to.equal(14);
  });

  it('shows nothing new until enough people have joined', () => {
    const at = (n: number) => publishRaterGroups({ minGroup: 3, groups: [{ role: 'peer', members: keys('p', n) }], published: [keys('p', 4)] });
    expect([4, 5, 6, 7].map((n) => [at(n).refresh, at(n).views.length])).to.deep.equal([[true, 2], [false, 0], [false, 0], [true, 2]]);
  });

  it('whatever the groups and what was shown before, all of it together withstands the span check', () => {
    const sizes = fc.array(fc.record({ before: fc.integer({ min: 0, max: 4 }), more: fc.integer({ min: 0, max: 4 }), anonymous: fc.boolean() }), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(sizes, fc.integer({ min: 2, max: 4 }), fc.constantFrom('merge' as const, 'suppress' as const), (list, minGroup, policy) => {
      const groups = (grown: boolean) => list.map(({ before, more, anonymous }, i) => ({ role: `role${i}`, anonymous, members: keys(`${i}-`, before + (grown ? more : 0)) }));
      const first = publishRaterGroups({ minGroup, policy, groups: groups(false) });
      const shown = first.views.map((view) => view.members);
      const second = publishRaterGroups({ minGroup, policy, groups: groups(true), published: shown });
      const all = groups(true).flatMap((group) => group.members);
      const numbers = (members: readonly string[]) => members.map((key) => all.indexOf(key) + 1);
      const exempt = numbers(groups(true).filter((group) => !group.anonymous).flatMap((group) => group.members));
      const published = [...shown, ...second.views.map((view) => view.members)].map(numbers);
      expect(first.withheld).to.deep.equal([]);
      expect(spanCheck({ respondents: all.length, minGroup, exempt, published }).leaks).to.deep.equal([]);
    }), { numRuns: 400 });
  });
});
