import { isJsonObject, type Json, type JsonObject, type JsonPath } from '../../definition/index.js';
import { descendsFrom, propertiesOf, type FormMetadata, type NameKind, type PropertyInfo } from '../form-metadata.js';

/** A text of a node that may name other parts of the form. */
export interface ReferencePlace {
  /** From the node: `['visibleIf']`, `['title', 'ko']`, `['questions', 0]`. */
  readonly path: JsonPath;
  readonly kind: 'condition' | 'expression' | 'text' | 'binding' | NameKind;
  readonly text: string;
}

const known = new WeakMap<JsonObject, { className: string; places: readonly ReferencePlace[] }>();

/** Where a node itself names something, without what lies inside it. Found by the types that survey-core gives its properties; looked up once, as objects do not change. */
export function placesOf(json: JsonObject, className: string, metadata: FormMetadata): readonly ReferencePlace[] {
  const cached = known.get(json);
  if (cached?.className === className) return cached.places;
  const properties = propertiesOf(metadata, className);
  const places = Object.entries(json).flatMap(([key, value]) => {
    const property = properties.get(key);
    return property ? placesIn(property, key, value) : [];
  });
  const legacy = legacyTrigger(json, className, metadata);
  if (legacy) places.push(legacy);
  known.set(json, { className, places });
  return places;
}

function placesIn(property: PropertyInfo, key: string, value: Json): ReferencePlace[] {
  if (property.holds) return [];
  if (property.type === 'bindings') return isJsonObject(value) ? Object.entries(value).flatMap(([name, text]) => single([key, name], 'binding', text)) : [];
  if (property.refers) return Array.isArray(value) ? value.flatMap((text, i) => single([key, i], property.refers!, text)) : single([key], property.refers, value);
  if (property.type === 'condition' || property.type === 'expression') return single([key], property.name === 'templateVisibleIf' ? 'condition' : property.type, value);
  if (!piped(property)) return [];
  const texts: [JsonPath, Json][] = isJsonObject(value) && property.localizable ? Object.entries(value).map(([locale, text]) => [[key, locale], text]) : [[[key], value]];
  return texts.flatMap(([path, text]) => (typeof text === 'string' && text.includes('{') ? single(path, 'text', text) : []));
}

/** Texts for people, and addresses, which are put together from answers as well. */
function piped({ name, localizable, type }: PropertyInfo): boolean {
  return name !== 'name' && (localizable || type === 'string' || type === 'text' || type === 'html' || type === 'file');
}

function single(path: JsonPath, kind: ReferencePlace['kind'], text: Json | undefined): ReferencePlace[] {
  return typeof text === 'string' && text.trim() !== '' ? [{ path, kind, text }] : [];
}

/** Triggers once had a question's `name` and an operator where they have an expression now; survey-core still reads it. */
function legacyTrigger(json: JsonObject, className: string, metadata: FormMetadata): ReferencePlace | undefined {
  const { name, expression } = json;
  return typeof name === 'string' && name && !expression && descendsFrom(metadata, className, 'surveytrigger') ? { path: ['name'], kind: 'answer', text: name } : undefined;
}
