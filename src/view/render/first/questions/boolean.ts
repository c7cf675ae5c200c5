import type { Json } from '../../../../model/definition/index.js';
import { box, element } from '../element.js';
import { inputAria, string, unchanged, type Body, type Naming } from '../body.js';
import type { FirstLocale, QuestionOf } from '../first-survey.js';
import { words } from '../words.js';

/** A switch that is neither on nor off at first: a press on a side, or a key, says which. */
export function boolean(question: QuestionOf<'boolean'>, naming: Naming, locale: FirstLocale): Body {
  const texts = [question.no ?? words[locale].no, question.yes ?? words[locale].yes] as const;
  const input = element('input', { type: 'checkbox', name: naming.name, id: `${naming.id}i`, class: 'sd-boolean__control sd-visuallyhidden', value: '', ...inputAria(naming) }) as HTMLInputElement;
  input.indeterminate = true;
  const labels = texts.map((text) => element('span', { class: 'sd-boolean__label' }, string(text)));
  const sides = labels.map((label) => box('sd-boolean__thumb-ghost', label));
  const thumb = element('span', { class: 'sd-boolean__thumb' });
  const track = box('sd-boolean__switch', thumb);
  const root = element('label', { class: 'sd-boolean sd-boolean--allowhover sd-boolean--indeterminate' }, input, sides[0], track, sides[1]);

  /** A press on a place that means one of the two, while there is no answer yet. */
  const pressed = (event: MouseEvent): boolean | typeof unchanged => {
    const place = event.target as HTMLElement;
    if (!input.indeterminate || place === input) return unchanged;
    const side = sides.findIndex((one) => one.contains(place));
    if (side < 0 && !track.contains(place)) return unchanged;
    event.preventDefault();
    return side < 0 ? event.offsetX / place.offsetWidth > 0.5 : side === 1;
  };
  return {
    nodes: element('div', { class: 'sv_qcbc sv_qbln sd-scrollable-container sd-boolean-root' }, root),
    root: 'sd-question--boolean',
    heard(event): Json | undefined | typeof unchanged {
      if (event.type === 'change') return input.checked;
      if (event.type === 'click') return pressed(event as MouseEvent);
      const { key } = event as KeyboardEvent;
      if (event.type !== 'keydown' || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return unchanged;
      event.preventDefault();
      return key === 'ArrowRight';
    },
    show(value) {
      const on = value === true;
      input.indeterminate = value === undefined;
      input.checked = on;
      input.setAttribute('value', String(on));
      input.setAttribute('role', 'switch');
      root.className = `sd-boolean${on ? ' sd-boolean--checked' : ''} sd-boolean--allowhover`;
      labels.forEach((label, side) => (label.className = `sd-boolean__label${on === (side === 0) ? ' sd-checkbox__label--disabled' : ''} sd-boolean__label--${side === 1 ? 'true' : 'false'}`));
      thumb.replaceChildren(element('span', { class: 'sd-boolean__thumb-text' }, string(texts[on ? 1 : 0])));
    },
  };
}
