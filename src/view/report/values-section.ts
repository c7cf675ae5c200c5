import { html, nothing, type TemplateResult } from 'lit';
import { quadrantChart, type QuadrantItem } from '../charts/index.js';
import { percentText } from '../i18n/index.js';
import { chartContext, type ReportContext } from './report-context.js';
import type { ReportCycle, ValueReport } from './report-parts.js';
import { changeInShort, scoreWords, statusWords } from './score-words.js';

/** Importance × realisation of personal values, with the index in words. */
export function valuesSection(profile: ValueReport, cycles: readonly ReportCycle[], context: ReportContext): TemplateResult {
  const { t, text } = context;
  const id = context.id(`values-${profile.id}`);
  const title = text(profile.title);
  const change = changeInShort(profile.trend.map((at) => ({ ...at, score: at.index })), profile.change, cycles, context);
  const missing = profile.items.filter((item) => item.importance === null || item.realisation === null).map((item) => text(item.title));
  return html`<section class="values" aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    <p class="score">${scoreWords(profile.index, profile.interval, context)}</p>
    <p class="quiet">${t('report.valuesIndex')}</p>
    <p class="quiet">${answered(profile, context)}</p>
    ${profile.index === null ? html`<p>${statusWords(profile.status, context)}</p>` : nothing}
    ${profile.profileFit === null ? nothing : html`<p>${t(fitKey(profile.profileFit))}</p>`}
    ${change ? html`<p class="change-words">${change}</p>` : nothing}
    ${groupList(profile, context)}
    ${profile.items.some(isPlaced)
      ? quadrantChart({ ...chartContext(context, `quadrant-${profile.id}`), title: `${title}: ${t('report.values')}`, items: placed(profile, context), scale: profile })
      : nothing}
    ${missing.length && missing.length < profile.items.length ? html`<p class="quiet">${t('report.valuesMissing', { list: missing.join(', ') })}</p>` : nothing}
  </section>`;
}

type Item = ValueReport['items'][number];
type PlacedItem = Item & { importance: number; realisation: number; quadrant: NonNullable<Item['quadrant']> };

const isPlaced = (item: Item): item is PlacedItem => item.importance !== null && item.realisation !== null && item.quadrant !== null;

function placed(profile: ValueReport, { text }: ReportContext): QuadrantItem[] {
  return profile.items.filter(isPlaced).map(({ id, title, importance, realisation, quadrant }) => ({ id, label: text(title), importance, realisation, quadrant }));
}

function answered(profile: ValueReport, { t, locale }: ReportContext): string {
  const counted = t('report.valuesAnswered', { answered: profile.answered, n: profile.total });
  const share = profile.coverage;
  return profile.answered < profile.total && share ? `${counted} · ${t('report.valuesCoverage', { share: percentText(share, locale) })}` : counted;
}

/** Rank correlation of importance and realisation, cut at .5 and .2: own wording, no published convention. */
function fitKey(fit: number): 'report.fitHigh' | 'report.fitMiddle' | 'report.fitLow' {
  return fit >= 0.5 ? 'report.fitHigh' : fit >= 0.2 ? 'report.fitMiddle' : 'report.fitLow';
}

function groupList({ groups }: ValueReport, { t, text, points }: ReportContext): TemplateResult | typeof nothing {
  if (!groups.length) return nothing;
  return html`<h4>${t('report.groups')}</h4>
    <ul class="tiles">${groups.map((group) => html`<li><span class="tile-title">${text(group.title)}</span>
      <span class="tile-value">${group.index === null ? t('report.noScore') : t('report.score', { score: points(group.index) })}</span></li>`)}</ul>`;
}
