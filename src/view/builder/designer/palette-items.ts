import type { JsonObject } from '../../../model/definition/index.js';
import { iconOfType } from '../kit/icon-set.js';
import type { PaletteItem } from '../shell/plugin.js';
import type { Workbench } from '../shell/workbench.js';
import { templates } from './templates.js';
import { aboutType, typeName } from '../words/types/type-name.js';

/** Order and groups of the types; what is not named here, such as a type of somebody's own, comes under "other". */
const groups: Readonly<Record<string, readonly string[]>> = {
  text: ['text', 'comment', 'multipletext'],
  choice: ['radiogroup', 'checkbox', 'dropdown', 'tagbox', 'boolean', 'buttongroup', 'ranking', 'imagepicker', 'imagemap'],
  scale: ['rating', 'anchoredrating', 'ratees', 'slider', 'constantsum', 'pairwise', 'bestworst', 'delphi', 'matrix'],
  table: ['matrixdropdown', 'matrixdynamic'],
  structure: ['panel', 'paneldynamic', 'html', 'expression'],
  media: ['image', 'file', 'signaturepad'],
};

/** Not added by hand, or only a base of others. */
const hidden = new Set(['empty', 'flowpanel', 'linkvalue', 'custom', 'composite', 'nonvalue', 'selectbase', 'matrixbase', 'matrixdropdownbase', 'checkboxbase', 'textbase', 'multipletextitem', 'panelbase', 'question', 'booleanbase', 'fileloader', 'anchoredscale']);

/** A new question is one that can be answered: with a few choices, rows or columns where its type needs them. */
const starts: Readonly<Record<string, (choice: (n: number) => string) => JsonObject>> = {
  radiogroup: choices, checkbox: choices, dropdown: choices, tagbox: choices, buttongroup: choices, ranking: choices,
  imagepicker: () => ({ choices: [] }),
  matrix: (item) => ({ columns: [1, 2, 3, 4, 5], rows: [item(1), item(2), item(3)] }),
  matrixdropdown: (item) => ({ columns: [{ name: item(1) }, { name: item(2) }], choices: [1, 2, 3, 4, 5], rows: [item(1), item(2)] }),
  matrixdynamic: (item) => ({ columns: [{ name: item(1) }, { name: item(2) }], choices: [1, 2, 3, 4, 5] }),
  anchoredrating: (item) => ({ anchors: [1, 3, 5].map((value, i) => ({ value, text: item(i + 1) })) }),
  ratees: (item) => ({ ratees: [item(1), item(2)], statements: [item(1), item(2)], anchors: [] }),
  constantsum: (item) => ({ entries: [item(1), item(2), item(3)] }),
  pairwise: (item) => ({ criteria: [item(1), item(2), item(3)] }),
  bestworst: (item) => ({ items: [1, 2, 3, 4, 5].map((n) => item(n)) }),
  delphi: (item) => ({ anchors: [1, 5].map((value, i) => ({ value, text: item(i + 1) })) }),
  multipletext: (item) => ({ items: [{ name: item(1) }, { name: item(2) }] }),
  paneldynamic: () => ({ templateElements: [], panelCount: 1 }),
  panel: () => ({ elements: [] }),
};

function choices(item: (n: number) => string): JsonObject {
  return { choices: [item(1), item(2), item(3)] };
}

/** Everything that may be put on a page, in the order of the palette. */
export function paletteItems(bench: Workbench): readonly PaletteItem[] {
  const { locale, rules, state } = bench;
  const known = Object.values(groups).flat();
  const types = ['panel', ...state.context.metadata.questionTypes].filter((type, i, all) => all.indexOf(type) === i && !hidden.has(type) && rules.type(type));
  const ofType = (type: string, group: string): PaletteItem => ({
    id: type, icon: iconOfType(type), group, title: () => typeName(locale, type), description: () => aboutType(locale, type),
    element: { type, ...starts[type]?.((n) => state.context.newName('item', n)) },
  });
  return [
    ...Object.entries(groups).flatMap(([group, members]) => members.filter((type) => types.includes(type)).map((type) => ofType(type, group))),
    ...types.filter((type) => !known.includes(type)).map((type) => ofType(type, 'other')),
    ...templates.filter(({ element }) => rules.type(String(element['type']))),
    ...bench.plugins.flatMap(({ palette = [] }) => palette),
  ];
}
