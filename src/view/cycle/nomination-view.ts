import { html, nothing, type TemplateResult } from 'lit';
import type { Nominee } from '../../model/cycle/index.js';
import type { CycleKey, TermValues } from '../i18n/index.js';
import type { CycleContext } from './cycle-context.js';

/** Somebody on a list of raters, as the collector tells it; never whether they have answered. */
export interface ListedRater {
  readonly assignment: string;
  readonly respondent: string;
  readonly name: string;
  readonly role: string;
  readonly decision: 'nominated' | 'proposed' | 'approved' | 'declined';
  readonly reason: string | null;
}

export interface NominationList {
  readonly subject: string;
  readonly groups: readonly { readonly role: string; readonly minRaters: number; readonly maxRaters: number; readonly nominatedBy: string }[];
  readonly raters: readonly ListedRater[];
  readonly closesAt: string;
  readonly mayChange: boolean;
  readonly mayDecide: boolean;
}

export interface Choosable {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
}

export interface Fault {
  readonly code: string;
  readonly values: TermValues;
}

export interface NominationShown {
  /** Form and person. */
  readonly about: string;
  readonly list: NominationList;
  /** Who could be named. */
  readonly people: readonly Choosable[];
  /** The list as it stands on the screen: who is not asked yet. */
  readonly draft: readonly Nominee[];
  /** What is being looked for, by role. */
  readonly search: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
  /** `subject` proposes; others decide at once. */
  readonly by: 'subject' | 'manager';
  readonly busy: boolean;
  roleTitle(role: string): string;
  onAdd(nominee: Nominee): void;
  onRemove(respondent: string): void;
  onSearch(role: string, text: string): void;
  onSave(submit: boolean): void;
}

/** How many people one search shows. */
const shownAtOnce = 8;

/** The raters of a subject by group, with those who can still be named. */
export function nominationView(shown: NominationShown, context: CycleContext): TemplateResult {
  const { t, day } = context;
  const { list, by, busy } = shown;
  const open = list.mayChange;
  const own = list.groups.filter(({ nominatedBy }) => by !== 'subject' || nominatedBy === 'subject');
  return html`<h2 tabindex="-1" class="screen-title">${t('cycle.nominateTitle')}</h2>
    <p class="task-title">${shown.about}</p><p>${t('cycle.nominateIntro')}</p><p class="quiet">${open ? t('cycle.nominateUntil', { day: day(list.closesAt) }) : t('cycle.listClosed')}</p>
    ${own.map((group) => groupView(group, shown, context))}
    ${shown.faults.length ? html`<ul class="alarm" role="alert">${shown.faults.map((fault) => html`<li>${faultText(fault, shown, context)}</li>`)}</ul>` : nothing}
    ${open ? html`<p class="task-tools"><button type="button" class="cycle-button cycle-primary" ?disabled=${busy} @click=${() => shown.onSave(true)}>${t(by === 'subject' ? 'cycle.sendList' : 'cycle.confirmList')}</button>
      ${by === 'subject' ? html`<button type="button" class="cycle-button" ?disabled=${busy} @click=${() => shown.onSave(false)}>${t('cycle.saveList')}</button>` : nothing}</p>` : nothing}`;
}

function groupView({ role, minRaters, maxRaters }: NominationList['groups'][number], shown: NominationShown, context: CycleContext): TemplateResult {
  const { t, id } = context;
  const fixed = shown.list.raters.filter((rater) => rater.role === role && (rater.decision === 'approved' || rater.decision === 'declined'));
  const named = shown.draft.filter((nominee) => nominee.role === role);
  const count = named.length + fixed.filter(({ decision }) => decision === 'approved').length;
  const heading = id(`group-${role}`);
  return html`<section aria-labelledby=${heading}><h3 id=${heading}>${shown.roleTitle(role)}</h3>
    <p class="quiet" role="status">${t('cycle.limits', { named: count, min: minRaters, max: maxRaters })}</p>
    ${fixed.length + named.length ? html`<ul class="rater-list">
      ${fixed.map((rater) => html`<li><span>${rater.name}</span><span class="quiet">${t(`cycle.decision-${rater.decision}`)}${rater.reason ? `: ${rater.reason}` : ''}</span></li>`)}
      ${named.map(({ respondent }) => {
        const name = nameOf(respondent, shown);
        const decision = shown.list.raters.find((rater) => rater.respondent === respondent && rater.role === role)?.decision;
        return html`<li><span>${name}</span><span class="quiet">${decision ? t(`cycle.decision-${decision}`) : nothing}</span>
          ${shown.list.mayChange ? html`<button type="button" class="cycle-link" @click=${() => shown.onRemove(respondent)}>${t('cycle.remove', { name })}</button>` : nothing}</li>`;
      })}</ul>` : html`<p class="quiet">${t('cycle.nobodyYet')}</p>`}
    ${shown.list.mayChange && count < maxRaters ? searchView(role, shown, context) : nothing}</section>`;
}

function searchView(role: string, shown: NominationShown, { t, id }: CycleContext): TemplateResult {
  const wanted = (shown.search[role] ?? '').trim().toLocaleLowerCase();
  const taken = new Set([shown.list.subject, ...shown.draft.map(({ respondent }) => respondent), ...shown.list.raters.filter(({ decision }) => decision === 'approved' || decision === 'declined').map(({ respondent }) => respondent)]);
  const fitting = wanted ? shown.people.filter(({ id: person, name, unit }) => !taken.has(person) && `${name} ${unit ?? ''}`.toLocaleLowerCase().includes(wanted)) : [];
  const input = id(`search-${role}`);
  return html`<div class="cycle-field"><label for=${input}>${t('cycle.search')}</label>
      <input id=${input} type="search" autocomplete="off" placeholder=${t('cycle.searchHint')} .value=${shown.search[role] ?? ''} @input=${(event: Event) => shown.onSearch(role, (event.target as HTMLInputElement).value)}></div>
    <p class="quiet" role="status">${wanted ? (fitting.length ? t('cycle.matches', { n: fitting.length }) : t('cycle.nobodyFits')) : nothing}</p>
    ${fitting.length ? html`<ul class="rater-list found">${fitting.slice(0, shownAtOnce).map(({ id: respondent, name, unit }) => html`<li><span>${name}</span><span class="quiet">${unit}</span><button type="button" class="cycle-link" @click=${() => shown.onAdd({ respondent, role })}>${t('cycle.add', { name })}</button></li>`)}</ul>` : nothing}
    ${fitting.length > shownAtOnce ? html`<p class="quiet">${t('cycle.more')}</p>` : nothing}`;
}

const nameOf = (respondent: string, { people, list }: NominationShown): string =>
  people.find(({ id }) => id === respondent)?.name ?? list.raters.find((rater) => rater.respondent === respondent)?.name ?? respondent;

function faultText({ code, values }: Fault, shown: NominationShown, { t }: CycleContext): string {
  const role = typeof values['role'] === 'string' ? shown.roleTitle(values['role']) : '';
  const respondent = typeof values['respondent'] === 'string' ? nameOf(values['respondent'], shown) : '';
  return t(`cycle.fault-${code}` as CycleKey, { ...values, role, respondent });
}
