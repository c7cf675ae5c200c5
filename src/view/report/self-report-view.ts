/*
 * A report of one person about themselves, in this order:
 * 1. what was answered and when, 2. the result in short, 3. the profile, 4. each area in words, 5. values,
 * 6. the change since last time, 7. how to read it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { profileChart } from '../charts/index.js';
import { profileRows } from './profile-rows.js';
import { selfReadingNote } from './reading-note.js';
import { chartContext, reportContext, type ReportContext, type ReportOptions } from './report-context.js';
import type { SelfReport } from './report-parts.js';
import { scaleCard } from './scale-card.js';
import { cycleName } from './score-words.js';
import { summarySection } from './summary-section.js';
import { trendSection } from './trend-section.js';
import { valuesSection } from './values-section.js';

/** Draws a self-assessment report; needs `reportStyles` and the tokens of the base element in its shadow root. */
export function selfReportView(report: SelfReport, options: ReportOptions): TemplateResult {
  const context = reportContext(options, report.definition.locales);
  return html`<article class="report" lang=${context.lang} aria-labelledby=${context.id('title')}>
    <header class="report-header">
      <p class="eyebrow">${context.t('report.title')}</p>
      <h2 id=${context.id('title')}>${context.text(report.definition.title)}</h2>
      ${answeredOn(report, context)}
    </header>
    ${summarySection(report, context)}
    ${report.scales.length ? profileSection(report, context) : nothing}
    ${report.values.map((profile) => valuesSection(profile, report.cycles, context))}
    ${trendSection(report, context)}
    ${selfReadingNote(report, context)}
  </article>`;
}

function answeredOn({ cycles }: SelfReport, context: ReportContext): TemplateResult | typeof nothing {
  const last = cycles.at(-1);
  if (!last) return nothing;
  const date = context.day(last.completedAt);
  return html`<p class="quiet">${last.round === null ? context.t('report.answeredOn', { date }) : context.t('report.cycleAnswered', { cycle: cycleName(last, cycles, context), date })}</p>`;
}

function profileSection({ scales, cycles }: SelfReport, context: ReportContext): TemplateResult {
  const title = context.t('report.profile');
  return html`<section aria-labelledby=${context.id('profile-heading')}>
    <h3 id=${context.id('profile-heading')}>${title}</h3>
    ${profileChart({ ...chartContext(context, 'profile'), title, rows: profileRows(scales, context) })}
    <h3 class="visually-hidden">${context.t('report.scales')}</h3>
    <div class="cards">${scales.map((scale) => scaleCard(scale, cycles, context))}</div>
  </section>`;
}
