/** What the metadata does not tell: validators and masks with fitting inputs, cells of tables, types within others, keys alone, long lists. */
import { Serializer } from 'survey-core';
import type { Case, Json } from './case.js';
import { baseElements } from './base-elements.js';
import { hand, habits, keysOnly, type Gesture } from './hand.js';
import { valuesOf, whySkipped } from './property-values.js';

const { click, caption, keys, type: write } = hand;

/** Name of a type → the element of a form. */
type ElementOf = (type: string) => Json;

export function handMadeCases(types: readonly string[], elementOf: ElementOf): Case[] {
  return [
    ...validators(elementOf), ...masks(elementOf), ...facesByName(elementOf), ...linked(elementOf), ...long(elementOf),
    ...cells(), ...columns(), ...items(), ...within(types, elementOf),
    ...types.map((type): Case => ({ id: `${type}/keys/alone`, type, mode: 'keys', element: elementOf(type), gestures: [{ do: 'click', text: `{title}` }, ...keysOnly] })),
  ];
}

const made = (type: string, mode: string, what: string, element: Json, more: Partial<Case> = {}): Case => ({ id: `${type}/${mode}/${what}`, type, mode, element, ...more });

function validators(elementOf: ElementOf): Case[] {
  const typed = (text: string): Gesture[] => [click('textbox'), write(text), keys('Tab')];
  const list: [what: string, type: string, validator: Json, gestures: readonly Gesture[]][] = [
    ['numeric', 'text', { type: 'numeric', minValue: 5, maxValue: 9 }, typed('12')], ['numeric no number', 'text', { type: 'numeric' }, typed('ab')],
    ['text short', 'text', { type: 'text', minLength: 5 }, typed('abc')], ['text long', 'comment', { type: 'text', maxLength: 5 }, typed('abcdefgh')], ['text digits', 'text', { type: 'text', allowDigits: false }, typed('a1')],
    ['email', 'text', { type: 'email' }, typed('nobody')], ['regex', 'text', { type: 'regex', regex: '^a', text: 'Begin with a' }, typed('b')], ['regex case', 'text', { type: 'regex', regex: '^A', caseInsensitive: true }, typed('a')],
    ['expression', 'text', { type: 'expression', expression: "{q1} = 'x'", text: 'Only x' }, typed('y')], ['count few', 'checkbox', { type: 'answercount', minCount: 2 }, [click('choice', 0)]],
    ['count many', 'checkbox', { type: 'answercount', maxCount: 1 }, [click('choice', 0), click('choice', 1)]], ['count tags', 'tagbox', { type: 'answercount', minCount: 2 }, habits['tagbox']!],
    ['warning', 'text', { type: 'email', notificationType: 'warning' }, typed('nobody')], ['info', 'text', { type: 'email', notificationType: 'info', text: 'Is it?' }, typed('nobody')],
    ['rating', 'rating', { type: 'numeric', minValue: 4 }, [click('choice', 1)]], ['rows', 'matrixdynamic', { type: 'answercount', minCount: 3 }, habits['matrixdynamic']!],
  ];
  return list.flatMap(([what, type, validator, gestures]) => [
    made(type, 'errors', `validator ${what}`, { ...elementOf(type), validators: [validator] }, { gestures }),
    made(type, 'errors', `validator ${what} at once`, { ...elementOf(type), validators: [validator] }, { gestures, survey: { checkErrorsMode: 'onValueChanged' } }),
  ]);
}

function masks(elementOf: ElementOf): Case[] {
  const list: [string, Json, string][] = [
    ['numeric', {}, '1234.567'], ['numeric', { precision: 0, allowNegativeValues: false }, '-12.5'], ['numeric', { min: 5, max: 10 }, '3'], ['numeric', { thousandsSeparator: '.', decimalSeparator: ',' }, '1234,5'],
    ['currency', { prefix: '$ ' }, '12.5'], ['currency', { suffix: ' EUR', saveMaskedValue: true }, '1000'], ['pattern', { pattern: '+9(999)-aa' }, '1234xy'], ['pattern', { pattern: '999-###', saveMaskedValue: true }, '123abc'],
    ['datetime', { pattern: 'mm/dd/yyyy' }, '02282026'], ['datetime', { pattern: 'HH:MM' }, '0930'], ['datetime', { pattern: 'dd.mm.yyyy', min: '2026-01-01', max: '2026-12-31' }, '01012025'],
  ];
  return list.flatMap(([maskType, maskSettings, text], i) => {
    const gestures = [click('textbox'), write(text), keys('Backspace'), keys('ArrowLeft', 'Delete'), keys('Tab'), click('textbox'), keys('Home'), write('9'), keys('Tab')];
    return [
      made('text', 'masks', `${maskType} ${i}`, { ...elementOf('text'), maskType, maskSettings }, { gestures }),
      made('text', 'masks', `${maskType} ${i} given`, { ...elementOf('text'), maskType, maskSettings, defaultValue: text }, { gestures }),
    ];
  });
}

function facesByName(elementOf: ElementOf): Case[] {
  return [
    ...['checkbox', 'radio', 'switch'].map((renderAs) => made('boolean', 'faces', `renderAs ${renderAs}`, { ...elementOf('boolean'), renderAs })),
    made('dropdown', 'faces', 'renderAs select', { ...elementOf('dropdown'), renderAs: 'select' }, { gestures: [click('combo'), keys('ArrowDown'), keys('ArrowDown'), keys('Enter'), keys('Escape', 'Tab')] }),
    made('dropdown', 'faces', 'renderAs select with other', { ...elementOf('dropdown'), renderAs: 'select', showOtherItem: true }, { gestures: [click('combo'), keys('End'), keys('Enter'), keys('Tab')] }),
    made('buttongroup', 'faces', 'renderAs dropdown', { ...elementOf('buttongroup'), renderAs: 'dropdown' }), made('rating', 'faces', 'renderAs dropdown', { ...elementOf('rating'), renderAs: 'dropdown' }),
    made('file', 'faces', 'several files', { ...elementOf('file'), allowMultiple: true }, { gestures: [hand.upload('dot.png', 'note.txt'), hand.upload('note.txt'), caption('Clear'), hand.dialog(0)] }),
    made('ranking', 'faces', 'ranked by selection', { ...elementOf('ranking'), selectToRankEnabled: true }, { gestures: [caption('Two'), keys('Space'), keys('Tab', 'Enter'), keys('ArrowUp'), keys('Space')] }),
  ];
}

function linked(elementOf: ElementOf): Case[] {
  return [
    made('paneldynamic', 'condition', 'bound to a count', { ...elementOf('paneldynamic'), bindings: { panelCount: 'count' } }, { switched: true }),
    made('matrixdynamic', 'condition', 'bound to a count', { ...elementOf('matrixdynamic'), bindings: { rowCount: 'count' } }, { switched: true }),
    made('text', 'condition', 'shares the count', { ...elementOf('text'), inputType: 'number', valueName: 'count' }, { switched: true, gestures: [click('textbox'), write('5'), keys('Tab')] }),
    made('checkbox', 'condition', 'shares the source', { ...elementOf('checkbox'), choices: ['p', 'q', 'r'], valueName: 'source' }),
    made('html', 'condition', 'pipes answers', { ...elementOf('html'), html: "<p>{switch} and {count}</p>" }, { switched: true }),
    made('text', 'condition', 'title pipes answers', { ...elementOf('text'), title: 'With {count}, {switch}', description: '{count}' }, { switched: true }),
    made('expression', 'condition', 'follows', { ...elementOf('expression'), expression: "iif({switch} = 'on', {count} * 2, 0)" }, { switched: true }),
  ];
}

function long(elementOf: ElementOf): Case[] {
  const many = (count: number, prefix: string) => Array.from({ length: count }, (_, i) => ({ value: `${prefix}${i}`, text: `${prefix.toUpperCase()} ${i}` }));
  return [
    ...['radiogroup', 'checkbox', 'dropdown', 'tagbox', 'ranking'].map((type) => made(type, 'long', 'sixty choices', { ...elementOf(type), choices: many(60, 'c') })),
    made('matrix', 'long', 'thirty rows', { ...elementOf('matrix'), rows: many(30, 'r') }), made('matrix', 'long', 'twelve columns', { ...elementOf('matrix'), columns: many(12, 'c') }),
    made('matrixdynamic', 'long', 'twenty rows', { ...elementOf('matrixdynamic'), rowCount: 20 }), made('matrixdropdown', 'long', 'twenty rows', { ...elementOf('matrixdropdown'), rows: many(20, 'r') }),
    made('paneldynamic', 'long', 'twelve panels', { ...elementOf('paneldynamic'), panelCount: 12 }), made('rating', 'long', 'twenty', { ...elementOf('rating'), rateMax: 20 }),
  ];
}

const cellTypes = ['dropdown', 'checkbox', 'radiogroup', 'tagbox', 'text', 'comment', 'boolean', 'expression', 'rating', 'slider'];
const rows = baseElements['matrixdropdown']!['rows'];
const choices = baseElements['matrixdropdown']!['choices'];

/** Each cell type, in both tables, as it is and over several columns. */
function cells(): Case[] {
  return cellTypes.flatMap((cellType) => {
    const column = { name: 'c', title: 'Column', cellType, choices, ...(cellType === 'expression' ? { expression: '{count} + 1' } : {}) };
    const gestures = [...(habits[cellType] ?? []), click('button', -1), ...(habits[cellType] ?? [])];
    const both = (type: string, what: string, more: Json): Case[] => [
      made(type, 'cells', what, { type, choices, ...(type === 'matrixdropdown' ? { rows } : {}), ...more }, { gestures }),
      made(type, 'cells', `${what} required`, { type, choices, ...(type === 'matrixdropdown' ? { rows } : {}), ...more, columns: [{ ...(more['columns'] as Json[])[0], isRequired: true }] }, { gestures, early: true }),
    ];
    return [...both('matrixdropdown', cellType, { columns: [column] }), ...both('matrixdynamic', cellType, { columns: [column] }), ...(['radiogroup', 'checkbox'].includes(cellType) ? both('matrixdropdown', `${cellType} over columns`, { columns: [{ ...column, showInMultipleColumns: true }] }) : [])];
  });
}

/** Each property of a column. */
function columns(): Case[] {
  return Serializer.getProperties('matrixdropdowncolumn').filter(({ name }) => !whySkipped(name) && name !== 'cellType').flatMap((property) => valuesOf('matrixdropdowncolumn', property).map((value, i) => {
    const number = /^total/.test(property.name) ? { inputType: 'number', totalType: 'sum' } : {};
    const column: Json = { name: 'note', title: 'Note', cellType: 'text', ...number, ...(/requiredErrorText/.test(property.name) ? { isRequired: true } : {}), [property.name]: value };
    return made('matrixdynamic', 'columns', `${property.name} ${i}`, { type: 'matrixdynamic', columns: [column, { name: 'pick', cellType: 'radiogroup', choices: ['a', 'b'] }] },
      { ...(JSON.stringify(value).includes('{switch}') || JSON.stringify(value).includes('{count}') ? { switched: true } : {}), ...(/required/i.test(property.name) ? { early: true } : {}) });
  }));
}

/** Each property of an item of several texts. */
function items(): Case[] {
  return Serializer.getProperties('multipletextitem').filter(({ name }) => !whySkipped(name)).flatMap((property) => valuesOf('text', property).map((value, i) =>
    made('multipletext', 'items', `${property.name} ${i}`, { type: 'multipletext', items: [{ name: 'first', title: 'First', ...(property.name === 'requiredErrorText' ? { isRequired: true } : {}), [property.name]: value }, { name: 'second', title: 'Second' }] },
      { ...(JSON.stringify(value).includes('{count}') ? { switched: true } : {}), ...(/required/i.test(property.name) ? { early: true } : {}) })));
}

/** Each type within a panel, within a repeated panel, and beside another in one row. */
function within(types: readonly string[], elementOf: ElementOf): Case[] {
  return types.filter((type) => type !== 'empty').flatMap((type) => {
    const inner = { ...elementOf(type), name: 'inner', title: 'Inner' };
    const gestures = habits[type] ?? [];
    return [
      made(type, 'within', 'a panel', { type: 'panel', elements: [inner, { type: 'text', name: 'beside', title: 'Beside', startWithNewLine: false }] }, { gestures }),
      ...(type === 'panel' ? [] : [made(type, 'within', 'repeated panels', { type: 'paneldynamic', panelCount: 2, templateElements: [inner] }, { gestures }), made(type, 'within', 'tabs', { type: 'paneldynamic', displayMode: 'tab', panelCount: 2, templateElements: [{ ...inner, isRequired: true }] }, { gestures: [...gestures, click('tab', 1)] }), made(type, 'within', 'a detail of a row', { type: 'matrixdynamic', rowCount: 1, columns: [{ name: 'note', cellType: 'text' }], detailPanelMode: 'underRow', detailElements: [inner] }, { gestures: [click('button', 0), ...gestures] })]),
    ];
  });
}
