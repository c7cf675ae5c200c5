/**
 * Checks the form when the designer rests: survey-core's linter, the checks of a definition, and those of the host's plugins. The linter comes
 * when it is first needed; what it finds belongs to the document that was checked, so a check that was overtaken is thrown away.
 */
import type { Workbench } from './workbench.js';

/** Milliseconds without an edit before a check. */
const rest = 400;

export class ProblemWatch {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #checked: object | null = null;
  readonly #stop: () => void;

  constructor(private readonly bench: Workbench) {
    this.#stop = bench.listen(() => this.#plan());
    this.#plan();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#stop();
  }

  #plan(): void {
    if (this.bench.state.document === this.#checked) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), this.#checked ? rest : 0);
  }

  async #check(): Promise<void> {
    const { bench } = this;
    const { state } = bench;
    if (state.document === this.#checked) return;
    try {
      const { problemsOf } = await import('./problems.js');
      if (bench.state !== state) return this.#plan();
      this.#checked = state.document;
      bench.problems = [...problemsOf(state), ...bench.plugins.flatMap(({ checks }) => checks?.(state) ?? [])];
    } catch (error) {
      console.warn('Assayer: the form could not be checked.', error);
    }
  }
}
