import { html, nothing, type TemplateResult } from 'lit';
import type { CycleContext } from './cycle-context.js';
import type { NominationList } from './nomination-view.js';

export interface Decision {
  readonly approve: boolean;
  readonly reason: string;
}

export interface ApprovalShown {
  /** Form and person. */
  readonly about: string;
  readonly list: NominationList;
  /** By assignment; what is missing is not decided yet. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Whether refusals without a reason are marked. */
  readonly checked: boolean;
  readonly busy: boolean;
  roleTitle(role: string): string;
  onDecide(assignment: string, decision: Decision): void;
  onSave(): void;
}

/** Refusals that say no reason. */
export function unexplained(decisions: ReadonlyMap<string, Decision>): string[] {
  return [...decisions].filter(([, { approve, reason }]) => !approve && reason.trim() === '').map(([assignment]) => assignment);
}

/** Raters whom the subject has proposed, each approved or refused with a reason. */
export function approvalView(shown: ApprovalShown, { t, id }: CycleContext): TemplateResult {
  const proposed = shown.list.raters.filter(({ decision }) => decision === 'proposed');
  const missing = shown.checked ? unexplained(shown.decisions) : [];
  return html`<h2 tabindex="-1" class="screen-title">${t('cycle.approveTitle')}</h2><p class="task-title">${shown.about}</p><p>${t('cycle.approveIntro')}</p>
    ${proposed.length === 0 ? html`<p class="quiet">${t('cycle.nothingToDo')}</p>` : nothing}
    ${proposed.map(({ assignment, name, role }) => {
      const decision = shown.decisions.get(assignment);
      const choose = (approve: boolean) => () => shown.onDecide(assignment, { approve, reason: decision?.reason ?? '' });
      const choice = (approve: boolean, words: string): TemplateResult => html`<label class="cycle-choice"><input type="radio" name=${id(assignment)} .checked=${decision?.approve === approve} @change=${choose(approve)}> ${words}</label>`;
      const reason = id(`reason-${assignment}`);
      const wrong = missing.includes(assignment);
      return html`<fieldset class="decision"><legend>${name} <span class="quiet">${shown.roleTitle(role)}</span></legend>
        ${choice(true, t('cycle.yes'))}${choice(false, t('cycle.no'))}
        ${decision && !decision.approve ? html`<div class="cycle-field"><label for=${reason}>${t('cycle.reason')}</label>
          <input id=${reason} type="text" maxlength="1000" required aria-invalid=${String(wrong)} aria-describedby=${wrong ? `${reason}-why` : nothing} .value=${decision.reason} @input=${(event: Event) => shown.onDecide(assignment, { approve: false, reason: (event.target as HTMLInputElement).value })}>
          ${wrong ? html`<p class="wrong" id=${`${reason}-why`} role="alert">${t('cycle.reasonNeeded')}</p>` : nothing}</div>` : nothing}
      </fieldset>`;
    })}
    ${proposed.length ? html`<p class="task-tools"><button type="button" class="cycle-button cycle-primary" ?disabled=${shown.busy || shown.decisions.size === 0} @click=${shown.onSave}>${t('cycle.decide')}</button></p>` : nothing}`;
}
