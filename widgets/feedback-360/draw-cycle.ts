import { adoptStyles, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { AssayForm } from '../form/index.js';
import { AssayResultReport } from '../result-report/index.js';
import { register } from '../shared/index.js';
import { tokens } from '../../src/view/element/index.js';
import { errorText } from '../../src/view/i18n/index.js';
import { approvalView, cycleContext, cycleStyles, declineView, goOnView, isOver, nominationView, privacyView, sharingView, taskTitle, tasksView, wordsView, type CycleContext } from '../../src/view/cycle/index.js';
import type { FormSettings } from '../form/index.js';
import type { FeedbackWork } from './feedback-work.js';
import type { ScreenOf } from './screen.js';

/*
 * Everything heavy of the widget, loaded when it is wanted: texts, views, the form and the report within it.
 */
export { openFeedback } from './open-feedback.js';
export { errorText };

/** Gives a root the sheet of the views beside that of the widget, and makes the tags known that stand in it. */
export function prepare(root: ShadowRoot): void {
  adoptStyles(root, [tokens, cycleStyles]);
  register('assay-form', AssayForm);
  register('assay-result-report', AssayResultReport);
}

export interface Place {
  readonly settings: FormSettings;
  readonly invitation: string | null;
  readonly theme: string | null;
  readonly id: string;
}

export function drawWork(work: FeedbackWork, place: Place): TemplateResult {
  const context = cycleContext(place.settings.locale, place.id);
  const { t } = context;
  const { screen } = work;
  return html`<div class="cycle" lang=${context.lang} aria-busy=${String(work.busy)}>
    ${screen.kind === 'tasks' ? nothing : html`<p><button type="button" class="cycle-link" id=${context.id('back')} @click=${() => void work.back()}>← ${t('cycle.back')}</button></p>`}
    <div role="status">${work.outcome ? html`<p class="notice">${t(`cycle.${work.outcome}`)}</p>` : nothing}</div>
    ${work.problem ? html`<p class="alarm" role="alert">${errorText(place.settings.locale, work.problem)}</p>` : nothing}
    ${screenView(work, place, context)}
  </div>`;
}

function screenView(work: FeedbackWork, place: Place, context: CycleContext): TemplateResult {
  const { screen, busy } = work;
  switch (screen.kind) {
    case 'tasks': return tasksView({ tasks: work.tasks, shownAt: work.shownAt, isWaiting: (task) => work.isWaiting(task), onTask: (task, action) => void work.open(task, action), onRefresh: () => void work.refresh() }, context);
    case 'answer': return answering(screen, work, place, context);
    case 'decline': return declineView({ about: taskTitle(screen.task, context), reason: screen.reason, checked: screen.checked, busy, onWrite: (reason) => work.enter({ ...screen, reason }), onSend: () => void work.decline(screen) }, context);
    case 'privacy': return privacyView(screen.statement, context);
    case 'nominate': return nominationView({
      ...screen, busy, about: taskTitle(screen.task, context), by: screen.task.subject?.self ? 'subject' : 'manager', roleTitle: roleTitles(screen, context),
      onAdd: (nominee) => work.enter({ ...screen, draft: [...screen.draft, nominee], search: { ...screen.search, [nominee.role]: '' }, faults: [] }),
      onRemove: (respondent) => work.enter({ ...screen, draft: screen.draft.filter((nominee) => nominee.respondent !== respondent), faults: [] }),
      onSearch: (role, text) => work.enter({ ...screen, search: { ...screen.search, [role]: text } }), onSave: (submit) => void work.nominate(screen, submit),
    }, context);
    case 'approve': return approvalView({
      ...screen, busy, about: taskTitle(screen.task, context), roleTitle: roleTitles(screen, context), onSave: () => void work.decide(screen),
      onDecide: (assignment, decision) => work.enter({ ...screen, decisions: new Map(screen.decisions).set(assignment, decision) }),
    }, context);
    case 'report': return reading(screen, work, place, context);
  }
}

const roleTitles = ({ statement: { roles, form } }: ScreenOf<'nominate' | 'approve'>, { text }: CycleContext) => (role: string): string => {
  const found = roles.find(({ id }) => id === role);
  return found ? text(found.title, form.locales) : role;
};

/** The form of one task, in the version that was asked for: drafts, the outbox and working without a network are its own. */
function answering(screen: ScreenOf<'answer'>, work: FeedbackWork, { settings, invitation, theme }: Place, context: CycleContext): TemplateResult {
  const { task, given } = screen;
  const { endpoint, application, locale } = settings;
  const source = `${endpoint}/definitions/${encodeURIComponent(task.definition)}?version=${encodeURIComponent(task.version)}`;
  return html`<h2 tabindex="-1" class="screen-title">${taskTitle(task, context)}</h2>
    <p class="quiet">${context.t(isOver(task) ? 'cycle.readOnly' : task.anonymous ? 'cycle.anonymous' : 'cycle.named')}</p>
    ${screen.finished ? goOnView(work.next(screen), (next) => void work.open(next), context) : nothing}
    ${keyed(task.assignment, html`<assay-form loading="eager" definition-src=${source} endpoint=${endpoint ?? ''} respondent=${work.person ?? ''} subject=${task.subject?.id ?? nothing} respondent-role=${task.role} round=${task.round}
      application=${application} locale=${locale} theme=${theme ?? nothing} .invitation=${invitation} .answers=${given} ?read-only=${isOver(task)}></assay-form>`)}`;
}

function reading(screen: ScreenOf<'report'>, work: FeedbackWork, { settings, invitation, theme }: Place, context: CycleContext): TemplateResult {
  const { task } = screen;
  return html`<h2 tabindex="-1" class="screen-title">${taskTitle(task, context)}</h2>
    <assay-result-report loading="eager" endpoint=${settings.endpoint ?? ''} cycle=${task.cycle} activity=${task.activity} subject=${task.subject?.id ?? ''} subject-name=${task.subject?.name ?? ''} locale=${settings.locale} theme=${theme ?? nothing} .invitation=${invitation}></assay-result-report>
    ${sharingView(screen.sharing, work.busy, (sharing) => void work.share(screen, sharing), context)}
    ${wordsView({
      words: screen.words, drafts: screen.drafts, busy: work.busy,
      onWrite: (kind, text) => work.enter({ ...screen, drafts: { ...screen.drafts!, [kind]: text } }), onKeep: (kind) => void work.say(screen, kind),
    }, context)}`;
}
