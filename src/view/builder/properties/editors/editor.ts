import { nothing } from 'lit';
import type { Json } from '../../../../model/definition/index.js';
import { defaultLocaleOf, setProperty, type FormNode } from '../../../../model/editing/index.js';
import type { Workbench } from '../../shell/workbench.js';
import { helpOf } from '../../words/help/index.js';
import { propertyLabel } from '../property-label.js';
import type { PropertyRow } from '../property-list.js';

/** What the editor of one property works with. */
export interface EditorContext {
  readonly bench: Workbench;
  readonly row: PropertyRow;
  /** Of the field, for its label; unique in the builder. */
  readonly id: string;
  readonly label: string;
  /** Of the text that says what the property is for; `nothing` without one. */
  readonly helpId: string | typeof nothing;
  readonly textLocale: string;
  readonly firstLocale: string;
  readonly readOnly: boolean;
  /** Draws the properties of a part (a validator, a column) inside its owner's. */
  readonly partGrid: (part: FormNode) => unknown;
}

export type PropertyEditor = (context: EditorContext) => unknown;

export function editorContext(bench: Workbench, row: PropertyRow, partGrid: EditorContext['partGrid']): EditorContext {
  const firstLocale = defaultLocaleOf(bench.state.document);
  return {
    bench, row, partGrid, firstLocale, textLocale: bench.textLocale ?? firstLocale, readOnly: bench.rules.readOnly,
    id: `p-${row.nodes[0]!.id}-${row.info.name}`, label: propertyLabel(row.info.name, bench.locale),
    helpId: helpOf(row.info.name, bench.locale) ? `h-${row.nodes[0]!.id}-${row.info.name}` : nothing,
  };
}

/** Gives every selected node the value; undefined takes it out of the file. */
export function write({ bench, row }: EditorContext, value: Json | undefined): boolean {
  return bench.run(setProperty(row.nodes.map(({ id }) => id), row.info.name, value));
}

/** What it counts as when the file says nothing. */
export function effective({ row }: EditorContext): Json | undefined {
  return row.value ?? (row.mixed ? undefined : row.info.default);
}
