import type { Choice, FirstLocale, FirstQuestion } from './first-survey.js';
import { isObject, NotSimple, only, Reader, type Properties } from './reader.js';
import { plainHtml } from './plain-html.js';

/** Properties that every question may have; those of checking count when survey-core is there. */
const common = ['type', 'name', 'title', 'description', 'isRequired', 'requiredErrorText', 'validators'];
const inputs = new Set(['text', 'email', 'tel', 'url', 'number', 'date', 'time', 'password']);

/** @throws NotSimple */
export function readQuestion(json: unknown, locale: FirstLocale): FirstQuestion {
  const found = isObject(json) && typeof json.type === 'string' && Object.hasOwn(readers, json.type) ? readers[json.type] : undefined;
  if (!found) throw new NotSimple();
  const { own, read } = found;
  const question = only(json, [...common, ...own]);
  const { name, isRequired = false } = question;
  const reader = new Reader(locale);
  // In names, dots and brackets are paths; a sign at the front changes what a condition means by it.
  if (typeof name !== 'string' || !/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name) || typeof isRequired !== 'boolean') throw new NotSimple();
  const shown = { name, title: reader.text(question.title) ?? name, description: reader.text(question.description), required: isRequired };
  return { ...shown, ...read(question, reader) } as FirstQuestion;
}

type Own = Properties & { readonly type: FirstQuestion['type'] };
interface TypeReader {
  readonly own: readonly string[];
  read(question: Properties, reader: Reader): Own;
}

const readers: Readonly<Record<string, TypeReader>> = {
  text: { own: ['inputType', 'placeholder', 'min', 'max', 'step', 'autocomplete'], read: readText },
  comment: {
    own: ['rows', 'placeholder'],
    read: ({ rows = 4, placeholder }, { text }) => ({ type: 'comment', rows: number(rows), placeholder: text(placeholder) }),
  },
  radiogroup: { own: ['choices'], read: ({ choices }, reader) => ({ type: 'radiogroup', choices: reader.choices(choices) }) },
  checkbox: { own: ['choices'], read: ({ choices }, reader) => ({ type: 'checkbox', choices: reader.choices(choices) }) },
  dropdown: {
    own: ['choices', 'placeholder'],
    read({ choices, placeholder }, reader) {
      reader.choices(choices);
      return { type: 'dropdown', placeholder: reader.text(placeholder) };
    },
  },
  rating: { own: ['rateMin', 'rateMax', 'minRateDescription', 'maxRateDescription'], read: readRating },
  boolean: { own: ['labelTrue', 'labelFalse'], read: ({ labelTrue, labelFalse }, { text }) => ({ type: 'boolean', yes: text(labelTrue), no: text(labelFalse) }) },
  matrix: { own: ['rows', 'columns'], read: ({ rows, columns }, reader) => ({ type: 'matrix', rows: reader.choices(rows), columns: reader.choices(columns) }) },
  html: { own: ['html'], read: readHtml },
};

function readText({ inputType = 'text', placeholder, min, max, step, autocomplete }: Properties, { text }: Reader): Own {
  if (typeof inputType !== 'string' || !inputs.has(inputType)) throw new NotSimple();
  const isNumber = inputType === 'number';
  if (!isNumber && [min, max, step].some((limit) => limit !== undefined)) throw new NotSimple();
  if (autocomplete !== undefined && typeof autocomplete !== 'string') throw new NotSimple();
  const limit = (value: unknown): number | null => (value === undefined ? null : number(value));
  const attributes = {
    min: limit(min),
    max: inputType === 'date' ? '2999-12-31' : limit(max),
    step: isNumber ? (limit(step) ?? 'any') : null,
    placeholder: text(placeholder),
    autocomplete: autocomplete ?? null,
  };
  return { type: 'text', input: inputType, attributes };
}

function readRating({ rateMin = 1, rateMax = 5, minRateDescription, maxRateDescription }: Properties, { text }: Reader): Own {
  const [first, last] = [number(rateMin), number(rateMax)];
  if (!Number.isInteger(first) || !Number.isInteger(last) || last <= first || last - first > 9) throw new NotSimple();
  const items: Choice[] = [];
  for (let value = first; value <= last; value += 1) items.push({ value, text: String(value) });
  return { type: 'rating', items, min: text(minRateDescription), max: text(maxRateDescription) };
}

/** It has no title. */
function readHtml({ html, title, description, isRequired }: Properties, { text }: Reader): Own {
  const content = plainHtml(text(html) ?? '');
  if (!content || content.childNodes.length === 0 || [title, description, isRequired].some((one) => one !== undefined)) throw new NotSimple();
  return { type: 'html', content };
}

function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new NotSimple();
  return value;
}
