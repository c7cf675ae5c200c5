import type { Json, JsonPath } from '../definition/index.js';
import { conditionModel, type ConditionModel } from './expressions/condition-rows.js';
import { descendsFrom, propertiesOf } from './form-metadata.js';
import { partsOf, type FormNode } from './outline.js';
import { mentionsIn } from './references/references-of.js';
import { placesOf } from './references/places.js';
import { outline, type EditorState } from './state.js';

/** One rule of a form: under this condition that happens, or this value follows from those. */
export interface Rule {
  /** The object that has it: an element, an item, a validator, a trigger, a calculated value. */
  readonly owner: FormNode;
  /** The page or element it belongs to; the survey for triggers, calculated values and endings. */
  readonly element: FormNode;
  readonly kind: 'condition' | 'value' | 'validation' | 'trigger' | 'calculated' | 'ending' | 'item';
  /** Such as `visibleIf`. */
  readonly property: string;
  readonly path: JsonPath;
  readonly expression: string;
  /** For words: the rows, or the text when rows cannot say it. */
  readonly condition: ConditionModel;
  /** What the rule does besides: properties of a trigger, a validator's text, an ending's address. */
  readonly effect: Readonly<Record<string, Json>>;
  /** Ids of the nodes that its expression is about. */
  readonly about: readonly string[];
}

/** Every rule of the form in the order of reading. */
export function rulesOf(state: EditorState): Rule[] {
  return outline(state).nodes.flatMap((element) => [element, ...partsOf(element, state.context)].flatMap((owner) => rulesAt(owner, element, state)));
}

function rulesAt(owner: FormNode, element: FormNode, state: EditorState): Rule[] {
  return placesOf(owner.json, owner.className, state.context.metadata).flatMap((place): Rule[] => {
    if (place.kind !== 'condition' && place.kind !== 'expression') return [];
    const property = String(place.path[0]);
    const mentions = mentionsIn(place, owner, state.document, state.context);
    return [{
      owner, element, property, path: [...owner.path, ...place.path], expression: place.text, kind: kindOf(owner, place.kind, state),
      condition: place.kind === 'condition' ? conditionModel(place.text) : { kind: 'text', text: place.text },
      effect: effectOf(owner, state),
      about: [...new Set(mentions.flatMap(({ resolution }) => resolution.bindings.map(({ key }) => key.split(' ')[0]!)))],
    }];
  });
}

function kindOf({ kind, className }: FormNode, place: 'condition' | 'expression', { context: { metadata } }: EditorState): Rule['kind'] {
  if (kind !== 'part' || className.startsWith('matrixdropdowncolumn@')) return place === 'condition' ? 'condition' : 'value';
  if (descendsFrom(metadata, className, 'surveytrigger')) return 'trigger';
  if (descendsFrom(metadata, className, 'surveyvalidator')) return 'validation';
  if (className === 'calculatedvalue') return 'calculated';
  if (descendsFrom(metadata, className, 'expressionitem')) return 'ending';
  return place === 'condition' ? 'item' : 'value';
}

/** What is set at the owner and is no expression itself; nothing for elements, whose properties are not effects of a rule. */
function effectOf(owner: FormNode, { context: { metadata } }: EditorState): Record<string, Json> {
  if (owner.kind !== 'part') return {};
  const properties = propertiesOf(metadata, owner.className);
  return Object.fromEntries(Object.entries(owner.json).filter(([key]) => !['condition', 'expression'].includes(properties.get(key)?.type ?? '')));
}
