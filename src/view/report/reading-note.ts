import { html, type TemplateResult } from 'lit';
import type { ReportContext } from './report-context.js';
import type { SelfReport } from './report-parts.js';

/** How to read a report of one person: only the sentences that apply to what it shows. */
export function selfReadingNote(report: SelfReport, context: ReportContext): TemplateResult {
  const { t } = context;
  const interval = [...report.scales, ...report.values].map((s) => s.interval).find((i) => i !== null);
  const basis = interval && interval.n > 0 ? t(interval.basis === 'reference' ? 'report.readRangeReference' : 'report.readRangeSample', { n: interval.n }) : '';
  return readingNote([
    t('report.readScore'),
    ...(interval ? [`${t('report.readRange')} ${basis}`.trim()] : [t('report.noIntervalWhy')]),
    t('report.readMissing'),
    ...(report.scales.some((s) => s.band) ? [t('report.readBands')] : []),
    ...(report.values.length ? [t('report.readValues')] : []),
    ...(report.cycles.length > 1 ? [t('report.readChange')] : []),
    t('report.readNoRanking'),
  ], report, context);
}

/** A list of explanations and where the report comes from. */
export function readingNote(sentences: readonly string[], report: { definition: { id: string; version: string }; generatedAt: string }, context: ReportContext): TemplateResult {
  const { t } = context;
  return html`<section class="reading-note" aria-labelledby=${context.id('note')}>
    <h3 id=${context.id('note')}>${t('report.howToRead')}</h3>
    <ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>
    <p class="provenance">${t('report.provenance', { id: report.definition.id, version: report.definition.version, date: context.day(report.generatedAt) })}</p>
  </section>`;
}
