/** The forms that the collector keeps, each with its versions. */
import { html, type TemplateResult } from 'lit';
import type { JsonObject } from '../../../model/definition/index.js';
import { dateText } from '../../i18n/index.js';
import { fileWords } from '../words/file/index.js';
import type { StoredForm } from './file-actions.js';

export function storedForms(forms: readonly StoredForm[], locale: string, open: (load: () => Promise<JsonObject>) => void): TemplateResult {
  const say = fileWords(locale);
  return html`<section class="stored-forms"><h3>${say('stored')}</h3><ul class="versions">${forms.map(({ id, title, versions }) => html`<li><div class="version-line"><span><strong>${title}</strong> ${id}</span>
    <span class="stored-versions">${versions.map(({ number, status, at, load }) => html`<button type="button" class="btn small" title=${dateText(at, locale)} aria-label=${say('openVersion', { title, version: number, status: say(`status.${status}`) })} @click=${() => open(load)}>${number} · ${say(`status.${status}`)}</button>`)}</span></div></li>`)}</ul></section>`;
}
