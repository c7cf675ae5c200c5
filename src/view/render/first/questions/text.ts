import { box, element, icon } from '../element.js';
import { inputAria, unchanged, type Body, type Naming } from '../body.js';
import type { QuestionOf } from '../first-survey.js';

export function text({ input, attributes }: QuestionOf<'text'>, naming: Naming): Body {
  const field = element('input', { id: `${naming.id}i`, class: 'sd-formbox__input', type: input, ...attributes, ...inputAria(naming) }) as HTMLInputElement;
  return {
    nodes: box('sd-formbox sd-text', field),
    content: 'sd-question__content sd-question__content--text',
    small: true,
    heard: ({ type }) => (type === 'input' ? typed(field, input) : unchanged),
  };
}

/** Numbers count as numbers; a half-typed one or nothing is no answer. */
function typed({ value }: HTMLInputElement, input: string): string | number | undefined {
  if (value === '') return undefined;
  return input === 'number' ? Number(value) : value;
}

export function comment({ rows, placeholder }: QuestionOf<'comment'>, naming: Naming): Body {
  const area = element('textarea', { id: `${naming.id}i`, class: 'sd-formbox__input sd-comment__input', rows, cols: 50, placeholder, ...inputAria(naming) }) as HTMLTextAreaElement;
  area.style.setProperty('resize', 'none');
  const grip = box('sd-comment__grip', icon('grip', { class: 'sv-svg-icon', role: 'presentation' }));
  return {
    nodes: box('sd-formbox sd-comment', area, grip),
    content: 'sd-question__content--comment sd-question__content',
    small: true,
    heard: ({ type }) => (type === 'input' ? area.value || undefined : unchanged),
  };
}
