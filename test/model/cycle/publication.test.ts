import { expect } from 'chai';
import { clearFeedback, countedResponses, feedbackDataset, formBurden, publishFeedback, publishUnits, type FeedbackPublication, type SubjectResult } from '../../../src/model/cycle/index.js';
import { datasetCsv, rSyntax, spssSyntax } from '../../../src/model/exchange/index.js';
import { parseDefinition, type Feedback360Definition } from '../../../src/model/definition/index.js';
import { buildResponse, newResponseId, type Response } from '../../../src/model/response/index.js';

const roles = [{ id: 'self', title: 'Self', anonymous: false }, { id: 'peer', title: 'Peer' }, { id: 'report', title: 'Report' }, { id: 'citizen', title: 'Resident', minGroup: 5 }];
function formOf(change: Record<string, unknown> = {}): Feedback360Definition {
  const parsed = parseDefinition({
    assayer: 2, kind: 'feedback-360', id: 'test.unit', version: { number: '1.0.0', status: 'published' }, title: 'It\'s "feedback"', locales: ['en'], roles,
    raters: { self: 'self', groups: ['peer', 'report', 'citizen'].map((role) => ({ role, minRaters: 0, maxRaters: 20 })) },
    survey: { elements: [{ type: 'rating', name: 'clear', rateMax: 5 }, { type: 'comment', name: 'keep' }] },
    scoring: { scales: [{ id: 'clear', title: 'Clear', min: 1, max: 5, items: [{ question: 'clear' }] }] },
    anonymity: { minGroup: 3, minComments: 5, minDistribution: 10, mode: 'merge', owner: 'organisation' }, ...change,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.definition as Feedback360Definition;
}
const form = formOf();
const now = Date.parse('2026-03-01T00:00:00Z');
const from = (respondent: string, role: string, clear: number | null, keep?: string): Response => buildResponse({
  definition: form, id: newResponseId(), respondent, subject: 'ann', role, round: '2026', locale: 'en', startedAt: '2026-02-28T00:00:00.000Z', now, answers: { ...(clear === null ? {} : { clear }), ...(keep ? { keep } : {}) },
});
const group = (role: string, n: number, clear = 4, keep?: string) => Array.from({ length: n }, (_, i) => from(`${role}${i + 1}`, role, clear, keep && `${keep} ${role}${i + 1}`));
const publish = (responses: Response[], earlier: FeedbackPublication | null = null) => publishFeedback(form, 'ann', responses, 'seed', earlier);
const made = (responses: Response[], earlier: FeedbackPublication | null = null): FeedbackPublication => {
  const result = publish(responses, earlier);
  if ('held' in result) throw new Error('held back');
  return result;
};
const blocksOf = ({ report }: FeedbackPublication) => report.blocks.map(({ id, n }) => `${id} ${n}`);

describe('what is published about one subject', () => {
  it('a group below the threshold is merged, and with nobody to merge with it is withheld, without its size', () => {
    expect(blocksOf(made([...group('peer', 3), ...group('report', 2)]))).to.deep.equal(['block:peer+report 5']);
    const alone = made([from('ann', 'self', 3), ...group('peer', 2)]);
    expect(blocksOf(alone)).to.deep.equal(['role:self 1']);
    expect(alone.report.withheld).to.deep.equal([{ roles: ['peer'], reason: 'minGroup' }]);
    expect(JSON.stringify(alone.report)).to.not.match(/"n":2/);
  });

  it('a role that asks for more than the others joins them until it has enough', () => {
    expect(blocksOf(made([...group('peer', 3), ...group('citizen', 5)]))).to.deep.equal(['block:peer 3', 'block:citizen 5']);
    expect(blocksOf(made([...group('peer', 3), ...group('citizen', 4)]))).to.deep.equal(['block:peer+citizen 7']);
    expect(blocksOf(made(group('citizen', 4)))).to.deep.equal([]);
  });

  it('an item that too few answered is withheld although the group is shown', () => {
    const [first, ...rest] = group('peer', 3);
    const { report } = made([from('peer1', 'peer', null), ...rest]);
    expect(report.blocks.map(({ n }) => n)).to.deep.equal([3]);
    expect([report.scales[0]!.blocks, report.scales[0]!.others]).to.deep.equal([[null], null]);
    expect(first!.role).to.equal('peer');
  });

  it('late answers wait until nobody or enough stand behind the difference', () => {
    const early = [...group('peer', 3), ...group('report', 3)];
    const first = made(early);
    for (const more of [1, 2]) expect(publish([...early, ...group('citizen', more)], first), `${more} more`).to.deep.equal({ held: true, reason: 'too-few-new-answers' });
    expect(blocksOf(made([...early, ...group('citizen', 5)], first))).to.deep.equal(['block:peer 3', 'block:report 3', 'block:citizen 5']);
    expect(publish(group('peer', 4), made(group('peer', 3))), 'one more peer').to.have.property('held', true);
    expect(blocksOf(made(group('peer', 6), made(group('peer', 3))))).to.deep.equal(['block:peer 6']);
  });

  it('groups that were shown together stay together', () => {
    const early = [...group('peer', 3), ...group('report', 2)];
    const late = made([...early, ...group('report', 5).slice(2)], made(early));
    expect(blocksOf(late)).to.deep.equal(['block:peer+report 8']);
  });

  it('comments need five writers, come without role, and in an order that tells nothing', () => {
    expect(made(group('peer', 4, 4, 'words of')).report.comments[0]!.comments).to.equal(null);
    const written = [...group('peer', 3, 4, 'words of'), ...group('report', 3, 4, 'words of')];
    const { comments } = made(written).report.comments[0]!;
    expect([...comments!].sort()).to.deep.equal(written.map(({ answers }) => answers['keep']).sort());
    expect(made([...written].reverse()).report.comments[0]!.comments).to.deep.equal(comments);
    expect(JSON.stringify(made(written).report.comments)).to.not.match(/role":"(peer|report)/);
  });

  it('a correction counts until closing, the first answer afterwards', () => {
    const at = (response: Response, day: number) => ({ response, receivedAt: new Date(now + day * 86_400_000) });
    const [wrong, right, late, later] = [from('p', 'peer', 1), from('p', 'peer', 2), from('p', 'peer', 5), from('q', 'peer', 3)];
    const arrivals = [at(wrong, 0), at(right, 1), at(late, 11), at(later, 12), at(from('q', 'peer', 1), 13)];
    expect(countedResponses(arrivals, now + 10 * 86_400_000, 'late').map(({ answers }) => answers['clear'])).to.deep.equal([2, 3]);
    expect(countedResponses(arrivals, now + 10 * 86_400_000)).to.deep.equal([right]);
  });

  it('self and a manager known by name need no threshold, and withholding instead of merging hides the total', () => {
    const strict = formOf({ anonymity: { ...form.anonymity, mode: 'suppress' }, roles: roles.map(({ minGroup: _, ...role }) => role) });
    const cleared = clearFeedback(strict, [from('ann', 'self', 3), ...group('peer', 4), ...group('report', 1)]);
    if ('held' in cleared) throw new Error('held back');
    expect(cleared.blocks.map(({ id }) => id)).to.deep.equal(['role:self', 'block:peer']);
    expect(cleared.withheld).to.deep.equal([{ roles: ['report'], reason: 'minGroup' }]);
  });
});

describe('what is published about units', () => {
  const result = (subject: string, unit: string, number = 1): SubjectResult => ({ subject, unit, number, report: made([from('ann', 'self', 3), ...group('peer', 3, 4)]).report });
  const team = (unit: string, n: number, number = 1) => Array.from({ length: n }, (_, i) => result(`${unit}${i}`, unit, number));
  const shown = (publications: ReturnType<typeof publishUnits>) => publications.filter(({ report }) => report).map(({ unit, report }) => `${unit ?? 'all'} ${report!.n}`);

  it('five subjects at least, and no unit that another one\'s figures would betray', () => {
    expect(shown(publishUnits(team('a', 4), 5))).to.deep.equal([]);
    expect(shown(publishUnits([...team('a', 5), ...team('b', 5)], 5))).to.deep.equal(['all 10', 'a 5', 'b 5']);
    expect(shown(publishUnits([...team('a', 6), ...team('b', 4)], 5)), 'all − a would be b').to.deep.equal(['all 10']);
  });

  it('follows changed reports only when enough of them have changed', () => {
    const before = publishUnits(team('a', 6), 5).map(({ unit, sets }) => ({ unit, sets, numbers: Object.fromEntries(team('a', 6).map(({ subject }) => [subject, 1])) }));
    const changed = (n: number) => team('a', 6).map((entry, i) => (i < n ? { ...entry, number: 2 } : entry));
    expect(shown(publishUnits(changed(1), 5, before))).to.deep.equal([]);
    expect(shown(publishUnits(changed(5), 5, before))).to.deep.equal(['all 6', 'a 6']);
  });
});

describe('the anonymised data set', () => {
  const dataset = feedbackDataset(form, [made([from('ann', 'self', 3), ...group('peer', 3, 4)]).report], 'seed', 'en');

  it('has one row for each block, and no name', () => {
    expect(datasetCsv(dataset).split('\r\n').slice(1)).to.deep.equal(['1,self,1,1,3,1', '1,peer,0,3,4,3', '']);
    expect(datasetCsv(dataset)).to.not.include('ann');
  });

  it('comes with syntax in which quotes in titles do no harm', () => {
    expect(spssSyntax(dataset, 'a.csv')).to.include("/FILE='a.csv'").and.include("block 'Raters who were published together'").and.include("'peer' 'Peer'");
    expect(rSyntax(dataset, 'a.csv')).to.include('# It\'s "feedback"').and.include('attr(data$clear, "label") <- "Clear (1–5), mean of the block"');
  });
});

describe('the burden of a form', () => {
  it('is estimated from its items, and taken from the form where it says', () => {
    expect(formBurden(form)).to.deep.equal({ items: 2, minutes: 1.1 });
    expect(formBurden(formOf({ burden: { roles: [{ role: 'peer', minutes: 9 }] } }), 'peer')).to.deep.equal({ items: 2, minutes: 9 });
  });
});
