import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { DelphiItem, DelphiReport, DelphiSet } from '../../model/analysis/index.js';
import { chartFrame, legendEntry, textLines, wrapText } from '../charts/index.js';
import { chartContext } from '../report/index.js';
import type { ExpertsContext } from './experts-context.js';

/** Rows are items, columns are rounds: a box for the middle half of the ratings, a line for the median, a mark where the panel agreed. */
export function delphiPath(set: DelphiSet, report: DelphiReport, context: ExpertsContext): TemplateResult {
  const { e, text, number } = context;
  const rated = report.rounds.flatMap((round, at) => (set.items.some((item) => item.rounds[at]) ? [{ at, title: text(round.title) }] : []));
  const { id, locale, width, font } = chartContext(context, `path-${set.id}`);
  const beside = width >= 34 * font;
  const column = beside ? Math.min(width * 0.42, 22 * font) : width;
  const left = beside ? column + font : 0;
  const cell = Math.max((width - left - font) / Math.max(rated.length, 1), font * 3);
  const label = beside ? 0 : font * 2.9;
  const rowHeight = font * 2.8 + label;
  const top = font * 2;
  const title = set.title === null ? e('experts.delphiPath') : `${e('experts.delphiPath')}: ${text(set.title)}`;
  return chartFrame({
    id, locale, title, width, height: Math.ceil(top + set.items.length * rowHeight + font * 1.6), font,
    description: e('experts.delphiPathDescription', { n: set.items.length, rounds: rated.length }),
    drawing: svg`${rated.map(({ title: name }, i) => textLines(wrapText(name, cell - 6, font * 0.86, 1), left + (i + 0.5) * cell, font, font * 0.86, 'axis-title', 'middle'))}
      ${set.items.map((item, row) => itemRow(item, top + row * rowHeight))}`,
    legend: html`<ul class="chart-legend">
      ${legendEntry(svg`<rect class="path-box" x="3" y="3" width="22" height="10" rx="2"></rect>`, e('experts.delphiBox'))}
      ${legendEntry(svg`<path class="path-median" d="M14,1V15"></path>`, e('experts.delphiMedian'))}
      ${legendEntry(svg`<circle class="path-agreed" cx="14" cy="8" r="4"></circle>`, e('experts.delphiAgreedMark'))}</ul>`,
    table: figuresTable(set, report, context),
  });

  function itemRow(item: DelphiItem, y: number): SVGTemplateResult {
    const inner = cell - font * 2;
    const x = (i: number, value: number): number => left + i * cell + font + ((value - item.min) / (item.max - item.min)) * inner;
    const middle = y + label + font * 1.3;
    return svg`<g data-id=${item.id}>
      ${textLines(wrapText(text(item.title), column - font, font * 0.92, 2), 0, beside ? middle - font * 0.25 : y + font * 1.1, font * 0.92, 'label')}
      ${rated.map(({ at }, i) => {
        // The ends of the scale stand above the first item only.
        const round = item.rounds[at];
        if (!round || round.median === null) return nothing;
        const [low, high] = [x(i, round.q1!), x(i, round.q3!)];
        return svg`<path class="path-line" d="M${x(i, item.min)},${middle}H${x(i, item.max)}"></path>
          <rect class="path-box" x=${Math.min(low, high - 2)} y=${middle - font * 0.6} width=${Math.max(high - low, 4)} height=${font * 1.2} rx="3"></rect>
          <path class="path-median" d="M${x(i, round.median)},${middle - font * 0.8}v${font * 1.6}"></path>
          ${round.consensus.met ? svg`<circle class="path-agreed" cx=${left + (i + 1) * cell - font * 0.5} cy=${middle} r=${font * 0.3}></circle>` : nothing}
          ${item === set.items[0] ? svg`<text class="tick" x=${x(i, item.min)} y=${middle - font} text-anchor="middle" font-size=${font * 0.72}>${number(item.min)}</text><text class="tick" x=${x(i, item.max)} y=${middle - font} text-anchor="middle" font-size=${font * 0.72}>${number(item.max)}</text>` : nothing}`;
      })}</g>`;
  }
}

/** Every figure of every item and round. */
function figuresTable(set: DelphiSet, report: DelphiReport, { e, text, number, range, verdict }: ExpertsContext): { caption: string; head: string[]; rows: string[][] } {
  const weighted = report.expertiseWeighted;
  return {
    caption: e('experts.delphiFigures'),
    head: [e('experts.item'), e('experts.delphiRound'), e('experts.n'), e('experts.delphiMedian'), 'Q1–Q3', e('experts.mean'), e('experts.ci'), e('experts.sd'), e('experts.delphiCv'), e('experts.delphiConvergence'), e('experts.delphiAgreement'), e('experts.delphiCvr'), ...(weighted ? [e('experts.delphiWeighted')] : []), e('experts.delphiConsensus')],
    rows: set.items.flatMap((item) => item.rounds.flatMap((round, at) => (round ? [[
      text(item.title), text(report.rounds[at]!.title), number(round.n, 0), number(round.median), `${number(round.q1)}–${number(round.q3)}`, number(round.mean), range(round.ci?.low ?? null, round.ci?.high ?? null), number(round.sd), number(round.cv, 3), number(round.convergence), number(round.agreement),
      `${number(round.cvr)} (${number(round.essential, 0)}/${number(round.criticalEssential, 0)})`, ...(weighted ? [number(round.weightedMean)] : []), verdict(round.consensus.met),
    ]] : []))),
  };
}
