import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { JsonPath } from '../../../model/definition/index.js';
import { renameEntry, valueAt } from '../../../model/editing/index.js';
import type { Workbench } from '../shell/workbench.js';
import { envelopeWords } from '../words/envelope/index.js';
import { fieldId } from './fields.js';

/** The id of a role, round or scale. Taken over when the field is left: half an id must not run through everything that names it. */
export function entryIdField(bench: Workbench, path: JsonPath): TemplateResult {
  const say = envelopeWords(bench.locale);
  const id = fieldId([...path, 'id']);
  const value = String(valueAt(bench.state.document, [...path, 'id']) ?? '');
  const change = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const wanted = input.value.trim();
    const refused = wanted !== value && !bench.run(renameEntry(path, wanted));
    input.setAttribute('aria-invalid', String(refused));
    if (refused) bench.say(say('idRefused'));
    else bench.update();
  };
  return html`<div class="field"><label for=${id}>${say('id')}</label><input class="input code" id=${id} data-focus=${id} aria-describedby="${id}-help" ?readonly=${bench.rules.readOnly} spellcheck="false" autocapitalize="off" .value=${live(value)}
    @input=${(event: Event) => (event.target as HTMLInputElement).removeAttribute('aria-invalid')} @change=${change}>
    <span class="field-help" id="${id}-help">${say('idHelp')}</span><span class="field-error id-error" aria-hidden="true">${say('idRefused')}</span></div>`;
}
