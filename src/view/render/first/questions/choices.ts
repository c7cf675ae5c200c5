import type { Json } from '../../../../model/definition/index.js';
import { element, icon } from '../element.js';
import { inputAria, string, unchanged, type Body, type Naming } from '../body.js';
import type { Choice, QuestionOf } from '../first-survey.js';

/** A round or square mark with its box; `kind` is part of survey-core's class names. */
export function mark(kind: 'radio' | 'checkbox', aria: Record<string, string>): HTMLElement {
  const drawing = icon(kind === 'radio' ? 'radio-16x16' : 'check-16x16', { ...aria, class: `sd-item__svg sd-${kind}__svg` });
  return element('span', { class: `sd-item__decorator sd-${kind}__decorator` }, drawing);
}

export function radiogroup({ choices }: QuestionOf<'radiogroup'>, naming: Naming): Body {
  const items = choices.map((choice, index) => item('radio', choice, index, naming, `${naming.name}_${naming.id}`));
  return {
    nodes: element('fieldset', { class: 'sd-selectbase', role: 'radiogroup', ...inputAria(naming) }, items.map(({ root }) => root)),
    heard: ({ type, target }) => (type === 'change' ? items.find(({ input }) => input === target)?.value : unchanged),
    show: (value) => items.forEach((one) => one.show(one.value === value)),
  };
}

export function checkbox({ choices, title }: QuestionOf<'checkbox'>, naming: Naming): Body {
  const items = choices.map((choice, index) => item('checkbox', choice, index, naming, `${naming.name}${choice.value}`));
  const { 'aria-required': _, ...aria } = inputAria(naming);
  let chosen: Choice['value'][] = [];
  return {
    nodes: element('fieldset', { class: 'sd-selectbase', role: 'group', ...aria }, element('legend', { class: 'sv-hidden' }, title), items.map(({ root }) => root)),
    heard({ type, target }) {
      const one = items.find(({ input }) => input === target);
      if (type !== 'change' || !one) return unchanged;
      chosen = one.input.checked ? [...chosen, one.value] : chosen.filter((value) => value !== one.value);
      return chosen.length > 0 ? chosen : undefined;
    },
    show: (value) => items.forEach((one) => one.show(((value ?? []) as Json[]).includes(one.value))),
  };
}

interface Item {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly value: Choice['value'];
  show(checked: boolean): void;
}

function item(kind: 'radio' | 'checkbox', { value, text }: Choice, index: number, { id }: Naming, name: string): Item {
  const itemId = `${id}i_${index}`;
  const input = element('input', { type: kind, id: itemId, class: `sd-visuallyhidden sd-item__control sd-${kind}__control`, name, value }) as HTMLInputElement;
  const caption = element('span', { id: `${itemId}_caption`, class: 'sd-item__control-label' }, string(text));
  const root = element('div', { role: 'presentation' }, element('label', { class: 'sd-selectbase__label' }, input, mark(kind, { 'aria-hidden': 'true' }), caption));
  const show = (checked: boolean): void => {
    root.className = `sd-item sd-${kind} sd-selectbase__item sv-q-col-1 sd-item--allowhover sd-${kind}--allowhover${checked ? ` sd-item--checked sd-${kind}--checked` : ''}`;
  };
  show(false);
  return { root, input, value, show };
}
