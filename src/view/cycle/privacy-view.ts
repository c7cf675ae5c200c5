import { html, type TemplateResult } from 'lit';
import type { LocalizedText } from '../../model/definition/index.js';
import type { PrivacyStatement } from '../../model/cycle/index.js';
import type { CycleContext } from './cycle-context.js';

/** In plain words what becomes of the answers, made from what the collector enforces. */
export function privacyView(statement: PrivacyStatement, { t, text, day }: CycleContext): TemplateResult {
  const { form, roles, minComments, smallGroups, readers, minUnit, closes, retentionDays } = statement;
  const said = (key: 'purpose' | 'legalBasis' | 'responsible', given: LocalizedText | null): string[] => (given ? [t(`cycle.${key}`, { text: text(given, form.locales) })] : []);
  const sentences = [
    ...said('purpose', statement.purpose), ...said('legalBasis', statement.legalBasis), ...said('responsible', statement.responsible),
    ...roles.map(({ title, anonymous, minGroup }) => t(anonymous ? 'cycle.roleAnonymous' : 'cycle.roleNamed', { role: text(title, form.locales), n: minGroup })),
    t(smallGroups === 'merge' ? 'cycle.smallMerge' : 'cycle.smallSuppress'), t('cycle.commentsShown', { n: minComments }), t('cycle.readersSubject'),
    ...readers.map(({ who, what, consent }) => `${t(consent === 'always' ? `cycle.reader-${who}` : `cycle.readerOptIn-${who}`)}${what === 'summary' ? ` ${t('cycle.onlySummary')}` : ''}`),
    t('cycle.unitLeast', { n: minUnit }), t('cycle.once', { day: day(closes) }),
    ...(retentionDays === null ? [] : [t('cycle.retention', { n: retentionDays })]),
  ];
  return html`<h2 tabindex="-1" class="screen-title">${t('cycle.privacyTitle')}</h2><p class="task-title">${text(form.title, form.locales)}</p>
    <ul class="promises">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}
