import { isJsonObject, type JsonObject } from '../../../../model/definition/index.js';
import { defaultLocaleOf, textIn, valueAt, type TranslationRow } from '../../../../model/editing/index.js';
import { propertyLabel } from '../../properties/property-label.js';
import type { Workbench } from '../../shell/workbench.js';
import { envelopeWords } from '../../words/envelope/index.js';
import { en as known } from '../../words/envelope/en.js';
import { typeName } from '../../words/types/type-name.js';

/** Where a text stands, as a designer would say it: the element, or the entries around it (`Direction › Band 1`), and what it is there. */
export function placeWords({ node, path, property }: TranslationRow, bench: Workbench): { readonly place: string; readonly property: string } {
  const { locale } = bench;
  const label = propertyLabel(property, locale);
  if (node) return { place: node.name || (node.kind === 'part' ? String(node.json['value'] ?? '') : '') || typeName(locale, node.className), property: label };
  const entries = path.flatMap((step, i) => (typeof step === 'number' ? [entryName(path.slice(0, i + 1), i === path.length - 2, bench)] : []));
  const list = path.findLast((step, i) => typeof step === 'string' && typeof path[i + 1] === 'number');
  return { place: entries.join(' › ') || typeName(locale, 'survey'), property: typeof list === 'string' ? `${listName(list, locale)}: ${label}` : label };
}

/** Entries of a list by their titles; the entry itself by its id or number, because its title is what is being translated. */
function entryName(path: TranslationRow['path'], isLast: boolean, { state: { document } }: Workbench): string {
  const entry = valueAt(document, path);
  const own: JsonObject = isJsonObject(entry) ? entry : {};
  const first = defaultLocaleOf(document);
  const title = isLast ? undefined : textIn(own['title'], first, first);
  return title ?? (typeof own['id'] === 'string' ? own['id'] : String(Number(path.at(-1)) + 1));
}

function listName(key: string, locale: string): string {
  return Object.hasOwn(known, key) ? envelopeWords(locale)(key as keyof typeof known) : propertyLabel(key, locale);
}
