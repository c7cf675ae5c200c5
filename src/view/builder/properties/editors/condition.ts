import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { gridWords } from '../../words/grid/index.js';
import { write, type EditorContext } from './editor.js';

/** A condition or expression as text. */
export function conditionEditor(context: EditorContext): TemplateResult {
  const { id, row, bench, readOnly } = context;
  return html`<textarea class="input code" id=${id} rows="2" spellcheck="false" ?readonly=${readOnly} placeholder=${row.mixed ? gridWords(bench.locale)('mixed') : ''} .value=${live(typeof row.value === 'string' ? row.value : '')}
    @input=${(event: Event) => write(context, (event.target as HTMLTextAreaElement).value || undefined)}></textarea>`;
}
