import { propertyWords } from '../words/properties/index.js';
import { en } from '../words/properties/en.js';

type Known = keyof typeof en;

/** What a property is called; one without a word of its own by its name, taken apart: `minRowCount` → "Min row count". */
export function propertyLabel(name: string, locale: string): string {
  return Object.hasOwn(en, name) ? propertyWords(locale)(name as Known) : humanised(name);
}

/** What one of the listed values of a property is called. */
export function valueLabel(property: string, value: string, locale: string): string {
  const key = `${property}=${value}`;
  if (Object.hasOwn(en, key)) return propertyWords(locale)(key as Known);
  const general = `=${value}`;
  return Object.hasOwn(en, general) ? propertyWords(locale)(general as Known) : humanised(value);
}

function humanised(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[-_]/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
