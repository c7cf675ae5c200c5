import { html, nothing, type TemplateResult } from 'lit';
import type { ReportContext } from './report-context.js';
import type { Finding, SelfReport } from './report-parts.js';

/** The result in a few sentences, then what carries the person and what to look at first. */
export function summarySection(report: SelfReport, context: ReportContext): TemplateResult {
  const { t } = context;
  return html`<section class="summary" aria-labelledby=${context.id('summary')}>
    <h3 id=${context.id('summary')}>${t('report.summary')}</h3>
    ${figures(report, context)}
    <div class="columns">
      ${findings('strength', t('report.strengths'), report.strengths, t('report.strengthsNone'), context)}
      ${findings('need', t('report.priorities'), report.priorities, t('report.prioritiesNone'), context)}
    </div>
  </section>`;
}

/** A few large numbers, each with what it counts. */
function figures({ scales, values }: SelfReport, { t, points }: ReportContext): TemplateResult {
  const scored = scales.filter((s) => s.pomp !== null).length;
  const indexed = values.filter((v) => v.index !== null);
  if (!scored && !indexed.length) return html`<p class="lead">${t('report.summaryNothing')}</p>`;
  const ofKind = (kind: string): number => scales.filter((s) => s.band?.kind === kind).length;
  const banded = scales.some((s) => s.band);
  return html`<ul class="figures">
    ${indexed.map((v) => figure('accent', points(v.index!), t('report.figureValues'), v.interval ? t('report.between', { low: points(v.interval.low), high: points(v.interval.high) }) : ''))}
    ${banded ? [figure('strength', points(ofKind('strength')), t('report.figureStrengths', { n: scored })), figure('need', points(ofKind('need')), t('report.figureNeeds', { n: scored }))] : nothing}
    ${scored < scales.length ? figure('neutral', points(scales.length - scored), t('report.figureUnscored', { n: scales.length - scored })) : nothing}
  </ul>`;
}

function figure(tone: string, number: string, label: string, more = ''): TemplateResult {
  return html`<li class="figure figure-${tone}"><span class="figure-number">${number}</span> <span class="figure-label">${label}</span>${more ? html`<span class="figure-more">${more}</span>` : nothing}</li>`;
}

function findings(kind: 'strength' | 'need', title: string, list: readonly Finding[], none: string, context: ReportContext): TemplateResult {
  const reasons = [...new Set(list.map((finding) => finding.why))];
  return html`<div class="findings findings-${kind}">
    <h4>${title}</h4>
    ${reasons.map((why) => html`<p class="why">${whyWords(why, kind, context)}</p>
      <ul>${list.filter((finding) => finding.why === why).map((finding) => html`<li>
        <strong>${context.text(finding.title)}</strong>
        ${finding.measure && kind === 'need' ? html`<p class="measure">${context.text(finding.measure)}</p>` : nothing}
      </li>`)}</ul>`)}
    ${list.length ? nothing : html`<p class="quiet">${none}</p>`}
  </div>`;
}

/** A code of the analysis in words, above what it applies to. */
function whyWords(why: Finding['why'], kind: 'strength' | 'need', { t }: ReportContext): string {
  if (why === 'band') return t(kind === 'strength' ? 'report.whyBandStrength' : 'report.whyBandNeed');
  return t(why === 'gap' ? 'report.whyGap' : 'report.whyKeep');
}
