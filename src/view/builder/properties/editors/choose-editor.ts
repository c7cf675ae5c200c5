import { answerEditor, isAnswerable } from './answer.js';
import { conditionEditor } from './condition.js';
import type { EditorContext, PropertyEditor } from './editor.js';
import { itemsEditor } from './items.js';
import { partsEditor } from './parts.js';
import { choiceEditor, colourEditor, localizedEditor, nameEditor, numberEditor, switchEditor, textEditor } from './simple.js';
import { valueEditor } from './value.js';

const itemLists = new Set(['choiceitem', 'itemvalue', 'rowvalue', 'ratingitem', 'imageitemvalue', 'buttongroupitemvalue', 'checkboxitem', 'matrixcolumn', 'sliderlabel', 'choice']);

/** The editor for a property; a plugin's comes first. */
export function chooseEditor(context: EditorContext): PropertyEditor {
  const { row } = context;
  const { info } = row;
  if (info.name === 'name') return nameEditor;
  if (info.type === 'condition' || info.type === 'expression') return conditionEditor;
  if (info.holds?.list && row.nodes.length === 1) return isItems(context) ? itemsEditor : partsEditor;
  if (info.type === 'boolean' || info.type === 'switch') return switchEditor;
  if (info.choices.length > 1) return choiceEditor;
  if (info.localizable && !info.type.endsWith('[]')) return localizedEditor;
  if (info.type === 'number') return numberEditor;
  if (info.type === 'color') return colourEditor;
  if (isAnswerable(context)) return answerEditor;
  if (isStructured(info.type) || info.holds) return valueEditor;
  return textEditor;
}

function isItems({ row, bench }: EditorContext): boolean {
  const { className, base } = row.info.holds!;
  const name = className ?? base ?? '';
  if (itemLists.has(name)) return true;
  for (let parent = bench.state.context.metadata.parents[name]; parent; parent = bench.state.context.metadata.parents[parent]) if (parent === 'itemvalue') return true;
  return false;
}

const isStructured = (type: string): boolean => ['value', 'rowvalue', 'panelvalue', 'triggervalue', 'restfull', 'cells', 'set'].includes(type) || type.endsWith('[]');

/** The label of a switch stands behind its box, lists have a legend: these draw it themselves. */
export const labelsItself = (editor: PropertyEditor): boolean => editor === switchEditor;
export const isGroup = (editor: PropertyEditor): boolean => editor === itemsEditor || editor === partsEditor;
