import { html, nothing, type TemplateResult } from 'lit';
import { profileChart, quadrantChart, type QuadrantItem } from '../charts/index.js';
import { groupScaleCard } from './group-scale-card.js';
import { readingNote } from './reading-note.js';
import { chartContext, reportContext, type ReportContext, type ReportOptions } from './report-context.js';
import { spanOf, type GroupReport, type GroupResult, type GroupValues } from './report-parts.js';

/** Draws the report of a group. What is withheld is explained; nothing in it compares persons. */
export function groupReportView(report: GroupReport, options: ReportOptions): TemplateResult {
  const context = reportContext(options, report.definition.locales);
  const { t } = context;
  return html`<article class="report" lang=${context.lang} aria-labelledby=${context.id('title')}>
    <header class="report-header">
      <p class="eyebrow">${t('report.groupTitle')}</p>
      <h2 id=${context.id('title')}>${context.text(report.definition.title)}</h2>
      ${subtitle(report, context)}
    </header>
    ${report.withheld ? withheldNotice(report.minGroup, context) : shown(report, context)}
    ${readingNote([
      t('report.readScore'), ...(report.withheld ? [] : [t('report.readMean')]), t('report.readMissing'),
      t('report.readGroup', { minGroup: report.thresholds.minGroup }), t('report.readNoRanking'),
    ], report, context)}
  </article>`;
}

function subtitle(report: GroupReport, context: ReportContext): TemplateResult | typeof nothing {
  const { round, roundTitle } = report;
  const parts = [roundTitle ? context.text(roundTitle) : round, report.withheld ? null : context.t('report.peopleAnswered', { n: report.n })].filter(Boolean);
  return parts.length ? html`<p class="quiet">${parts.join(' · ')}</p>` : nothing;
}

function shown(report: GroupResult, context: ReportContext): TemplateResult {
  const { t } = context;
  const title = t('report.groupProfile');
  return html`${report.scales.length
    ? html`<section aria-labelledby=${context.id('profile-heading')}>
        <h3 id=${context.id('profile-heading')}>${title}</h3>
        ${profileChart({
          ...chartContext(context, 'profile'), title, mark: t('report.mean'),
          rows: report.scales.map((s) => ({ id: s.id, label: context.text(s.title), value: s.pomp, interval: spanOf(s.ci, s), missing: t('report.withheldPart') })),
        })}
        <div class="cards">${report.scales.map((scale) => groupScaleCard(scale, context))}</div>
      </section>`
    : nothing}
    ${report.values.map((profile) => groupValues(profile, context))}`;
}

function groupValues(profile: GroupValues, context: ReportContext): TemplateResult {
  const { t, text, points } = context;
  const id = context.id(`values-${profile.id}`);
  return html`<section class="values" aria-labelledby=${id}>
    <h3 id=${id}>${text(profile.title)}</h3>
    ${profile.mean === null
      ? html`<p class="quiet">${t('report.withheldPart')}</p>`
      : html`<p class="score">${t('report.score', { score: points(profile.mean) })}${profile.ci ? ` · ${t('report.meanBetween', { low: points(profile.ci.low), high: points(profile.ci.high) })}` : ''}</p>`}
    ${profile.items.some((item) => item.quadrant !== null)
      ? quadrantChart({ ...chartContext(context, `quadrant-${profile.id}`), title: t('report.values'), items: placed(profile.items, context), scale: { min: profile.min, max: profile.max } })
      : nothing}
  </section>`;
}

function placed(items: GroupValues['items'], { text }: ReportContext): QuadrantItem[] {
  return items.flatMap(({ id, title, importance, realisation, quadrant }) =>
    importance === null || realisation === null || quadrant === null ? [] : [{ id, label: text(title), importance, realisation, quadrant }]);
}

function withheldNotice(minGroup: number, { t }: ReportContext): TemplateResult {
  return html`<section class="withheld">
    <h3>${t('report.withheldTitle')}</h3>
    <p>${t('report.withheldGroup', { minGroup })}</p>
  </section>`;
}
