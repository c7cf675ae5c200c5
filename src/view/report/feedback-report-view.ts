/*
 * A report about one person (or unit) from several sides, in this order:
 * 1. about whom, from how many; 2. the four fields of self and others in short; 3. the profile; 4. each area with its groups;
 * 5. single statements; 6. comments; 7. the change since last time; 8. what to build on; 9. what is withheld; 10. how to read it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Feedback360Report, FeedbackScale, ReportedBlock } from '../../model/analysis/index.js';
import { profileChart } from '../charts/index.js';
import { feedbackComments, feedbackItems } from './feedback-detail.js';
import { feedbackContext, type FeedbackContext, type FeedbackReportOptions } from './feedback-context.js';
import { feedbackScaleCard } from './feedback-scale-card.js';
import { feedbackTrend } from './feedback-trend.js';
import { readingNote } from './reading-note.js';
import { chartContext } from './report-context.js';

/** Draws a 360 report; needs `reportStyles` and the tokens of the base element in its shadow root. It shows what the report holds and asks for nothing more. */
export function feedbackReportView(report: Feedback360Report, options: FeedbackReportOptions): TemplateResult {
  const context = feedbackContext(options, report);
  const { f } = context;
  return html`<article class="report" lang=${context.lang} aria-labelledby=${context.id('title')}>
    <header class="report-header">
      <p class="eyebrow">${f('feedback.title')}</p>
      <h2 id=${context.id('title')}>${context.text(report.definition.title)}</h2>
      <p class="quiet">${subtitle(report, context)}</p>
      ${options.onExport ? exportButtons(options.onExport, context) : nothing}
    </header>
    ${summary(report, context)}
    ${report.scales.length ? profile(report, context) : nothing}
    ${feedbackItems(report, context)}
    ${feedbackComments(report, context)}
    ${feedbackTrend(report, context)}
    ${next(report, context)}
    ${withheld(report, context)}
    ${note(report, context)}
  </article>`;
}

function subtitle(report: Feedback360Report, context: FeedbackContext): string {
  const { f, text, options } = context;
  const raters = report.blocks.filter((block) => !block.self).reduce((sum, block) => sum + block.n, 0);
  return [f('feedback.about', { subject: options.subjectName ?? report.subject }), report.roundTitle ? text(report.roundTitle) : report.round, f('feedback.raters', { n: raters })].filter(Boolean).join(' · ');
}

function exportButtons(onExport: NonNullable<FeedbackReportOptions['onExport']>, { f }: FeedbackContext): TemplateResult {
  return html`<p class="report-tools">
    <button type="button" class="button" @click=${() => onExport('csv')}>${f('feedback.exportCsv')}</button>
    <button type="button" class="button" @click=${() => onExport('xlsx')}>${f('feedback.exportXlsx')}</button>
  </p>`;
}

const fields = ['sharedStrength', 'hiddenStrength', 'blindSpot', 'developmentNeed'] as const;
const tones = { sharedStrength: 'strength', hiddenStrength: 'strength', blindSpot: 'need', developmentNeed: 'need' } as const;

function summary(report: Feedback360Report, context: FeedbackContext): TemplateResult {
  const { f, text, number } = context;
  const unknown = report.scales.filter(({ quadrant }) => quadrant === 'unknown');
  const listed = (scales: readonly FeedbackScale[]): TemplateResult => html`<ul>${scales.map((scale) => html`<li><strong>${text(scale.title)}</strong></li>`)}</ul>`;
  const max = report.scales[0]?.max;
  return html`<section aria-labelledby=${context.id('summary')}>
    <h3 id=${context.id('summary')}>${f('feedback.summary')}</h3>
    <div class="columns">${fields.map((field) => {
      const scales = report.scales.filter(({ quadrant }) => quadrant === field);
      return html`<div class="findings findings-${tones[field]}">
        <h4>${f(`feedback.${field}`)}</h4>
        <p class="why">${f(`feedback.${field}Why`)}</p>
        ${scales.length ? listed(scales) : html`<p class="quiet">${f('feedback.none')}</p>`}
      </div>`;
    })}</div>
    ${unknown.length ? html`<p class="quiet after">${f('feedback.unknown')}: ${unknown.map(({ title }) => text(title)).join(', ')}. ${f('feedback.unknownWhy')}.</p>` : nothing}
    ${max === undefined ? nothing : html`<p class="quiet after">${f('feedback.cut', { cut: number(report.cut), max: number(max) })}</p>`}
  </section>`;
}

function profile(report: Feedback360Report, context: FeedbackContext): TemplateResult {
  const { f, text } = context;
  const title = f('feedback.profile');
  const ends = domains(report.scales);
  return html`<section aria-labelledby=${context.id('profile-heading')}>
    <h3 id=${context.id('profile-heading')}>${title}</h3>
    ${ends.map(({ min, max, scales }, i) => profileChart({
      ...chartContext(context, `profile-${i}`), title, mark: f('feedback.others'), second: f('feedback.self'), domain: [min, max], digits: 1,
      scores: f('feedback.score', { min, max }), description: f('feedback.profileDescription', { n: scales.length }),
      rows: scales.map((scale) => ({ id: scale.id, label: text(scale.title), value: scale.others?.mean ?? null, interval: scale.others?.ci ?? null, previous: scale.self?.mean ?? null, missing: f('feedback.notShown') })),
    }))}
    <h3 class="visually-hidden">${f('feedback.areas')}</h3>
    <div class="cards cards-wide">${report.scales.map((scale) => feedbackScaleCard(scale, report, context))}</div>
  </section>`;
}

/** Areas with the same ends share an axis. */
function domains(scales: readonly FeedbackScale[]): { min: number; max: number; scales: FeedbackScale[] }[] {
  const groups = new Map<string, { min: number; max: number; scales: FeedbackScale[] }>();
  for (const scale of scales) {
    const key = `${scale.min} ${scale.max}`;
    const group = groups.get(key) ?? { min: scale.min, max: scale.max, scales: [] };
    group.scales.push(scale);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function next({ priorities, scales }: Feedback360Report, context: FeedbackContext): TemplateResult | typeof nothing {
  const { f, text } = context;
  if (!priorities.strengths.length && !priorities.needs.length) return nothing;
  const titleOf = (id: string): string => text(scales.find((scale) => scale.id === id)?.title ?? id);
  const list = (kind: 'strength' | 'need', title: string, why: string | null, ids: readonly string[]): TemplateResult => html`<div class="findings findings-${kind}">
    <h4>${title}</h4>${why ? html`<p class="why">${why}</p>` : nothing}
    ${ids.length ? html`<ul>${ids.map((id) => html`<li><strong>${titleOf(id)}</strong></li>`)}</ul>` : html`<p class="quiet">${f('feedback.none')}</p>`}
  </div>`;
  return html`<section aria-labelledby=${context.id('next')}>
    <h3 id=${context.id('next')}>${f('feedback.next')}</h3>
    <div class="columns">${list('strength', f('feedback.buildOn'), null, priorities.strengths)}${list('need', f('feedback.develop'), f('feedback.developWhy'), priorities.needs.map(({ id }) => id))}</div>
  </section>`;
}

function withheld(report: Feedback360Report, context: FeedbackContext): TemplateResult | typeof nothing {
  const { f } = context;
  if (!report.withheld.length) return nothing;
  return html`<section class="withheld" aria-labelledby=${context.id('withheld')}>
    <h3 id=${context.id('withheld')}>${f('feedback.withheld')}</h3>
    <ul>${report.withheld.map(({ roles, reason }) => html`<li>${f(reason === 'minGroup' ? 'feedback.withheldRoles' : 'feedback.withheldDifference', { roles: namesOf(roles, context), minGroup: report.thresholds.minGroup })}</li>`)}</ul>
  </section>`;
}

function namesOf(roles: ReportedBlock['roles'], { text }: FeedbackContext): string {
  return roles.map(({ title }) => text(title)).join(', ');
}

function note(report: Feedback360Report, context: FeedbackContext): TemplateResult {
  const { f, number } = context;
  const { minGroup, minSpread } = report.thresholds;
  return readingNote([
    f('feedback.readMeans'), f('feedback.readRange', { n: minSpread }), f('feedback.readAgreement'), f('feedback.readGap', { gap: number(report.gapThreshold) }),
    f('feedback.readCannotSay'), f('feedback.readPrivacy', { minGroup }), f('feedback.readNoRanking'),
  ], report, context);
}
