import { jsonText, type Json } from '../definition/index.js';

/** What a profile may name: `{response.id}`, `{token}`, `{endpoint}`, `{context.department}`. */
export type ProfileValues = Record<string, unknown>;

/** The value at a dotted path; undefined when there is none. Inherited properties are not values. */
export function valueAt(values: unknown, path: string): unknown {
  let found = values;
  for (const part of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Record<string, unknown>)[part];
  }
  return found;
}

/** The text with each `{path}` replaced; what has no value becomes empty. `encode` is applied to each value. */
export function filled(text: string, values: ProfileValues, encode: (value: string) => string = (value) => value): string {
  return text.replace(/\{([A-Za-z_$][\w$-]*(?:\.[\w$-]+)*)\}/g, (_, path: string) => {
    const value = valueAt(values, path);
    if (value === undefined || value === null) return '';
    return encode(typeof value === 'object' ? jsonText(value) : String(value));
  });
}

/** The body of a profile with `{"$value": path}` and `{"$json": path}` replaced and placeholders in texts filled. */
export function builtBody(template: Json, values: ProfileValues): Json | undefined {
  if (typeof template === 'string') return filled(template, values);
  if (Array.isArray(template)) return template.map((inner) => builtBody(inner, values) ?? null);
  if (typeof template !== 'object' || template === null) return template;
  const names = Object.keys(template);
  if (names.length === 1 && typeof template.$value === 'string') return valueAt(values, template.$value) as Json | undefined;
  if (names.length === 1 && typeof template.$json === 'string') {
    const value = valueAt(values, template.$json);
    return value === undefined ? undefined : jsonText(value);
  }
  const members = Object.entries(template).map(([name, inner]) => [name, builtBody(inner, values)] as const);
  return Object.fromEntries(members.filter((member): member is readonly [string, Json] => member[1] !== undefined));
}
