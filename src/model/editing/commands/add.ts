import type { JsonObject } from '../../definition/index.js';
import { newName } from '../names.js';
import type { Command, EditorState } from '../state.js';
import { Change } from '../transaction.js';
import { focusedNode } from '../state.js';
import { insertElements } from './insert.js';
import { defaultPlace, positionOf, type Place, type Position } from './place.js';

/** Adds elements as they are (templates, parsed JSON), under names that are free. Without a place: after the focused element. A form without a page gets one. */
export function addElements(elements: readonly JsonObject[], place?: Place): Command {
  return (state, dispatch) => {
    if (elements.length === 0) return false;
    const change = new Change(state);
    const position = place ? positionOf(place, change) : startingPosition(state, change);
    if (!position) return false;
    if (!dispatch) return true;
    const nodes = insertElements(elements, position, change);
    change.select(...nodes.map(({ id }) => id));
    dispatch(change.done({ code: 'editing/add', values: { count: nodes.length, name: nodes[0]!.name } }));
    return true;
  };
}

/** Adds one question or panel of a type. */
export function addElement(type: string, place?: Place): Command {
  return addElements([{ type }], place);
}

/** After the focused element, or on the page that is there or is made. */
export function startingPosition(state: EditorState, change: Change): Position | undefined {
  const place = defaultPlace(focusedNode(state), change) ?? withFirstPage(change);
  return positionOf(place, change);
}

function withFirstPage(change: Change): Place {
  const list = [...change.outline.survey.path, 'pages'];
  change.append(list, { name: newName('page', change, new Set()), elements: [] });
  return { into: change.outline.pages.at(-1)!.id };
}
