import type { ImportFault, TranslationImport } from './import.js';
import type { TranslationTable } from './table.js';
import { readXml, textContent, type XmlElement } from './xml.js';

/** One target language as XLIFF 2.0; texts that the default language does not have are left out. */
export function translationsToXliff({ locales, rows }: TranslationTable, target: string): string {
  const source = locales[0] ?? 'en';
  const units = rows.flatMap(({ id, path, values }) => {
    const [from, to] = [values[source], values[target]];
    if (from === undefined) return [];
    return [`    <unit id="${id}">`, `      <notes><note category="place">${escaped(path.join(' / '))}</note></notes>`,
      `      <segment state="${to === undefined ? 'initial' : 'translated'}">`, `        <source xml:space="preserve">${escaped(from)}</source>`,
      ...(to === undefined ? [] : [`        <target xml:space="preserve">${escaped(to)}</target>`]), '      </segment>', '    </unit>'];
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="${escaped(source)}" trgLang="${escaped(target)}">`,
    '  <file id="form">', ...units, '  </file>', '</xliff>', ''].join('\n');
}

/** Reads an XLIFF 2 file. Never throws; a unit whose source is not the form's text any more is taken over and reported. */
export function translationsFromXliff(text: string, table: TranslationTable): TranslationImport {
  const texts = new Map<string, Record<string, string>>();
  const root = readXml(text);
  if (!root || root.name !== 'xliff') return { texts, faults: [{ code: 'translation/syntax', unit: '', values: {} }] };
  const language = root.attributes['trgLang'] ?? '';
  const target = table.locales.find((each) => each.toLowerCase() === language.toLowerCase());
  if (target === undefined) return { texts, faults: [{ code: 'translation/unknown-language', unit: '', values: { language } }] };
  const faults: ImportFault[] = [];
  const rows = new Map(table.rows.map((row) => [row.id, row]));
  for (const unit of below(root, 'unit')) {
    const id = unit.attributes['id'] ?? '';
    const row = rows.get(id);
    const segments = below(unit, 'segment');
    const targets = segments.map((segment) => below(segment, 'target')[0]);
    const source = segments.map((segment) => below(segment, 'source').map(textContent).join('')).join('');
    if (!row) faults.push({ code: 'translation/unknown-unit', unit: id, values: {} });
    else if (texts.has(id)) faults.push({ code: 'translation/duplicate-unit', unit: id, values: {} });
    else {
      if (source !== (row.values[table.locales[0]!] ?? '')) faults.push({ code: 'translation/source-changed', unit: id, values: { source } });
      if (targets.length && targets.every(Boolean)) texts.set(id, { [target]: targets.map((each) => textContent(each!)).join('') });
    }
  }
  return { texts, faults };
}

function below(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : child.name === name ? [child] : below(child, name)));
}

/** XML cannot hold most control characters; XLIFF has `<cp>` for them. A carriage return would be read as a line feed. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!).replaceAll('\r', '&#13;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, (sign) => `<cp hex="${sign.charCodeAt(0).toString(16).padStart(4, '0')}"/>`);
}
