/** A list of entries in the document, each folded to a line: add, move, remove; the focus stays with what was changed. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isJsonObject, type Json, type JsonObject, type JsonPath } from '../../../model/definition/index.js';
import { deleteAt, insertAt, moveAt, setAt, valueAt, type Command } from '../../../model/editing/index.js';
import type { Workbench } from '../shell/workbench.js';
import { envelopeWords } from '../words/envelope/index.js';
import { icon } from './icon.js';

export interface EntryList {
  readonly path: JsonPath;
  readonly addLabel: string;
  /** What a new entry is. */
  readonly fresh: (list: readonly JsonObject[]) => JsonObject;
  readonly summary: (entry: JsonObject, index: number) => unknown;
  readonly body: (entry: JsonObject, path: JsonPath, index: number) => unknown;
  /** At least this many stay; default 0. Where none may stay empty, the key goes with the last entry. */
  readonly least?: number;
  readonly open?: boolean;
  /** Removes an entry with what names it; default: the entry alone. */
  readonly removal?: (path: JsonPath) => Command;
}

export function entryList(bench: Workbench, options: EntryList): TemplateResult {
  const { path, addLabel, fresh, summary, body, least = 0, open, removal } = options;
  const say = envelopeWords(bench.locale);
  const list = entriesAt(bench, path);
  const key = path.join('-');
  const focus = (index: number): void => bench.focus(index < 0 ? `${key}-add` : `${key}-${index}`);
  const removeEntry = (index: number): void => {
    const command = removal?.([...path, index]) ?? (list.length === 1 ? setAt(path, undefined) : deleteAt([...path, index]));
    if (bench.run(command)) focus(Math.min(index, list.length - 2));
    else bench.say(say('needed'));
  };
  const move = (index: number, to: number): void => {
    if (bench.run(moveAt([...path, index], [...path, to]))) focus(to);
  };
  const add = (): void => {
    if (bench.run(insertAt([...path, list.length], fresh(list)))) focus(list.length);
  };
  return html`${repeat(list, (entry) => bench.state.context.identity.idOf(entry), (entry, index) => html`<div class="foldable"><details class="entry" ?open=${open === true || list.length === 1}>
        <summary data-focus="${key}-${index}"><span>${summary(entry, index)}</span></summary><div class="entry-body">${body(entry, [...path, index], index)}</div></details>
      ${bench.rules.readOnly ? nothing : html`<span class="item-tools">${tool('up', say('up'), index > 0, () => move(index, index - 1))}${tool('down', say('down'), index < list.length - 1, () => move(index, index + 1))}${tool('remove', say('remove'), list.length > least, () => removeEntry(index))}</span>`}</div>`)}
    ${bench.rules.readOnly ? nothing : html`<button type="button" class="btn small" data-focus="${key}-add" @click=${add}>${icon('add', 15)}${addLabel}</button>`}`;
}

/** The objects of a list; nothing where there is none. */
export function entriesAt(bench: Workbench, path: JsonPath): readonly JsonObject[] {
  const list: Json | undefined = valueAt(bench.state.document, path);
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

/** `kind1`, `kind2` …: the first that no entry has as its id. */
export function freeId(kind: string, list: readonly JsonObject[]): string {
  let n = list.length + 1;
  while (list.some(({ id }) => id === `${kind}${n}`)) n += 1;
  return `${kind}${n}`;
}

function tool(drawing: 'up' | 'down' | 'remove', label: string, enabled: boolean, act: () => void): TemplateResult {
  return html`<button type="button" class="btn quiet small square" aria-label=${label} title=${label} aria-disabled=${enabled ? nothing : 'true'} @click=${() => enabled && act()}>${icon(drawing, 14)}</button>`;
}
