/** Before a question becomes another type: what would be lost, in words. */
import { html, nothing, type TemplateResult } from 'lit';
import { convert, whatIsLost, type FormNode } from '../../../model/editing/index.js';
import { ModalWindow } from '../kit/window.js';
import { propertyLabel } from '../properties/property-label.js';
import { logicWords } from '../words/logic/index.js';
import { typeName } from '../words/types/type-name.js';
import type Designer from './designer.js';

export class Conversion {
  readonly #window: ModalWindow;
  #id = '';
  #type = '';

  constructor(private readonly designer: Designer) {
    this.#window = new ModalWindow(() => designer.bench.update());
  }

  ask(node: FormNode): void {
    this.#id = node.id;
    this.#type = this.#types(node)[0] ?? '';
    this.#window.open(this.designer.bench.root);
  }

  render(): unknown {
    const { bench } = this.designer;
    const say = logicWords(bench.locale);
    const node = this.designer.node(this.#id);
    if (!node) return nothing;
    return this.#window.render(() => ({
      title: say('convertTitle', { name: this.designer.titleOf(node) }), closeLabel: say('close'), body: this.#body(node),
      foot: html`<button type="button" class="btn" @click=${() => this.#window.close()}>${say('cancel')}</button><button type="button" class="btn primary" ?disabled=${!bench.can(convert(this.#id, this.#type))} @click=${() => this.#do()}>${say('convert')}</button>`,
    }));
  }

  #types({ className }: FormNode): string[] {
    const { rules, state } = this.designer.bench;
    return state.context.metadata.questionTypes.filter((type) => type !== className && rules.type(type) && whatIsLost(state, this.#id, type) !== undefined && typeName('en', type) !== type);
  }

  #body(node: FormNode): TemplateResult {
    const { bench } = this.designer;
    const say = logicWords(bench.locale);
    const loss = whatIsLost(bench.state, node.id, this.#type);
    return html`<div class="field"><label for="convert-type">${say('convertTo')}</label><select class="input" id="convert-type" @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>${this.#types(node).map((type) => html`<option value=${type} ?selected=${type === this.#type}>${typeName(bench.locale, type)}</option>`)}</select></div>
      <div role="status">${!loss ? html`<p>${say('impossible')}</p>` : loss.properties.length + loss.notes.length === 0 ? html`<p>${say('losesNothing')}</p>` : html`<p>${say('loses')}</p><ul>${loss.properties.map(({ property, value }) => html`<li>${propertyLabel(property, bench.locale)}: <code>${JSON.stringify(value).slice(0, 120)}</code></li>`)}
        ${loss.notes.map(({ path, values }) => html`<li>${propertyLabel(String(path.at(-1)), bench.locale)}: <code>${String(values['before'] ?? values['name'] ?? '')}</code></li>`)}</ul>`}</div>`;
  }

  #choose(type: string): void {
    this.#type = type;
    this.designer.bench.update();
  }

  #do(): void {
    this.designer.bench.run(convert(this.#id, this.#type));
    this.#window.close();
    this.designer.bench.focus(`card-${this.#id}`);
  }
}
