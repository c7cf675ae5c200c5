import { copyText, cut, duplicate, focusedNode, paste, selectedNodes, unwrap, wrap } from '../../../model/editing/index.js';
import { designerWords } from '../words/designer/index.js';
import type Designer from './designer.js';

/** What was copied last in this page, for browsers that keep the clipboard from pages (plain http, a refused question). */
let kept = '';

/** Copying as JSON text, so that elements go from one builder to another, into a file, into a message. */
export class Clipboard {
  constructor(private readonly designer: Designer) {}

  async copy(): Promise<void> {
    const { bench } = this.designer;
    const text = copyText(bench.state);
    if (text === undefined) return;
    this.#tell('copied');
    await keep(text);
  }

  async cut(): Promise<void> {
    const { bench } = this.designer;
    if (bench.rules.readOnly) return;
    let text = '';
    const names = this.#names();
    if (!bench.run(cut((copied) => (text = copied)))) return;
    this.#focus();
    bench.say(designerWords(bench.locale)('copied', names));
    await keep(text);
  }

  async paste(): Promise<void> {
    const { bench } = this.designer;
    if (bench.rules.readOnly) return;
    const text = await read();
    if (!bench.run(paste(text)) && !(kept !== text && bench.run(paste(kept)))) {
      bench.say(designerWords(bench.locale)('cannotPaste'));
      return;
    }
    this.#focus();
    this.#tell('pasted');
  }

  duplicate(): void {
    if (!this.designer.bench.rules.readOnly && this.designer.bench.run(duplicate())) this.#focus();
  }

  wrap(): void {
    if (this.designer.bench.run(wrap())) this.#focus();
  }

  unwrap(id: string): void {
    if (this.designer.bench.run(unwrap(id))) this.#focus();
  }

  #focus(): void {
    const { bench } = this.designer;
    const { id, kind } = focusedNode(bench.state);
    bench.focus(kind === 'survey' ? 'add-page' : `card-${id}`);
  }

  #names(): { n: number; name: string } {
    const nodes = selectedNodes(this.designer.bench.state);
    return { n: nodes.length, name: nodes[0] ? this.designer.titleOf(nodes[0]) : '' };
  }

  #tell(word: 'copied' | 'pasted'): void {
    const { bench } = this.designer;
    bench.say(designerWords(bench.locale)(word, this.#names()));
  }
}

async function keep(text: string): Promise<void> {
  kept = text;
  // Where the page may not write to the clipboard, pasting in this page still works.
  await navigator.clipboard?.writeText(text).catch(() => undefined);
}

async function read(): Promise<string> {
  return (await navigator.clipboard?.readText().catch(() => '')) || kept;
}
