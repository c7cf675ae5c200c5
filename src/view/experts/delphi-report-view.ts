/*
 * A Delphi through its rounds, in this order: 1. the panel; 2. the path of each item, with its figures behind; 3. where each item stands;
 * 4. what changed between rounds; 5. by background; 6. decisions; 7. the method.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { DelphiItem, DelphiReport, DelphiSet, WithheldExpertReport } from '../../model/analysis/index.js';
import { chartTable } from '../charts/index.js';
import { delphiMethod, delphiSources } from './delphi-method.js';
import { delphiPath } from './delphi-path.js';
import { expertArticle, expertsContext, foldedTable, roleSection, withheldReport, type ExpertReportOptions, type ExpertsContext } from './experts-context.js';

/** Draws a Delphi report; needs `expertStyles` and the tokens of the base element in its shadow root. */
export function delphiReportView(report: DelphiReport | WithheldExpertReport, options: ExpertReportOptions): TemplateResult {
  const context = expertsContext(options, report);
  if (report.withheld) return withheldReport(report, context, 'experts.delphiTitle');
  return expertArticle(report, context, 'experts.delphiTitle', html`
    ${panel(report, context)}
    ${report.sets.map((set) => setSection(set, report, context))}
    ${roleSection(report.sets.flatMap((set) => set.items.flatMap((item) => {
      const last = item.rounds.findLast((round) => round !== null);
      return last ? [{ label: labelOf(set, item, context), roles: last.roles }] : [];
    })), report.minGroup, context)}
    ${decisions(report, context)}`, delphiMethod(report, context), delphiSources);
}

function labelOf(set: DelphiSet, item: DelphiItem, { text }: ExpertsContext): string {
  return set.title === null ? text(item.title) : `${text(item.title)} – ${text(set.title)}`;
}

function panel({ rounds }: DelphiReport, context: ExpertsContext): TemplateResult {
  const { e, text, id, number, percent } = context;
  return html`<section aria-labelledby=${id('panel')}>
    <h3 id=${id('panel')}>${e('experts.delphiPanel')}</h3>
    ${chartTable({
      caption: e('experts.delphiPanel'), head: [e('experts.delphiRound'), e('experts.delphiInvited'), e('experts.delphiAnswered'), e('experts.delphiResponse'), e('experts.delphiStayed')],
      rows: rounds.map((round) => [text(round.title), number(round.invited, 0), number(round.n, 0), round.invited && round.n !== null ? percent(round.n / round.invited) : '–', number(round.stayed, 0)]),
    })}
  </section>`;
}

function setSection(set: DelphiSet, report: DelphiReport, context: ExpertsContext): TemplateResult {
  const { e, text, id, number, pIs } = context;
  const heading = id(`set-${set.id}`);
  const count = (...states: DelphiItem['state'][]): number => set.items.filter(({ state }) => states.includes(state)).length;
  return html`<section aria-labelledby=${heading}>
    <h3 id=${heading}>${set.title === null ? e('experts.delphiPath') : text(set.title)}</h3>
    <p>${e('experts.delphiSummary', { n: set.items.length, settled: count('settled'), retired: count('retired'), open: count('open', 'agreed', 'unrated') })}</p>
    ${set.items.some((item) => item.rounds.some((round) => round !== null)) ? delphiPath(set, report, context) : html`<p class="quiet">${e('experts.nothing')}</p>`}
    ${chartTable({
      caption: e('experts.delphiState'), head: [e('experts.item'), e('experts.delphiState'), e('experts.delphiConsensus'), e('experts.delphiStable')],
      rows: set.items.map((item) => [text(item.title), stateWords(item, report, context), context.verdict(item.consensus), context.verdict(item.stability)]),
    })}
    ${set.items.some(({ changes }) => changes.length) ? foldedTable(e('experts.delphiChanges'), changesTable(set, report, context)) : nothing}
    ${set.concordance.flatMap((w, at) => (w && w.w !== null ? [html`<p class="quiet after">${e('experts.delphiConcordance', { round: text(report.rounds[at]!.title), w: number(w.w, 3), chi: number(w.chiSquare), df: number(w.df, 0), p: pIs(w.p), judges: number(w.judges, 0), objects: number(w.objects, 0) })}</p>`] : []))}
  </section>`;
}

function stateWords(item: DelphiItem, { rounds }: DelphiReport, { e, text }: ExpertsContext): string {
  if (item.state !== 'retired') return e(`experts.state.${item.state}`);
  return e('experts.state.retired', { round: text(rounds.find(({ id }) => id === item.retiredAfter)?.title ?? item.retiredAfter ?? '') });
}

function changesTable(set: DelphiSet, { rounds }: DelphiReport, { e, text, number, signed, percent, p, verdict }: ExpertsContext): { caption: string; head: string[]; rows: string[][] } {
  const titleOf = (id: string): string => text(rounds.find((round) => round.id === id)?.title ?? id);
  return {
    caption: e('experts.delphiChanges'),
    head: [e('experts.item'), e('experts.delphiRound'), e('experts.delphiPairs'), e('experts.delphiChanged'), e('experts.delphiShift'), e('experts.delphiCvChange'), e('experts.delphiWilcoxon'), 'χ² (p)', e('experts.delphiStable')],
    rows: set.items.flatMap((item) => item.changes.map((change) => [
      text(item.title), `${titleOf(change.from)} → ${titleOf(change.to)}`, number(change.pairs, 0), percent(change.changedShare), signed(change.medianShift), number(change.cvChange, 3),
      change.status === 'ok' && change.wilcoxon.method !== 'none' ? `${number(change.wilcoxon.v)} (${p(change.wilcoxon.p)})` : '–',
      change.chiSquare.statistic === null ? '–' : `${number(change.chiSquare.statistic)} (${p(change.chiSquare.p)})`, verdict(change.stability.met),
    ])),
  };
}

function decisions(report: DelphiReport, context: ExpertsContext): TemplateResult | typeof nothing {
  const { e, text, id, day } = context;
  if (!report.log.length) return nothing;
  const items = new Map(report.sets.flatMap((set) => set.items.map((item) => [item.id, labelOf(set, item, context)] as const)));
  return html`<section aria-labelledby=${id('decisions')}>
    <h3 id=${id('decisions')}>${e('experts.delphiDecisions')}</h3>
    ${chartTable({
      caption: e('experts.delphiDecisions'), head: [e('experts.item'), e('experts.delphiRound'), e('experts.delphiDecision'), e('experts.delphiReason')],
      rows: report.log.map((entry) => [items.get(entry.item) ?? entry.item, [text(report.rounds.find((round) => round.id === entry.round)?.title ?? entry.round), entry.at ? day(entry.at) : ''].filter(Boolean).join(', '), e(`experts.decision.${entry.action}`), [entry.reason, entry.text === undefined ? '' : text(entry.text)].filter(Boolean).join(' – ') || '–']),
    })}
  </section>`;
}
