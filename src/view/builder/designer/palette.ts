/** The palette: everything that can be put onto a page, searchable; a click or Enter adds after the selected element, a drag where it is dropped. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../kit/icon.js';
import type { PaletteItem } from '../shell/plugin.js';
import { designerWords } from '../words/designer/index.js';
import type Designer from './designer.js';
import { paletteItems } from './palette-items.js';

export class Palette {
  search = '';

  constructor(private readonly designer: Designer) {}

  item(id: string): PaletteItem | undefined {
    return paletteItems(this.designer.bench).find((item) => item.id === id);
  }

  render(): TemplateResult {
    const { bench } = this.designer;
    const say = designerWords(bench.locale);
    return html`<div class="palette" @pointerdown=${(event: PointerEvent) => this.designer.drag.start(event)}>
      <div class="search">${icon('search', 16)}<input class="input" type="search" aria-label=${say('searchElements')} placeholder=${say('searchElements')} .value=${live(this.search)}
        @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value)} @keydown=${(event: KeyboardEvent) => this.#onSearchKey(event)}></div>
      ${guard([this.search, bench.locale, bench.rules, bench.plugins, bench.state.context.metadata], () => this.#groups())}
    </div>`;
  }

  #found(): readonly PaletteItem[] {
    const { bench } = this.designer;
    const words = this.search.toLowerCase().split(/\s+/).filter(Boolean);
    return paletteItems(bench).filter((item) => {
      const text = `${item.title(bench.locale)} ${item.description(bench.locale)} ${item.id}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }

  #groups(): unknown {
    const { bench } = this.designer;
    const say = designerWords(bench.locale);
    const found = this.#found();
    if (found.length === 0) return html`<p class="note">${say('nothingFound', { text: this.search })}</p>`;
    const groups = [...new Set(found.map(({ group }) => group))];
    return groups.map((group) => html`<section aria-label=${groupName(group, bench.locale)}><h3>${groupName(group, bench.locale)}</h3>
      <ul>${found.filter((item) => item.group === group).map((item) => html`<li><button type="button" class="palette-item" data-palette=${item.id} title=${item.description(bench.locale)}
        aria-label=${say('add', { name: item.title(bench.locale) })} aria-description=${item.description(bench.locale)}
        aria-disabled=${bench.rules.readOnly ? 'true' : nothing} @click=${() => this.designer.addItem(item)}>${icon(item.icon, 18)}<span>${item.title(bench.locale)}</span></button></li>`)}</ul></section>`);
  }

  #find(text: string): void {
    this.search = text;
    this.designer.bench.update();
  }

  /** Enter adds the first one that was found. */
  #onSearchKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    const first = this.#found()[0];
    if (event.key === 'Enter' && this.search && first) {
      event.preventDefault();
      this.designer.addItem(first);
    } else if (event.key === 'Escape' && this.search) {
      event.preventDefault();
      this.#find('');
    }
  }
}

function groupName(group: string, locale: string): string {
  const say = designerWords(locale);
  switch (group) {
    case 'text': case 'choice': case 'scale': case 'table': case 'structure': case 'media': return say(`group.${group}`);
    case 'templates': return say('templates');
    case 'other': return say('group.other');
    default: return group;
  }
}
