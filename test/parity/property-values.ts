/** Values that each property is tried with: what its type, its choices and its default give, and some that only its name can tell. */
import type { JsonObjectProperty } from 'survey-core';
import { dot, baseElements } from './base-elements.js';

/** Changes nothing that is drawn or answered, names other things of the form, or is tried by cases of its own. */
const skipped: Readonly<Record<string, string>> = {
  name: 'given by the form', page: 'where an element stands is a matter of the form', type: 'is the type', valueName: 'tried by hand', bindings: 'tried by hand', renderAs: 'tried by hand', inputFieldComponent: 'a view of the host', itemComponent: 'a view of the host', cellComponent: 'a view of the host',
  validators: 'tried by class', maskSettings: 'tried by mask', hideNumber: 'the reverse of showNumber', choicesLazyLoadEnabled: 'needs a host that answers', choicesLazyLoadPageSize: 'needs a host that answers',
  correctAnswer: 'tried by hand', effectiveColSpan: 'the same as colSpan', displayName: 'for the designer', columnLayout: 'the same as transposeData', renderMode: 'the same as displayMode', waitForUpload: 'needs a host that stores', storeDataAsText: 'needs a host that stores', randomizeCategory: 'tried with random orders',
};

const on = "{switch} = 'on'";
const text = 'Some text';

/** Name → values, or `type.name` → values. */
const byName: Readonly<Record<string, readonly unknown[]>> = {
  width: ['300px', '50%'], minWidth: ['200px'], maxWidth: ['400px'], colSpan: [1], inputSize: [5], size: [5], cols: [20], rows: [2], columnMinWidth: ['120px'], rowTitleWidth: ['200px'], questionTitleWidth: ['100px'], itemTitleWidth: ['100px'], templateQuestionTitleWidth: ['100px'],
  imageHeight: [50], imageWidth: [50], minImageWidth: [50], minImageHeight: [50], maxImageWidth: [80], maxImageHeight: [80],
  maxLength: [2, 10], min: [3, 20], max: [5, 100], step: [5], dataList: [['abc', 'abd']], placeholder: [text, { default: text, ko: '글' }],
  choicesMin: [2], choicesMax: [5], choicesStep: [4], choicesFromQuestion: ['source', 'lines'], choiceValuesFromQuestion: ['a'], choiceTextsFromQuestion: ['b'], choicesByUrl: [{ url: '/choices.json', valueName: 'id', titleName: 'label' }],
  minSelectedChoices: [2], maxSelectedChoices: [1, 2], minSelectedAreas: [2], maxSelectedAreas: [1], valuePropertyName: ['thing'], colCount: [0, 2, 4], 'multipletext.colCount': [2, 3],
  rateCount: [3, 10], rateMin: [0, 3], rateMax: [3, 10, 20], rateStep: [0.5, 2], rateValues: [['low', 'mid', 'high'], [{ value: 1, text: 'Poor' }, { value: 2, text: 'Rich', visibleIf: on }]],
  'slider.min': [10, -50], 'slider.max': [10, 200], 'slider.step': [5, 30], minRangeLength: [20], maxRangeLength: [30], customLabels: [[{ value: 0, text: 'None' }, { value: 100, text: 'All' }]], labelFormat: ['{0} km'], tooltipFormat: ['{0} km'], labelCount: [0, 3],
  valueTrue: ['Y'], valueFalse: ['N'], labelTrue: ['Agreed'], labelFalse: ['Refused'],
  rowCount: [0, 1, 4], minRowCount: [1, 3], maxRowCount: [2], keyName: ['note'], defaultRowValue: [{ note: 'x' }], panelCount: [0, 2], minPanelCount: [1, 2], maxPanelCount: [1, 2], defaultPanelValue: [{ word: 'x' }],
  'paneldynamic.keyName': ['word'], rowCountExpression: ['{count}'], panelCountExpression: ['{count}'], detailElements: [[{ type: 'text', name: 'why', title: 'Why' }, { type: 'boolean', name: 'sure', title: 'Sure' }]],
  templateTitle: ['Panel {panelIndex}: {panel.word}'], templateTabTitle: ['Tab {panel.word}'], templateVisibleIf: ["{panel.word} != '7'"], templateElements: [[{ type: 'text', name: 'word', title: 'Word' }, { type: 'comment', name: 'more', title: 'More', visibleIf: "{panel.word} = '7'" }, { type: 'dropdown', name: 'sort', title: 'Sort', choices: ['s1', 's2'] }], [{ type: 'panel', name: 'box', title: 'Box', state: 'expanded', elements: [{ type: 'text', name: 'word', title: 'Word' }] }]],
  'multipletext.items': [[{ name: 'a', isRequired: true, title: 'Must' }, { name: 'b', inputType: 'number', min: 5, title: 'Number' }], [{ name: 'a', maskType: 'numeric', maxLength: 4 }, { name: 'b', placeholder: 'here', inputType: 'date' }]],
  columns: [], rowsVisibleIf: ["{item} != 'r2'"], columnsVisibleIf: ["{item} != 2"], choicesVisibleIf: ['{item} != 2'], choicesEnableIf: ['{item} != 2'],
  areas: [[{ value: 'a', text: 'Circle', shape: 'circle', coords: '50,50,30' }, { value: 'b', text: 'Triangle', shape: 'poly', coords: '100,10,150,90,60,90' }]],
  cells: [{ r1: { 1: 'cell', 2: 'other' }, r2: { 1: 'third', 2: 'fourth' } }], imageLink: [dot], backgroundImage: [dot], currency: ['EUR', 'KRW'], maximumFractionDigits: [0, 2], minimumFractionDigits: [2], precision: [2], format: ['= {0}'],
  acceptedTypes: ['.txt', 'image/*'], acceptedCategories: [['image'], ['document', 'image']], maxSize: [3], maxFiles: [1], signatureWidth: [200], signatureHeight: [100], penMinWidth: [1], penMaxWidth: [5], defaultDisplayValue: ['nothing yet'],
  html: ['<p>Hello {count}</p><ul><li>a</li></ul>'], setValueExpression: ['{count} + 1'], setValueIf: [on], resetValueIf: [on], indent: [1, 3], innerIndent: [1], autocomplete: ['name', 'email'], title: [text, { default: text, ko: '글' }, ''], questionStartIndex: ['5', '#a)'],
  inputType: ['color', 'date', 'datetime-local', 'email', 'month', 'number', 'password', 'range', 'tel', 'time', 'url', 'week'], maskType: [], requiredIf: [on], enableIf: [on], visibleIf: [on], gridLayoutColumns: [[{ width: 40 }, { width: 60 }]],
};

const samples: Readonly<Record<string, unknown>> = {
  text: 'given', comment: 'given', radiogroup: 2, checkbox: [1, 3], dropdown: 2, tagbox: [1, 3], rating: 4, boolean: true, buttongroup: 2, ranking: [3, 1, 2], imagepicker: 'hill', imagemap: ['west'], slider: 30,
  file: [{ name: 'old.txt', type: 'text/plain', content: 'data:text/plain;base64,QQ==' }], signaturepad: dot, multipletext: { city: 'Ulm', people: '5' }, matrix: { r1: 2 }, matrixdropdown: { r1: { pick: 2, note: 'n' } }, matrixdynamic: [{ pick: 1, note: 'n' }, { pick: 2 }], paneldynamic: [{ word: 'w' }, { pick: 'a' }], custom: 2, composite: { first: 'Ann' },
};

/** An answer of this type; undefined where there is none. */
export function sampleAnswer(type: string): unknown {
  return samples[type];
}

/** Why a property is not tried by itself; undefined when it is. */
export function whySkipped(name: string): string | undefined {
  return skipped[name];
}

export function valuesOf(type: string, property: JsonObjectProperty): readonly unknown[] {
  const { name } = property;
  if (name in skipped) return [];
  const own = byName[`${type}.${name}`] ?? byName[name];
  if (own) return own;
  if (name === 'choices') return choiceLists(type);
  if (name === 'defaultValue' || property.type === 'value') return type in samples ? [samples[type]] : [];
  if (name === 'defaultValueExpression') return ['{count} + 1'];
  if (property.type === 'condition') return [on];
  if (property.type === 'expression') return ['{count} + 1'];
  const choices = property.hasChoices ? (property.getChoices(null as never) as unknown[]).map((choice) => (choice as { value?: unknown } | null)?.value ?? choice) : [];
  const given: unknown = property.defaultValue;
  if (choices.length > 0 && property.type !== 'boolean') return choices.filter((choice) => choice !== given && choice !== '' && choice !== 'random').slice(0, 8);
  if (property.type === 'boolean' || property.type === 'switch') return [!(given === true || given === 'true')];
  if (property.type === 'number') return typeof given === 'number' && given >= 0 ? [given + 1, given * 2].filter((value, i, all) => value !== given && all.indexOf(value) === i) : [1];
  if (property.type === 'color') return ['#804000'];
  if (property.isLocalizable || property.type === 'text' || property.type === 'html') return [text];
  return [];
}

/** Choices with conditions, texts, fields of their own. */
function choiceLists(type: string): readonly unknown[] {
  const base = baseElements[type]?.['choices'] as Record<string, unknown>[];
  const change = (more: Record<string, unknown>): unknown => base.map((choice, i) => (i === 1 ? { ...choice, ...more } : choice));
  if (type === 'imagepicker') return [change({ visibleIf: on }), change({ enableIf: on }), change({ text: 'An image' }), []];
  const lists = [['plain', 'strings', 'only'], change({ visibleIf: on }), change({ enableIf: on }), change({ text: { default: 'Second', ko: '둘' } }), [], Array.from({ length: 15 }, (_, i) => ({ value: i + 1, text: i === 2 ? 'Three' : `Number ${i + 1}` }))];
  if (type === 'buttongroup') return [...lists, change({ iconName: 'icon-clear_16x16', showCaption: false })];
  if (type === 'ranking') return lists;
  const fields = [change({ showCommentArea: true }), change({ showCommentArea: true, isCommentRequired: true, commentPlaceholder: 'Say' }), change({ elements: [{ type: 'text', name: 'extra', title: 'Extra' }] })];
  return type === 'checkbox' || type === 'tagbox' ? [...lists, ...fields, change({ isExclusive: true })] : [...lists, ...fields];
}
