/** What an importer took, and what was lost or changed, before the form is taken over. */
import { html, nothing, type TemplateResult } from 'lit';
import { surveyOutline, type JsonObject } from '../../../model/definition/index.js';
import type { ImportNote, ReadForm } from '../../../model/exchange/index.js';
import { fileWords } from '../words/file/index.js';

const mostNotes = 300;

/** A form that was read and not yet taken. */
export type TakenForm = ReadForm & { readonly definition: JsonObject; readonly format: NonNullable<ReadForm['format']> };

export function importReport({ definition, format, report }: TakenForm, as: 'definition' | 'survey', locale: string, choose: (as: 'definition' | 'survey') => void): TemplateResult {
  const say = fileWords(locale);
  const { questions } = surveyOutline(definition, []);
  const option = (value: 'definition' | 'survey', label: string): TemplateResult => html`<label class="start-choice"><input type="radio" name="take-as" .checked=${as === value} @change=${() => choose(value)}><span>${label}</span></label>`;
  return html`<p>${say('reportCount', { format: say(`format.${format}`), questions: questions.length, pages: Array.isArray(definition['pages']) ? definition['pages'].length : 1 })}</p>
    <fieldset class="start-choices"><legend>${say('takeAs')}</legend>${option('definition', say('asDefinition'))}${option('survey', say('asSurvey'))}</fieldset>
    ${report.length === 0 ? html`<p>${say('reportNothing')}</p>` : html`<h3>${say('reportLost', { count: report.length })}</h3>
      <ul class="import-notes" tabindex="0" aria-label=${say('reportLost', { count: report.length })}>${report.slice(0, mostNotes).map((note) => html`<li>${note.place ? html`<strong>${note.place}</strong> ` : nothing}${noteText(note, locale)}</li>`)}${report.length > mostNotes ? html`<li>${say('reportMore', { count: report.length - mostNotes })}</li>` : nothing}</ul>`}`;
}

/** A note in words. */
export function noteText({ code, values }: ImportNote, locale: string): string {
  const say = fileWords(locale);
  const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
  return code === 'import/type-unknown' && texts['used'] ? say('import/type-replaced', texts) : say(code, texts);
}
