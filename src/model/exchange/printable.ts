import { isJsonObject, type Json, type JsonObject } from '../definition/index.js';
import { codebook } from './codebook.js';

/** The form as a page to print and fill in by hand: HTML without scripts, one file. @param locale of the texts */
export function printablePage(document: JsonObject, title: string, locale: string): string {
  const survey = isJsonObject(document['survey']) ? document['survey'] : document;
  const entries = codebook(document, locale);
  let last = '';
  const questions = entries.map(({ variable, label, values, required }) => {
    const [name] = variable.split('.') as [string];
    const [head, ...rest] = label.split(': ');
    const heading = variable.includes('.') && name !== last ? `<h2>${escaped(head!)}</h2>` : '';
    last = name;
    const text = variable.includes('.') ? rest.join(': ') : label;
    const options = values.map((value) => `<span class="option">☐ ${escaped(value.slice(value.indexOf('=') + 1))}</span>`).join(' ');
    return `${heading}<section><p class="question">${escaped(text)}${required ? ' *' : ''}</p>${options || lines(findElement(survey, name))}</section>`;
  });
  return `<!doctype html>
<html lang="${escaped(locale)}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
body { max-width: 48em; margin: 2em auto; padding: 0 1em; color: #111; font: 11pt/1.5 system-ui, "Noto Sans", "Noto Sans CJK KR", sans-serif; }
h1 { font-size: 18pt; } h2 { margin: 1.4em 0 .3em; font-size: 13pt; } section { margin: 0 0 .9em; break-inside: avoid; }
.question { margin: 0 0 .2em; font-weight: 600; } .option { display: inline-block; margin-inline-end: 1.4em; } .line { display: block; height: 1.9em; border-bottom: 1px solid #777; }
</style></head><body><h1>${escaped(title)}</h1>
${questions.join('\n')}
</body></html>
`;
}

/** Room to write: one line for a short text, four for a long one. */
function lines(element: JsonObject | undefined): string {
  const count = element?.['type'] === 'comment' ? 4 : 1;
  return '<span class="line"></span>'.repeat(count);
}

function findElement(container: JsonObject, name: string): JsonObject | undefined {
  for (const value of Object.values(container)) {
    for (const inner of Array.isArray(value) ? value : []) {
      if (!isJsonObject(inner)) continue;
      if (inner['name'] === name && typeof inner['type'] === 'string') return inner;
      const found = findElement(inner, name);
      if (found) return found;
    }
  }
  return undefined;
}

function escaped(text: Json): string {
  return String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

