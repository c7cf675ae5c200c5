import { box, element, icon } from '../element.js';
import { inputAria, type Body, type Naming } from '../body.js';
import type { FirstLocale, QuestionOf } from '../first-survey.js';
import { words } from '../words.js';

/** Its list opens when the model is there. */
export function dropdown({ placeholder }: QuestionOf<'dropdown'>, naming: Naming, locale: FirstLocale): Body {
  const { id } = naming;
  const field = element('input', {
    type: 'text', autocomplete: 'off', id: `${id}i_0`, class: 'sd-dropdown__filter-string-input', role: 'combobox', ...inputAria(naming), 'aria-expanded': 'false', 'aria-haspopup': 'listbox',
    'aria-autocomplete': 'list', 'aria-controls': `${id}i_list`, placeholder: placeholder ?? words[locale].choose, readonly: true, inputmode: 'text',
  });
  const { open } = words[locale];
  const button = element('button', { type: 'button', class: 'sd-action sd-action--neutral sd-action--tertiary sd-action--small', title: open, tabindex: -1, role: 'button' },
    icon('chevrondown-24x24', { class: 'sv-svg-icon sd-action__icon', role: 'presentation' }));
  const chevron = element('div', { class: 'sd-action-bar__item sd-editor-chevron-button', id: `${id}_chevron` }, box('sd-action-bar__item-content', button));
  const control = element('div', { id: `${id}i`, class: 'sd-formbox sd-dropdown sd-dropdown--empty' },
    box('sd-formbox__input sd-dropdown__input', box('sd-dropdown__input-prefix-wrapper', field)), box('sd-action-bar sd-action-bar--default-size sd-formbox__group', chevron));
  return {
    nodes: box('sd-selectbase', box('sv-dropdown_select-wrapper', control, element('div'))),
    content: 'sd-question__content sd-question__content--dropdown',
    small: true,
  };
}
