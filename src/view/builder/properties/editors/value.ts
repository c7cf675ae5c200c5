import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Json } from '../../../../model/definition/index.js';
import { gridWords } from '../../words/grid/index.js';
import { write, type EditorContext } from './editor.js';

/** A value of any shape, as JSON; it is taken over as soon as it is valid. */
export function valueEditor(context: EditorContext): TemplateResult {
  const { id, helpId, row, bench, readOnly } = context;
  const say = gridWords(bench.locale);
  const change = (event: Event): void => {
    const field = event.target as HTMLTextAreaElement;
    try {
      write(context, field.value.trim() === '' ? undefined : (JSON.parse(field.value) as Json));
      field.setAttribute('aria-invalid', 'false');
    } catch (error) {
      field.setAttribute('aria-invalid', 'true');
      bench.say(say('invalidJson', { message: (error as Error).message }));
    }
  };
  return html`<textarea class="input code" id=${id} aria-describedby=${helpId} rows="2" spellcheck="false" ?readonly=${readOnly} placeholder=${row.mixed ? say('mixed') : say('noValue')} .value=${live(row.value === undefined ? '' : JSON.stringify(row.value))} @change=${change}></textarea>`;
}
