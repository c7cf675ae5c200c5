import type { Json } from '../../../model/definition/index.js';
import { propertiesOf, type FormNode, type PropertyInfo } from '../../../model/editing/index.js';
import type { Workbench } from '../shell/workbench.js';
import { groupOf, orderOf, propertyGroups, type PropertyGroup } from './property-groups.js';

/** One property of everything that is selected. */
export interface PropertyRow {
  readonly info: PropertyInfo;
  readonly nodes: readonly FormNode[];
  /** The common value; undefined also when they differ. */
  readonly value: Json | undefined;
  readonly mixed: boolean;
}

/** Kept by the canvas, by survey-core itself or by older files. */
const hidden = new Set(['elements', 'pages', 'templateElements', 'detailElements', 'questions', 'effectiveColSpan', 'sjsVersion', '$schema', 'bindings', 'mode', 'hideNumber', 'showTimerPanel', 'itemComponent', 'tocItemComponent', 'randomizeCategory', 'showBrandInfo', 'defaultDisplayValue', 'cells']);

/** Properties that all the nodes have, by group. */
export function propertyRows(nodes: readonly FormNode[], bench: Workbench): ReadonlyMap<PropertyGroup, readonly PropertyRow[]> {
  const [first, ...others] = nodes;
  if (!first) return new Map();
  const { metadata } = bench.state.context;
  const tables = others.map(({ className }) => propertiesOf(metadata, className));
  const infos = new Map([...propertiesOf(metadata, first.className).values()].map((info) => [info.name, info]));
  const rows = [...infos.values()]
    .filter((info) => !hidden.has(info.name) && bench.rules.property(first.className, info.name) && tables.every((table) => table.get(info.name)?.type === info.type) && !(nodes.length > 1 && info.name === 'name'))
    .map((info): PropertyRow => {
      const values = nodes.map(({ json }) => json[info.name] ?? (info.alternativeName ? json[info.alternativeName] : undefined));
      const mixed = values.some((value) => JSON.stringify(value) !== JSON.stringify(values[0]));
      return { info, nodes, value: mixed ? undefined : values[0], mixed };
    });
  return new Map(propertyGroups.map((group) => [group, rows.filter(({ info }) => groupOf(info) === group).sort((a, b) => orderOf(a.info) - orderOf(b.info))] as const).filter(([, list]) => list.length > 0));
}
