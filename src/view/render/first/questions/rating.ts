import { box, element, type Content } from '../element.js';
import { inputAria, string, unchanged, type Body, type Naming } from '../body.js';
import type { Choice, QuestionOf } from '../first-survey.js';

export function rating({ items, min, max }: QuestionOf<'rating'>, naming: Naming): Body {
  const buttons = items.map((item, index) => button(item, index, items.length, naming, index === 0 ? min : index === items.length - 1 ? max : null));
  const end = (text: string | null, place: string): Content => text && element('span', { class: `sd-rating__item-text sd-rating__item-text sd-rating__${place}-text` }, string(text));
  let chosen: Choice['value'] | undefined;
  return {
    nodes: box('sd-scrollable-container sd-rating', element('fieldset', { role: 'radiogroup', ...inputAria(naming) }, end(min, 'min'), buttons.map(({ root }) => root), end(max, 'max'))),
    heard({ type, target }) {
      const pressed = buttons.find(({ input }) => input === target);
      if (!pressed) return unchanged;
      // Pressing the chosen one takes the answer back: no change event comes of that.
      if (type === 'click' && pressed.value === chosen) {
        pressed.input.checked = false;
        return (chosen = undefined);
      }
      return type === 'change' ? (chosen = pressed.value) : unchanged;
    },
    show: (value) => buttons.forEach((one) => one.show(one.value === value)),
  };
}

function button({ value, text }: Choice, index: number, count: number, { id, name }: Naming, end: string | null) {
  const label = end ? `${text} ${end}` : null;
  const input = element('input', { type: 'radio', class: 'sv-visuallyhidden', name: `${name}_${id}`, id: `${id}i_${index}`, value, 'aria-label': label }) as HTMLInputElement;
  const root = element('label', {}, input, element('span', { class: 'sd-rating__item-text', 'data-text': text }, string(text)));
  root.style.setProperty('--sd-rating-item-color', colour(index, count));
  const show = (chosen: boolean): void => {
    root.className = `sd-rating__item${chosen ? ' sd-rating__item--selected' : ' sd-rating__item--allowhover'} sd-rating__item--fixed-size`;
  };
  show(false);
  return { root, input, value, show };
}

// survey-core's scale from bad over middling to good.
const scale = [[229, 10, 62], [255, 152, 20], [25, 179, 148]] as const;

function colour(index: number, count: number): string {
  const middle = (count - 1) / 2;
  const [from, to, step] = index < middle ? [scale[0], scale[1], index] : [scale[1], scale[2], index - middle];
  const [red, green, blue] = from.map((start, at) => Math.trunc(start + ((to[at]! - start) * step) / middle));
  return `rgba(${red}, ${green}, ${blue}, 1)`;
}
