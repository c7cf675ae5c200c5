import { html, nothing, type TemplateResult } from 'lit';
import type { CycleContext } from './cycle-context.js';

/** Whether the subject lets somebody read the results. */
export interface Sharing {
  readonly with: 'manager' | 'organisation';
  /** `summary`: means of the areas; `answers`: single items and comments too. */
  readonly what: 'summary' | 'answers';
  readonly given: boolean;
}

/** The subject decides who else reads the results, where the form leaves that to the subject. */
export function sharingView(sharing: readonly Sharing[], busy: boolean, onShare: (sharing: Sharing) => void, { t }: CycleContext): TemplateResult | typeof nothing {
  if (sharing.length === 0) return nothing;
  return html`<fieldset class="decision"><legend>${t('cycle.sharing')}</legend><p class="quiet sharing-hint">${t('cycle.sharingHint')}</p>
    ${sharing.map((each) => html`<label class="cycle-choice"><input type="checkbox" .checked=${each.given} ?disabled=${busy} @change=${(event: Event) => onShare({ ...each, given: (event.target as HTMLInputElement).checked })}> <span>${t(`cycle.share-${each.with}`)}${each.what === 'summary' ? html` <span class="quiet">${t('cycle.onlySummary')}</span>` : nothing}</span></label>`)}
  </fieldset>`;
}
