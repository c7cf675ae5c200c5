/*
 * A review of indicators, in this order: 1. keep, revise, drop; 2. each criterion with its intervals; 3. importance and performance;
 * 4. best–worst scaling; 5. by background; 6. the method.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { BestWorstPanel, ImportanceMap, IndicatorReviewReport, ReviewFigure, ReviewVerdict, ReviewedIndicator, WithheldExpertReport } from '../../model/analysis/index.js';
import { profileChart, quadrantChart, type Quadrant } from '../charts/index.js';
import { chartContext } from '../report/index.js';
import { expertArticle, expertsContext, foldedTable, roleSection, withheldReport, type ExpertReportOptions, type ExpertsContext } from './experts-context.js';
import { reviewMethod, reviewSources } from './review-method.js';

/** Draws a review of indicators; needs `expertStyles` and the tokens of the base element in its shadow root. */
export function indicatorReviewView(report: IndicatorReviewReport | WithheldExpertReport, options: ExpertReportOptions): TemplateResult {
  const context = expertsContext(options, report);
  if (report.withheld) return withheldReport(report, context, 'experts.reviewTitle');
  const { text } = context;
  return expertArticle(report, context, 'experts.reviewTitle', html`
    ${lists(report, context)}
    ${report.criteria.map((_, at) => criterionSection(report, at, context))}
    ${report.map ? mapSection(report.map, context) : nothing}
    ${report.bestWorst.map((panel) => bestWorstSection(panel, context))}
    ${roleSection(report.criteria.flatMap((criterion, at) => report.indicators.flatMap((indicator) => {
      const figure = indicator.figures[at];
      return figure?.status === 'ok' ? [{ label: `${text(indicator.title)} – ${text(criterion.title)}`, roles: figure.roles }] : [];
    })), report.minGroup, context)}`, reviewMethod(report, context), reviewSources);
}

const verdicts = [['keep', 'strength'], ['revise', 'neutral'], ['drop', 'need']] as const satisfies [ReviewVerdict, string][];

function lists(report: IndicatorReviewReport, context: ExpertsContext): TemplateResult {
  const { e, text, id } = context;
  const unjudged = report.indicators.filter(({ verdict }) => verdict === null);
  return html`<section aria-labelledby=${id('lists')}>
    <h3 id=${id('lists')}>${e('experts.reviewLists')}</h3>
    <div class="columns">${verdicts.map(([verdict, tone]) => {
      const members = report.indicators.filter((indicator) => indicator.verdict === verdict);
      return html`<div class="findings findings-${tone}" data-verdict=${verdict}><h4>${e(`experts.verdict.${verdict}`)}</h4>
        ${members.length ? html`<ul>${members.map((indicator) => html`<li><strong>${text(indicator.title)}</strong>${why(indicator, report, context)}</li>`)}</ul>` : html`<p class="quiet">${e('experts.reviewNone')}</p>`}</div>`;
    })}</div>
    ${unjudged.length ? html`<p class="quiet after">${e('experts.reviewUnjudged')}: ${unjudged.map(({ title }) => text(title)).join(', ')}</p>` : nothing}
  </section>`;
}

function why({ fails, decision, suggestion }: ReviewedIndicator, { criteria }: IndicatorReviewReport, { e, text }: ExpertsContext): TemplateResult {
  const failed = criteria.filter(({ id }) => fails.includes(id)).map(({ title }) => text(title));
  return html`${failed.length ? html`<p class="why">${e('experts.reviewFails', { criteria: failed.join(', ') })}</p>` : nothing}
    ${decision ? html`<p class="why">${e('experts.reviewDecided', { suggestion: suggestion ? e(`experts.verdict.${suggestion}`) : '–' })}${decision.reason ? ` ${decision.reason}` : ''}</p>` : nothing}`;
}

function criterionSection(report: IndicatorReviewReport, at: number, context: ExpertsContext): TemplateResult {
  const { e, text, id, number, p, range, verdict } = context;
  const criterion = report.criteria[at]!;
  const coefficient = e(`experts.coefficient.${criterion.coefficient}`);
  const heading = id(`criterion-${criterion.id}`);
  const rows = report.indicators.flatMap((indicator) => (indicator.figures[at] ? [{ indicator, figure: indicator.figures[at] }] : []));
  const w = report.concordance[at];
  const limits = ({ cvr, cvi }: ReviewFigure): string[] => [
    ...(criterion.coefficient === 'cvr' ? [cvr ? `${number(cvr.essential, 0)} (${number(cvr.criticalCount, 0)})` : '–', p(cvr?.p ?? null)] : []),
    ...(criterion.coefficient === 'cvi' ? [cvi ? `${number(cvi.kappa)} (${e(`experts.${cvi.rating}` as 'experts.good')})` : '–'] : []),
  ];
  return html`<section aria-labelledby=${heading}>
    <h3 id=${heading}>${text(criterion.title)}</h3>
    <p class="quiet">${coefficient}</p>
    ${profileChart({
      ...chartContext(context, `criterion-chart-${criterion.id}`), title: `${text(criterion.title)}: ${coefficient}`, digits: 2, domain: criterion.coefficient === 'cvr' ? [-1, 1] : [0, 1], mark: coefficient, second: '', scores: e('experts.value'),
      description: e('experts.reviewChart', { coefficient }),
      rows: rows.map(({ indicator, figure }) => ({ id: indicator.id, label: text(indicator.title), value: figure.value, interval: figure.interval })),
    })}
    ${foldedTable(`${text(criterion.title)}: ${e('experts.mean')}, ${e('experts.reviewPass')}`, {
      caption: text(criterion.title),
      head: [e('experts.item'), e('experts.n'), e('experts.mean'), e('experts.sd'), e('experts.value'), e('experts.ci'), ...(criterion.coefficient === 'cvr' ? [e('experts.reviewEssential'), 'p'] : criterion.coefficient === 'cvi' ? [e('experts.reviewKappa')] : []), e('experts.reviewPass')],
      rows: rows.map(({ indicator, figure }) => [text(indicator.title), number(figure.n, 0), number(figure.ratings.mean), number(figure.ratings.sd), number(figure.value), range(figure.interval?.low ?? null, figure.interval?.high ?? null), ...limits(figure), verdict(figure.pass)]),
    })}
    ${criterion.scale ? html`<p class="quiet after">${e('experts.reviewScale', { average: number(criterion.scale.average), universal: number(criterion.scale.universal) })}</p>` : nothing}
    ${w && w.w !== null ? html`<p class="quiet after">${e('experts.reviewConcordance', { w: number(w.w, 3), p: context.pIs(w.p), judges: number(w.judges, 0) })}</p>` : nothing}
  </section>`;
}

const fields = { keepUp: 'keep', concentrate: 'act', possibleOverkill: 'possibleOverdo', lowPriority: 'low' } as const satisfies Record<string, Quadrant>;

function mapSection(map: ImportanceMap, context: ExpertsContext): TemplateResult {
  const { e, text, id, number } = context;
  const listed = (titles: readonly Parameters<typeof text>[0][]): string => titles.map(text).join(', ');
  const placed = map.items.flatMap(({ id: item, title, importance, performance, quadrant }) => (quadrant && importance.mean !== null && performance.mean !== null ? [{ id: item, label: text(title), importance: importance.mean, realisation: performance.mean, quadrant: fields[quadrant] }] : []));
  const [up, right] = [e('experts.reviewMapUp', { list: listed(map.importance) }), e('experts.reviewMapRight', { list: listed(map.performance) })];
  return html`<section aria-labelledby=${id('map')}>
    <h3 id=${id('map')}>${e('experts.reviewMap')}</h3>
    ${map.cutImportance === null || map.cutPerformance === null || placed.length === 0 ? html`<p class="quiet">${e('experts.nothing')}</p>` : html`
      <p class="quiet">${up}. ${right}.</p>
      <p class="quiet">${e('experts.reviewMapIntro', { up: number(map.cutImportance), right: number(map.cutPerformance) })}</p>
      ${quadrantChart({
        ...chartContext(context, 'map-chart'), title: e('experts.reviewMap'), items: placed, scale: { min: map.min, max: map.max, cutImportance: map.cutImportance, cutRealisation: map.cutPerformance },
        words: { up: e('experts.reviewMapAxisUp'), right: e('experts.reviewMapAxisRight'), item: e('experts.item'), description: e('experts.reviewMapIntro', { up: number(map.cutImportance), right: number(map.cutPerformance) }), titles: { keep: e('experts.map.keep'), act: e('experts.map.act'), possibleOverdo: e('experts.map.possibleOverdo'), low: e('experts.map.low') } },
      })}
      ${foldedTable(`${e('experts.reviewMap')}: ${e('experts.ci')}`, {
        caption: e('experts.reviewMap'), head: [e('experts.item'), e('experts.n'), e('experts.reviewMapAxisUp'), e('experts.ci'), e('experts.reviewMapAxisRight'), e('experts.ci')],
        rows: map.items.map(({ title, importance, performance }) => [text(title), number(importance.n, 0), number(importance.mean), context.range(importance.ciLower, importance.ciUpper), number(performance.mean), context.range(performance.ciLower, performance.ciUpper)]),
      })}`}
  </section>`;
}

function bestWorstSection(panel: BestWorstPanel, context: ExpertsContext): TemplateResult {
  const { e, text, id, number, percent, range } = context;
  const heading = id(`best-worst-${panel.id}`);
  const title = e('experts.reviewBestWorst', { title: text(panel.title) });
  const sorted = [...panel.items].sort((a, b) => (b.score ?? -2) - (a.score ?? -2));
  return html`<section aria-labelledby=${heading}>
    <h3 id=${heading}>${title}</h3>
    ${panel.status === 'ok' ? html`<p class="quiet">${e('experts.reviewBestWorstN', { n: panel.n, tasks: panel.tasks })}</p>
      ${profileChart({
        ...chartContext(context, `best-worst-chart-${panel.id}`), title, digits: 2, domain: [-1, 1], mark: e('experts.value'), second: '', scores: e('experts.value'), description: e('experts.reviewBestWorstChart'),
        rows: sorted.map((item) => ({ id: item.id, label: text(item.title), value: item.score, interval: item.spread.ciLower === null ? null : { low: item.spread.ciLower, high: item.spread.ciUpper! } })),
      })}
      ${foldedTable(e('experts.rank'), {
        caption: title, head: [e('experts.item'), e('experts.rank'), e('experts.reviewBest'), e('experts.reviewWorst'), e('experts.reviewShown'), e('experts.value'), e('experts.ci'), e('experts.share')],
        rows: sorted.map((item) => [text(item.title), number(item.rank, 0), number(item.best, 0), number(item.worst, 0), number(item.appearances, 0), number(item.score), range(item.spread.ciLower, item.spread.ciUpper), percent(item.share)]),
      })}` : html`<p class="quiet">${e('experts.nothing')}</p>`}
  </section>`;
}
