import type { CSSResult } from 'lit';
import type { Command, EditorState } from '../../../model/editing/index.js';
import type { Finding, JsonObject } from '../../../model/definition/index.js';
import type { IconName } from '../kit/icon-set.js';
import type { Workbench } from './workbench.js';

/** A part of the builder that fills its place: a tab, a side. It keeps what only it needs to know (a search text, what is unfolded). */
export interface Part {
  /** Drawn at every change; what is costly stands behind `guard`. */
  render(): unknown;
  /** Another form was opened. */
  reset?(): void;
  dispose?(): void;
}

export interface PartConstructor {
  new (bench: Workbench): Part;
  readonly styles?: CSSResult | readonly CSSResult[];
}

export interface BuilderTab {
  readonly id: string;
  readonly icon: IconName;
  /** In the language of the interface. */
  readonly title: (locale: string) => string;
  readonly load: () => Promise<{ readonly default: PartConstructor }>;
  /** Whether a form has this side at all, such as raters. */
  readonly fits?: (document: JsonObject) => boolean;
}

/** Something to put on a page from the palette. */
export interface PaletteItem {
  readonly id: string;
  readonly icon: IconName;
  readonly title: (locale: string) => string;
  readonly description: (locale: string) => string;
  readonly group: string;
  /** The element as it comes onto the page; names are made unique. */
  readonly element: JsonObject;
}

export interface PluginCommand {
  readonly id: string;
  readonly icon: IconName;
  readonly title: (locale: string) => string;
  readonly command: Command;
}

/** What a host adds to the builder. */
export interface BuilderPlugin {
  readonly palette?: readonly PaletteItem[];
  readonly tabs?: readonly BuilderTab[];
  readonly commands?: readonly PluginCommand[];
  /** Draws the editor of a property in place of the built-in one; undefined: not this one. */
  readonly editor?: (className: string, property: string, bench: Workbench, nodeId: string) => unknown;
  /** Further problems of a form. */
  readonly checks?: (state: EditorState) => readonly Finding[];
}
