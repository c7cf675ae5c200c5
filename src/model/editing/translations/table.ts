import { isJsonObject, markedPlaces, type Json, type JsonObject, type JsonPath } from '../../definition/index.js';
import { propertiesOf } from '../form-metadata.js';
import { defaultLocaleOf, textIn, withText, type TextHome } from '../localized.js';
import { valueAt } from '../operations.js';
import { partsOf, surveyPath, type FormNode } from '../outline.js';
import { outline, type Command, type EditorState } from '../state.js';
import { Change } from '../transaction.js';

/** One text of the form in all its languages. */
export interface TranslationRow {
  /** The same for the same text after others were added or moved; an XML NMTOKEN. */
  readonly id: string;
  readonly path: JsonPath;
  /** The element, part or page that shows it; undefined for texts around the survey. */
  readonly node: FormNode | undefined;
  readonly property: string;
  readonly home: TextHome;
  /** By language tag as the table lists it. */
  readonly values: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
}

export interface TranslationTable {
  /** The default language first. */
  readonly locales: readonly string[];
  readonly rows: readonly TranslationRow[];
}

/** Localizable, but formats and addresses rather than texts. */
const noTexts = new Set(['file']);

/**
 * Every text for people in a form. A choice that is a bare word is its own text in the default language; a translation makes it an object.
 *
 * @param locales default: those of the definition, and all that texts have
 */
export function translationTable(state: EditorState, locales: readonly string[] = localesOf(state)): TranslationTable {
  const defaultLocale = locales[0] ?? defaultLocaleOf(state.document);
  const ids = new Set<string>();
  const rows = places(state).map(({ path, node, property, home, value, key }): TranslationRow => {
    const values = Object.fromEntries(locales.flatMap((locale) => {
      const text = textIn(value, locale, defaultLocale);
      return text === undefined ? [] : [[locale, text]];
    }));
    return { id: unique(nmtoken(key), ids), path, node, property, home, values, missing: locales.filter((locale) => values[locale] === undefined) };
  });
  return { locales, rows };
}

/** Writes texts, by row id and language, as one step. Unknown ids are left out; an empty text takes the translation away. */
export function setTranslations(texts: ReadonlyMap<string, Readonly<Record<string, string>>>): Command {
  return (state, dispatch) => {
    const change = new Change(state);
    const defaultLocale = defaultLocaleOf(state.document);
    const rows = new Map(translationTable(state).rows.map((row) => [row.id, row]));
    for (const [id, values] of texts) {
      const row = rows.get(id);
      if (row) for (const [locale, text] of Object.entries(values)) setIn(row, locale, text, defaultLocale, change);
    }
    if (change.isEmpty) return false;
    dispatch?.(change.done({ code: 'editing/translate', values: { count: texts.size } }));
    return true;
  };
}

function setIn({ path, home }: TranslationRow, locale: string, text: string, defaultLocale: string, change: Change): void {
  const item = itemAt(path, change.document);
  if (item === undefined) {
    change.set(path, withText(change.valueAt(path), locale, text, defaultLocale, home));
    return;
  }
  const value = withText(String(item.value), locale, text, defaultLocale, home);
  // The value itself stays as it is, since answers hold it.
  if (value === undefined || value === String(item.value)) return;
  if (item.bare) change.replace(item.path, { [item.key]: item.value, [item.text]: value });
  else change.set([...item.path, item.text], value);
}

/** A row about an item without a text of its own ends in `text` or `title`, which is not there yet. */
function itemAt(path: JsonPath, document: JsonObject): { path: JsonPath; value: Json; bare: boolean; key: string; text: string } | undefined {
  if (valueAt(document, path) !== undefined) return undefined;
  const itemPath = path.slice(0, -1);
  const item = valueAt(document, itemPath);
  const text = String(path.at(-1));
  const key = text === 'title' ? 'name' : 'value';
  if (typeof item === 'string') return { path: itemPath, value: item, bare: true, key, text };
  return isJsonObject(item) && typeof item[key] === 'string' && typeof itemPath.at(-1) === 'number' ? { path: itemPath, value: item[key], bare: false, key, text } : undefined;
}

interface TextPlace {
  path: JsonPath;
  node: FormNode | undefined;
  property: string;
  home: TextHome;
  value: Json;
  /** What the id is made from. */
  key: string;
}

function places(state: EditorState): TextPlace[] {
  const survey = surveyPath(state.document);
  const around = survey.length ? markedPlaces(state.document).filter(({ mark, path }) => mark === 'text' && path.at(-1) !== 'source')
    .map(({ path, value }): TextPlace => ({ path, node: undefined, property: String(path.at(-1)), home: 'envelope', value, key: path.map((step, i) => idAt(state.document, path, i) ?? step).join('.') })) : [];
  return [...around, ...outline(state).nodes.flatMap((node) => [node, ...partsOf(node, state.context)].flatMap((owner) => [...ownTexts(owner, node, state), ...itemTexts(owner, node, state)]))];
}

/** Entries of lists are told apart by their ids rather than by their place. */
function idAt(document: JsonObject, path: JsonPath, i: number): string | undefined {
  const entry = typeof path[i] === 'number' ? valueAt(document, path.slice(0, i + 1)) : undefined;
  return isJsonObject(entry) && typeof entry['id'] === 'string' ? entry['id'] : undefined;
}

function ownTexts(owner: FormNode, element: FormNode, { context: { metadata } }: EditorState): TextPlace[] {
  const properties = propertiesOf(metadata, owner.className);
  return Object.entries(owner.json).flatMap(([property, value]) => {
    const info = properties.get(property);
    const isText = info?.localizable && !noTexts.has(info.type) && !info.holds && (typeof value === 'string' ? value.trim() !== '' : isJsonObject(value));
    return isText ? [{ path: [...owner.path, property], node: owner, property, home: 'survey' as const, value, key: keyOf(owner, element, property) }] : [];
  });
}

/** Choices, rows and columns that show their value because they have no text. */
function itemTexts(owner: FormNode, element: FormNode, { context: { metadata } }: EditorState): TextPlace[] {
  const properties = propertiesOf(metadata, owner.className);
  return Object.entries(owner.json).flatMap(([property, list]) => {
    const holds = properties.get(property)?.holds;
    const items = holds?.className ? propertiesOf(metadata, holds.className) : undefined;
    if (!Array.isArray(list) || !items || holds?.className === 'page') return [];
    const text = items.has('value') && items.has('text') ? 'text' : items.has('name') && items.has('title') ? 'title' : undefined;
    const key = text === 'title' ? 'name' : 'value';
    return list.flatMap((item, i) => {
      const value = isJsonObject(item) ? (text && item[text] === undefined && item['imageLink'] === undefined ? item[key] : undefined) : item;
      const shown = text !== undefined && typeof value === 'string' && /\p{L}/u.test(value);
      return shown ? [{ path: [...owner.path, property, i, text], node: owner, property, home: 'survey' as const, value, key: `${keyOf(owner, element, property)}.${value}.${text}` }] : [];
    });
  });
}

function keyOf(owner: FormNode, element: FormNode, property: string): string {
  const within = owner.path.slice(element.path.length).map(String);
  const last = owner.json['value'] ?? owner.json['name'];
  if (owner !== element && (typeof last === 'string' || typeof last === 'number')) within[within.length - 1] = String(last);
  const start = element.kind === 'survey' ? 'survey' : element.name || element.path.join('.');
  return [start, ...within, property].join('.');
}

/** Languages of the document, the default one first: declared ones, then those that texts have. */
export function localesOf(state: EditorState): string[] {
  const declared = Array.isArray(state.document['locales']) ? state.document['locales'].filter((locale) => typeof locale === 'string') : [];
  const found = [...declared.length ? declared : [defaultLocaleOf(state.document)]];
  const known = new Set([...found.map((locale) => locale.toLowerCase()), 'default']);
  for (const { value } of places(state)) {
    for (const locale of isJsonObject(value) ? Object.keys(value) : []) {
      if (known.has(locale.toLowerCase())) continue;
      known.add(locale.toLowerCase());
      found.push(locale);
    }
  }
  return found;
}

/** Letters of any script stay; everything else is written as its code. */
function nmtoken(text: string): string {
  return [...text].map((letter) => (/[\p{L}\p{Nd}.-]/u.test(letter) && letter.charCodeAt(0) !== 0xaa && isNameLetter(letter) ? letter : `_${letter.codePointAt(0)!.toString(16)}_`)).join('');
}

/** The ranges of NameChar of XML 1.0 that letters and digits fall into. */
function isNameLetter(letter: string): boolean {
  return /[-.0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]/u.test(letter);
}

function unique(id: string, ids: Set<string>): string {
  let result = id;
  for (let n = 2; ids.has(result); n++) result = `${id}-${n}`;
  ids.add(result);
  return result;
}
