import { html, nothing, type TemplateResult } from 'lit';
import type { ExpertFrame, RoleFigures, WithheldExpertReport } from '../../model/analysis/index.js';
import { chartTable, type ChartTable } from '../charts/index.js';
import { expertsTerm, numberText, percentText, signedText, type ExpertsKey, type ExpertsTerm } from '../i18n/index.js';
import { readingNote, reportContext, type ReportContext, type ReportOptions } from '../report/index.js';

export interface ExpertReportOptions extends ReportOptions {
  /** Shows buttons that save the ratings behind the report; who may have them is for the page to know. */
  readonly onExport?: (format: 'csv' | 'r') => void;
  /** The method in words and formulas; default true. */
  readonly appendix?: boolean;
}

export interface ExpertsContext extends ReportContext {
  readonly e: ExpertsTerm;
  readonly options: ExpertReportOptions;
  /** With up to two decimals, or as many as said; a dash for none. */
  readonly number: (value: number | null | undefined, digits?: number) => string;
  readonly signed: (value: number | null) => string;
  readonly percent: (share: number | null) => string;
  /** A probability, with three decimals. */
  readonly p: (value: number | null) => string;
  /** The same with its letter, for sentences. */
  readonly pIs: (value: number | null) => string;
  readonly range: (low: number | null, high: number | null) => string;
  readonly verdict: (met: boolean | null) => string;
}

export function expertsContext(options: ExpertReportOptions, frame: ExpertFrame): ExpertsContext {
  const context = reportContext({ id: 'experts', ...options }, frame.definition.locales);
  const e = expertsTerm(options.locale);
  const number = (value: number | null | undefined, digits = 2): string => (value === null || value === undefined ? '–' : numberText(value, options.locale, digits));
  return {
    ...context, e, options, number,
    signed: (value) => (value === null ? '–' : signedText(value, options.locale, 2)),
    percent: (share) => (share === null ? '–' : percentText(share, options.locale)),
    p: (value) => (value === null ? '–' : value < 0.001 ? `< ${number(0.001, 3)}` : number(value, 3)),
    pIs: (value) => (value === null ? 'p: –' : value < 0.001 ? `p < ${number(0.001, 3)}` : `p = ${number(value, 3)}`),
    range: (low, high) => (low === null || high === null ? '–' : `${number(low)} … ${number(high)}`),
    verdict: (met) => (met === null ? '–' : e(met ? 'experts.yes' : 'experts.no')),
  };
}

/** The frame of a report about a panel: what it is about, tools, its parts, and where it comes from. */
export function expertArticle(report: ExpertFrame & { n: number }, context: ExpertsContext, eyebrow: ExpertsKey, body: unknown, method: readonly string[], sources: string): TemplateResult {
  const { e, text, id, options } = context;
  return html`<article class="report experts" lang=${context.lang} aria-labelledby=${id('title')}>
    <header class="report-header">
      <p class="eyebrow">${e(eyebrow)}</p>
      <h2 id=${id('title')}>${text(report.definition.title)}</h2>
      <p class="quiet">${e('experts.experts', { n: report.n })}</p>
      ${options.onExport ? html`<p class="report-tools">
        <button type="button" class="button" @click=${() => options.onExport!('csv')}>${e('experts.exportCsv')}</button>
        <button type="button" class="button" @click=${() => options.onExport!('r')}>${e('experts.exportR')}</button></p>` : nothing}
    </header>
    ${body}
    ${options.appendix === false ? nothing : html`<section class="method" aria-labelledby=${id('method')}>
      <h3 id=${id('method')}>${e('experts.appendix')}</h3>
      <ol>${method.map((sentence) => html`<li>${sentence}</li>`)}</ol>
      <p class="quiet">${e('experts.sources', { sources })}</p></section>`}
    ${readingNote([], report, context)}
  </article>`;
}

export function withheldReport(report: WithheldExpertReport, context: ExpertsContext, eyebrow: ExpertsKey): TemplateResult {
  const { e, text, id } = context;
  return html`<article class="report experts" lang=${context.lang} aria-labelledby=${id('title')}>
    <header class="report-header"><p class="eyebrow">${e(eyebrow)}</p><h2 id=${id('title')}>${text(report.definition.title)}</h2></header>
    <section class="withheld"><p>${e('experts.withheld', { n: report.minGroup })}</p></section>
  </article>`;
}

/** A table behind a disclosure. */
export function foldedTable(summary: string, table: ChartTable): TemplateResult {
  return html`<details class="chart-disclosure"><summary>${summary}</summary>${chartTable(table)}</details>`;
}

/** Means of groups and their difference, as cells for one row of a table; empty where nothing may be shown. */
export function roleRow(roles: RoleFigures, ids: readonly string[], context: ExpertsContext): string[] {
  const { number, range, e } = context;
  const cells = ids.flatMap((id) => {
    const found = roles.shown.find(({ role }) => role === id);
    return found ? [number(found.mean), number(found.n, 0), range(found.ciLower, found.ciUpper)] : ['–', '–', '–'];
  });
  const { effect, difference } = roles;
  if (effect?.g !== null && effect) return [...cells, `g = ${context.signed(effect.g)} (${range(effect.lower, effect.upper)}), ${effect.magnitude === 'unknown' ? '' : e(`experts.${effect.magnitude}` as ExpertsKey)}`];
  if (difference && difference.etaSquared !== null) return [...cells, `η² = ${number(difference.etaSquared)}, ${context.pIs(difference.pH)}`];
  return [...cells, '–'];
}

export interface RoleTableRow {
  readonly label: string;
  readonly roles: RoleFigures;
}

/** Results by background with effect sizes; nothing when no group may be shown. */
export function roleSection(rows: readonly RoleTableRow[], minGroup: number, context: ExpertsContext): TemplateResult | typeof nothing {
  const { e, text, id } = context;
  const shown = new Map(rows.flatMap(({ roles }) => roles.shown).map(({ role, title }) => [role, text(title)]));
  const withheld = new Set(rows.flatMap(({ roles }) => roles.withheld).map(({ title }) => text(title)));
  if (shown.size === 0 && withheld.size === 0) return nothing;
  return html`<section aria-labelledby=${id('roles')}>
    <h3 id=${id('roles')}>${e('experts.roles')}</h3>
    ${shown.size ? html`<p class="quiet">${e('experts.rolesIntro', { n: minGroup })}</p>
      ${chartTable({ caption: e('experts.roles'), head: [e('experts.item'), ...[...shown.values()].flatMap((title) => [title, e('experts.n'), e('experts.ci')]), e('experts.effect')], rows: rows.map(({ label, roles }) => [label, ...roleRow(roles, [...shown.keys()], context)]) })}` : nothing}
    ${withheld.size ? html`<p class="quiet after">${e('experts.rolesWithheld', { roles: [...withheld].join(', ') })}</p>` : nothing}
  </section>`;
}
