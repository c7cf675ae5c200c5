import type { CSSResult } from 'lit';
import { Editor, type NewNameKind } from '../../../model/editing/index.js';
import type { JsonObject } from '../../../model/definition/index.js';
import { surveyMetadata } from '../../../survey/index.js';
import { kitStyles } from '../kit/kit.styles.js';
import { windowStyles } from '../kit/window.styles.js';
import { adoptStyles, PartLoader } from './part-loader.js';
import { startStyles } from '../start/start.styles.js';
import { ProblemWatch } from './problem-watch.js';
import { shell, showTab } from './shell.js';
import { shellStyles } from './shell.styles.js';
import { Workbench, type WorkbenchOptions } from './workbench.js';

export interface BuilderOptions extends Omit<WorkbenchOptions, 'editor'> {
  /** A form definition or plain SurveyJS JSON; left alone. */
  readonly document: JsonObject;
}

/** The whole builder, drawn by the element that owns its root. */
export class Builder {
  static readonly styles: readonly CSSResult[] = [kitStyles, windowStyles, shellStyles, startStyles];
  readonly bench: Workbench;
  readonly #parts: PartLoader;
  readonly #problems: ProblemWatch;
  #shownTab = 'design';

  constructor({ document, ...options }: BuilderOptions) {
    adoptStyles(options.root, Builder);
    this.bench = new Workbench({ ...options, editor: newEditor(document) });
    this.#parts = new PartLoader(this.bench);
    this.#problems = new ProblemWatch(this.bench);
  }

  /** Opens another form in place of this one. */
  open(document: JsonObject, text?: string): void {
    this.bench.replaceEditor(newEditor(document), text);
  }

  /** @param bar what the element adds to the bar: opening, saving, versions @param notice a line beneath it */
  render(bar: unknown, notice?: unknown): unknown {
    return shell({ bench: this.bench, parts: this.#parts, bar, notice });
  }

  /** Call it after each drawing. */
  drawn(): void {
    this.bench.drawn();
    if (this.#shownTab !== this.bench.tab) showTab(this.bench.root, (this.#shownTab = this.bench.tab));
  }

  dispose(): void {
    this.#problems.dispose();
    this.#parts.dispose();
    this.bench.dispose();
  }
}

/** Names in the data are for machines and statistics: they stay English in every language of the interface. */
const newName = (kind: NewNameKind, n: number): string => `${kind}${n}`;

function newEditor(document: JsonObject): Editor {
  return new Editor({ document, metadata: surveyMetadata(), newName });
}
