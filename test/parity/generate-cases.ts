/**
 * Every question type and property that survey-core's metadata knows, as cases.
 * 1. The plain element; read-only, preview, required, answered, in another language, from right to left.
 * 2. Each property at each of its values.   3. Validators, masks, faces and columns by hand.
 * 4. Properties in pairs and threes, drawn with a fixed seed.
 */
import { ComponentCollection, Serializer, type JsonObjectProperty } from 'survey-core';
import type { Case, Json } from './case.js';
import { baseElements, companions } from './base-elements.js';
import { handMadeCases } from './hand-made-cases.js';
import { surveyCases } from './survey-cases.js';
import { sampleAnswer, valuesOf, whySkipped } from './property-values.js';
import { hand, typing } from './hand.js';
import { ownTypes } from '../../src/survey/question-types/index.js';
import './own-types.js';

/** Types that are drawn on both sides; the others in the metadata are their bases, or ours alone. */
export function drawnTypes(): string[] {
  const bases = new Set(['textbase', 'matrixdropdownbase', 'nonvalue']);
  const own = [...ComponentCollection.Instance.items.map(({ name }) => name), ...Object.keys(ownTypes)];
  return [...Serializer.getChildrenClasses('question', true).map(({ name }) => name).filter((name) => !bases.has(name) && !own.includes(name)), 'panel', 'composite', 'custom'];
}

/** Name by which an element of this type stands in a form. */
export const elementType = (type: string): string => (type === 'composite' ? 'person' : type === 'custom' ? 'size' : type);

export function generateCases(): Case[] {
  const cases: Case[] = [];
  for (const type of drawnTypes()) cases.push(...plainCases(type), ...propertyCases(type), ...mixedCases(type));
  cases.push(...handMadeCases(drawnTypes(), elementOf), ...surveyCases());
  return cases;
}

/** Every type as it is, answered and read-only, and of the rest always the same ones: what every change is tried with. */
export function isInSample({ id }: Case): boolean {
  return /\/(plain\/as it is|answered\/before|read-only\/answered)$/.test(id) || [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65521, 7) % share === 0;
}

const share = 10;

function plainCases(type: string): Case[] {
  const element = elementOf(type);
  const answer = sampleAnswer(type);
  const answered = answer === undefined ? {} : { answer };
  return [
    { id: `${type}/plain/as it is`, type, mode: 'plain', element },
    { id: `${type}/plain/in Korean`, type, mode: 'plain', element, locale: 'ko' },
    { id: `${type}/plain/from right to left`, type, mode: 'plain', element, locale: 'ar' },
    { id: `${type}/answered/before`, type, mode: 'answered', element, ...answered },
    { id: `${type}/read-only/empty`, type, mode: 'read-only', element: { ...element, readOnly: true } },
    { id: `${type}/read-only/answered`, type, mode: 'read-only', element, readOnly: true, ...answered },
    { id: `${type}/preview/answered`, type, mode: 'preview', element, ...answered, survey: { showPreviewBeforeComplete: true } },
    { id: `${type}/required/at once`, type, mode: 'required', element: { ...element, isRequired: true }, early: true },
    { id: `${type}/required/while answering`, type, mode: 'required', element: { ...element, isRequired: true }, survey: { checkErrorsMode: 'onValueChanged' }, early: true },
  ];
}

function propertyCases(type: string): Case[] {
  return propertiesOf(type).flatMap((property) => valuesOf(type, property).map((value, i) => propertyCase(type, property, value, i)));
}

function propertyCase(type: string, property: JsonObjectProperty, value: unknown, index: number): Case {
  const { name } = property;
  const mode = modeOf(property);
  const element = { ...elementOf(type), ...companionsOf(type, name), [name]: value };
  // Cells with texts of their own are choices with us, and nothing a keyboard reaches with the peer.
  const gestures: Partial<Case> = name === 'cells' ? { gestures: [hand.caption('cell'), hand.caption('fourth'), hand.caption('third')], alone: true } : name === 'inputType' ? { gestures: typing(String(value)) } : 'inputType' in element && type === 'text' ? { gestures: typing(String(element['inputType'])) } : {};
  const switched = JSON.stringify(value)?.includes('{switch}') || JSON.stringify(value)?.includes('{count}') ? { switched: true } : {};
  const alone = type === 'ranking' && /enableIf/i.test(JSON.stringify(element)) ? { alone: true } : {};
  const early = 'isRequired' in element || mode === 'errors' ? { early: true } : {};
  return { id: `${type}/${mode}/${name} ${shortly(value)}${index ? ` ${index}` : ''}`, type, mode, element, ...gestures, ...alone, ...switched, ...early };
}

function modeOf(property: JsonObjectProperty): string {
  const { name, type } = property;
  if (/error|required/i.test(name)) return 'errors';
  if (type === 'condition' || type === 'expression' || /Expression$/.test(name)) return 'condition';
  if (/^show(Other|None|Refuse|DontKnow|SelectAll)Item|showCommentArea|storeOthers|separateSpecial/.test(name)) return 'extra choices';
  if (property.isArray || /choices|rateValues|customLabels|areas|cells/i.test(name)) return 'lists';
  if (property.isLocalizable) return 'texts';
  if (property.type === 'number') return 'numbers';
  if (property.hasChoices && property.type !== 'boolean') return 'faces';
  if (property.type === 'boolean' || property.type === 'switch') return 'switches';
  return 'other values';
}

/** Pairs and threes of properties, as many as `mixesOfType`, the same ones every time. */
function mixedCases(type: string): Case[] {
  const draw = random(type);
  const properties = propertiesOf(type).filter((property) => valuesOf(type, property).length > 0);
  if (properties.length < 3) return [];
  return Array.from({ length: mixesOfType }, (_, i) => {
    const chosen = Array.from({ length: 2 + draw(2) }, () => properties[draw(properties.length)]!);
    const element = elementOf(type);
    for (const property of chosen) {
      const values = valuesOf(type, property);
      Object.assign(element, companionsOf(type, property.name), { [property.name]: values[draw(values.length)] });
    }
    const inputType = type === 'text' ? { gestures: typing(String(element['inputType'] ?? 'text')) } : {};
    const json = JSON.stringify(element);
    return {
      id: `${type}/mixed/${i} ${chosen.map(({ name }) => name).join('+')}`, type, mode: 'mixed', element, ...inputType, ...(type === 'ranking' ? { alone: true } : {}),
      ...(/\{(switch|count)\}/.test(json) ? { switched: true } : {}), ...(/[eE]rror|isRequired/.test(json) || i % 4 === 0 ? { early: true } : {}),
    };
  });
}

const mixesOfType = 24;

export function elementOf(type: string): Json {
  return { type: elementType(type), ...structuredClone(baseElements[type] ?? {}) };
}

function companionsOf(type: string, name: string): Json {
  const known = new Set(Serializer.getProperties(elementType(type)).map((property) => property.name));
  return Object.fromEntries(Object.entries(companions[name] ?? {}).filter(([other]) => known.has(other)));
}

function propertiesOf(type: string): JsonObjectProperty[] {
  return Serializer.getProperties(elementType(type)).filter(({ name }) => whySkipped(name) === undefined);
}

function shortly(value: unknown): string {
  const json = JSON.stringify(value) ?? '';
  return json.length > 24 ? `${json.slice(0, 22)}…` : json;
}

function random(seed: string): (below: number) => number {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2147483647, 11);
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
