/*
 * Weights from pairwise comparisons, in this order: 1. weights of the lowest level; 2. what if; 3. each comparison with its filter, consensus,
 * experts; 4. the method.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { countedFigures, type AhpExpert, type AhpFigures, type AhpNode, type AhpReport, type WithheldExpertReport } from '../../model/analysis/index.js';
import { chartTable, profileChart } from '../charts/index.js';
import type { ExpertsKey } from '../i18n/index.js';
import { chartContext } from '../report/index.js';
import { ahpMethod, ahpSources } from './ahp-method.js';
import { ahpPlay } from './ahp-play.js';
import { expertArticle, expertsContext, foldedTable, withheldReport, type ExpertReportOptions, type ExpertsContext } from './experts-context.js';

/** Draws an AHP report; needs `expertStyles` and the tokens of the base element in its shadow root. */
export function ahpReportView(report: AhpReport | WithheldExpertReport, options: ExpertReportOptions): TemplateResult {
  const context = expertsContext(options, report);
  if (report.withheld) return withheldReport(report, context, 'experts.ahpTitle');
  return expertArticle(report, context, 'experts.ahpTitle', html`
    ${overall(report, context)}
    ${report.nodes.map((node) => nodeSection(node, report, context))}`, ahpMethod(report, context), ahpSources);
}

function overall({ hierarchy, nodes }: AhpReport, context: ExpertsContext): TemplateResult | typeof nothing {
  const { e, text, id, number } = context;
  const { leaves, play, status } = hierarchy;
  if (status === 'several') return html`<p class="quiet after">${e('experts.ahpSeveral')}</p>`;
  if (status === 'incomplete') return html`<p class="quiet after">${e('experts.ahpIncomplete')}</p>`;
  // With a single comparison its own section says it all.
  if (leaves.length === 0 || nodes.length < 2) return nothing;
  const title = e('experts.ahpOverall');
  const sorted = [...leaves].sort((a, b) => b.global - a.global);
  const hasIdeal = leaves.some(({ ideal }) => ideal !== null);
  return html`<section aria-labelledby=${id('overall')}>
    <h3 id=${id('overall')}>${title}</h3>
    <p class="quiet">${e('experts.ahpOverallIntro')}</p>
    ${profileChart({
      ...chartContext(context, 'overall-chart'), title, digits: 3, domain: [0, ceiling(sorted.map(({ global }) => global))], mark: e('experts.weight'), second: e('experts.ahpIdeal'), scores: e('experts.weight'), description: e('experts.ahpOverallIntro'),
      rows: sorted.map((leaf) => ({ id: leaf.id, label: text(leaf.title), value: leaf.global, previous: leaf.ideal })),
    })}
    ${foldedTable(`${e('experts.rank')}: ${title}`, {
      caption: title, head: [e('experts.item'), e('experts.rank'), e('experts.weight'), ...(hasIdeal ? [e('experts.ahpIdeal')] : [])],
      rows: sorted.map((leaf) => [text(leaf.title), number(leaf.rank, 0), number(leaf.global, 4), ...(hasIdeal ? [number(leaf.ideal, 4)] : [])]),
    })}
  </section>
  ${play ? html`<section aria-labelledby=${id('what-if')}><h3 id=${id('what-if')}>${e('experts.ahpPlay')}</h3><p class="quiet">${e('experts.ahpPlayIntro')}</p>${ahpPlay(hierarchy, context)}</section>` : nothing}`;
}

/** End of an axis that holds all of these. */
function ceiling(values: readonly number[]): number {
  return Math.min(1, Math.ceil(Math.max(...values, 0.05) * 10) / 10);
}

/** What a comparison is about: the criterion above it, else what it asks. */
function nodeTitle(node: AhpNode, { nodes }: AhpReport, { text }: ExpertsContext): string {
  const above = nodes.flatMap(({ criteria }) => criteria).find(({ id }) => id === node.id);
  return text(above?.title ?? node.title);
}

function nodeSection(node: AhpNode, report: AhpReport, context: ExpertsContext): TemplateResult {
  const { e, text, id, number } = context;
  const heading = id(`node-${node.id}`);
  const name = nodeTitle(node, report, context);
  const figures = countedFigures(node);
  const method = e(node.aggregation === 'AIJ' ? 'experts.ahpAij' : 'experts.ahpAipArithmetic');
  return html`<section aria-labelledby=${heading}>
    <h3 id=${heading}>${name}</h3>
    <p class="quiet">${node.criteria.map(({ title }) => text(title)).join(' · ')}</p>
    ${figures ? html`<p>${e('experts.ahpCounted', { kept: node.n.kept, usable: node.n.usable, cr: number(figures.aijCrSaaty, 3), limit: number(node.limit) })}</p>
      <p>${figures.consensus === null ? e('experts.ahpConsensusNone') : e('experts.ahpConsensus', { value: number(figures.consensus, 3), label: figures.label ? e(`experts.${figures.label}` as ExpertsKey) : '–' })}</p>
      ${node.randomIndex.value === null ? nothing : html`<p class="quiet">${e('experts.ahpIndex', { table: node.randomIndex.table, value: number(node.randomIndex.value), n: node.criteria.length })}</p>`}
      ${profileChart({
        ...chartContext(context, `weights-${node.id}`), title: `${name}: ${e('experts.weight')}`, digits: 3, domain: [0, ceiling([...figures.weights, ...figures.spread.map(({ ciUpper }) => ciUpper ?? 0)])], mark: method, second: e('experts.ahpOwnMean'), scores: method,
        description: e('experts.ahpChart', { aggregation: method }),
        rows: node.criteria.map((criterion, i) => ({ id: criterion.id, label: text(criterion.title), value: figures.weights[i]!, previous: figures.spread[i]!.mean, interval: intervalOf(figures, i) })),
      })}
      ${foldedTable(`${name}: AIJ, AIP`, {
        caption: `${name}: AIJ, AIP`, head: [e('experts.criterion'), e('experts.ahpAij'), e('experts.ahpAipArithmetic'), e('experts.ahpAipGeometric'), e('experts.sd'), e('experts.ci'), e('experts.n')],
        rows: node.criteria.map((criterion, i) => [text(criterion.title), number(figures.aijWeights[i], 4), number(figures.aipArithmetic[i], 4), number(figures.aipGeometric[i], 4), number(figures.spread[i]!.sd, 4), context.range(figures.spread[i]!.ciLower, figures.spread[i]!.ciUpper), number(figures.n, 0)]),
      })}
      ${filter(node, name, context)}` : html`<p class="quiet">${e('experts.nothing')}</p>`}
    ${node.experts ? foldedTable(`${e('experts.ahpExperts')}: ${name}`, expertsTable(node.experts, `${e('experts.ahpExperts')}: ${name}`, context)) : nothing}
  </section>`;
}

function intervalOf({ spread }: AhpFigures, at: number): { low: number; high: number } | null {
  const { ciLower, ciUpper } = spread[at]!;
  return ciLower === null || ciUpper === null ? null : { low: Math.max(0, ciLower), high: Math.min(1, ciUpper) };
}

const silent = { same: 'experts.ahpFilterSame', none: 'experts.ahpFilterNone', tooFew: 'experts.ahpFilterFew', differencing: 'experts.ahpFilterDiffer' } as const;

/** What the consistency filter changes, or why that is not shown. */
function filter(node: AhpNode, name: string, context: ExpertsContext): TemplateResult {
  const { e, text, id, number } = context;
  const { all, kept, keptStatus } = node;
  const heading = id(`filter-${node.id}`);
  if (keptStatus !== 'ok' || !all || !kept) return html`<p class="quiet after">${keptStatus === 'ok' ? e('experts.nothing') : e(silent[keptStatus])}</p>`;
  return html`<h4 class="after" id=${heading}>${e('experts.ahpFilter')}</h4>
    ${chartTable({
      caption: `${e('experts.ahpFilter')}: ${name}`, head: [e('experts.criterion'), e('experts.ahpAll', { n: all.n }), e('experts.ahpKept', { n: kept.n })],
      rows: [
        ...node.criteria.map((criterion, i) => [text(criterion.title), number(all.weights[i], 4), number(kept.weights[i], 4)]),
        ['CR', number(all.aijCrSaaty, 3), number(kept.aijCrSaaty, 3)], ['S*', number(all.consensus, 3), number(kept.consensus, 3)],
      ],
    })}`;
}

function expertsTable(experts: readonly AhpExpert[], caption: string, { e, number }: ExpertsContext): { caption: string; head: string[]; rows: string[][] } {
  return {
    caption, head: [e('experts.expert'), e('experts.ahpJudged'), e('experts.ahpCr'), e('experts.ahpFirstCr'), e('experts.ahpRevised'), e('experts.ahpCountedCell')],
    rows: experts.map((expert) => [
      expert.id, `${number(expert.judged, 0)}/${number(expert.pairs, 0)}`, number(expert.cr, 3), number(expert.firstCr, 3), number(expert.revised, 0),
      expert.reason ? e(`experts.ahp.${expert.reason}`) : expert.state === 'completed' ? e('experts.ahp.completed') : e('experts.yes'),
    ]),
  };
}
