import { string } from './body.js';
import { box, element, icon, type Content } from './element.js';
import type { FirstSurvey } from './first-survey.js';
import { words } from './words.js';

/** What stands around the questions, as survey-core lays it out: header, progress, page title, the button at the end. */
export function frame(survey: FirstSurvey, rows: readonly HTMLElement[]): HTMLElement {
  const { page } = survey;
  const id = 'sp_0';
  const body = element('div', { id, class: 'sd-body sd-body--responsive' }, box(`sd-page sd-body__page${survey.title || page.title ? '' : ' sd-page__empty-header'}`,
    (page.title || page.description) && box('sd-page__header',
      page.title && element('div', { class: 'sd-title sd-page__title', id: `${id}_ariaTitle`, role: 'heading', 'aria-level': 3 }, string(page.title, true)),
      page.description && box('sd-description sd-page__description', string(page.description, true))),
    box('sd-page__content', rows)), box('sv-components-column sv-components-container-contentBottom', navigation(survey, `${id}_next`)));
  const column = box('sv-components-column sv-components-column--expandable', progress(survey), body);
  const form = element('form', { novalidate: true, 'aria-label': survey.title }, box('sv_custom_header'), box('sd-container-modern', header(survey), box('sv-components-row', column)));
  const region = element('div', { role: 'status', 'aria-live': 'polite', 'aria-atomic': 'true' });
  style(region, { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', 'clip-path': 'inset(50%)', 'white-space': 'nowrap' });
  const root = element('div', { class: 'sd-root-modern sd-theme-root sjs-theme-overrides sd-progress--pages', lang: survey.locale, dir: 'ltr' }, box('sd-root-modern__wrapper', form), region);
  for (const [effect, shadow] of Object.entries(resets)) root.style.setProperty(`--sjs2-border-effect-${effect}-reset`, shadow);
  return root;
}

/** What survey-core derives of these effects to animate from. Names in full: the style sheet keeps what is read here. */
const resets = {
  'surface-default': '0px 0px 0px 0px var(--sjs2-color-utility-shadow-surface-default)',
  'surface-focused': '0px 0px 0px 0px var(--sjs2-color-utility-shadow-surface-focused)',
  'component-formbox-default': 'inset 0px 0px 0px 0px var(--sjs2-color-component-formbox-default-border)',
  'component-formbox-focused': 'inset 0px 0px 0px 0px var(--sjs2-color-component-formbox-focused-border)',
};

function header({ title, description }: FirstSurvey): Content {
  if (!title && !description) return null;
  const across = [['left', 'start', 'flex-start'], ['center', 'center', 'center'], ['right', 'end', 'flex-end']] as const;
  const cells = ([['top', 'flex-start'], ['middle', 'center'], ['bottom', 'flex-end']] as const).flatMap(([row, justify]) => across.map(([column, align, items], at) => {
    const full = row === 'bottom' && at === 0;
    const content = box('sv-header__cell-content', full && title ? box('sv-header__title', element('div', { class: 'sd-title', 'aria-label': title, role: 'heading', 'aria-level': 2 }, string(title))) : null,
      full && description ? box('sv-header__description', box('sd-description', string(description, true))) : null);
    const cell = box(`sv-header__cell sv-header__cell--${column} sv-header__cell--${row}${full ? '' : ' sv-header__cell--empty'}`, content);
    style(cell, row === 'bottom' ? { 'grid-column': String(at + 1), 'grid-row': '1' } : { display: 'none' });
    style(content, { 'text-align': align, 'align-items': items, 'justify-content': justify, ...(full ? { 'max-width': '300%' } : {}) });
    return cell;
  }));
  return box('sv-header sv-header--height-auto sv-header__without-background sv-header__background-color--none', box('sv-header__content sv-header__content--responsive', cells));
}

function progress({ progress: titles, locale }: FirstSurvey): Content {
  if (!titles) return null;
  const steps = titles.map((title, at) => element('li', { class: at === 0 ? 'sd-progress-buttons__list-element--passed sd-progress-buttons__list-element--current' : '', 'data-page-number': '', role: 'presentation' },
    element('div', { class: 'sd-progress-buttons__page-title', title }, string(title)),
    element('div', { class: 'sd-progress-buttons__page-description', title: '' }),
    element('button', { type: 'button', role: 'tab', class: 'sd-progress-buttons__button', 'aria-selected': String(at === 0), 'aria-label': title, tabindex: at === 0 ? 0 : -1, 'data-page-index': at },
      at === 0 ? icon('check-16x16', { class: 'sd-progress-buttons__check-icon' }) : box('sd-progress-buttons__dot'))));
  const list = element('ul', { class: 'sd-progress-buttons__list', role: 'presentation' }, steps);
  const inner = element('div', { class: 'sd-progress-buttons__container', role: 'presentation' }, element('div', { class: 'sd-progress-buttons__list-container', role: 'presentation' }, list));
  const classes = 'sd-progress-buttons__container-center sd-progress-buttons sd-progress-buttons--top sd-progress-buttons--with-titles sd-progress-buttons--with-descriptions';
  return box('sv-components-column sv-components-container-center', element('div', { class: classes, role: 'tablist', 'aria-label': words[locale].progress }, inner));
}

function navigation({ next: { last, text } }: FirstSurvey, id: string): HTMLElement {
  const kind = last ? 'sd-navigation__complete-btn sd-action--brand sd-action--primary' : 'sd-navigation__next-btn sd-action--brand sd-action--tertiary-surface';
  const button = element('button', { type: 'button', class: `sd-action ${kind} sd-action--large sd-action--border`, role: 'button' }, element('span', { class: 'sd-action__title' }, text));
  return box('sd-action-bar sd-action-bar--default-size sd-footer sd-body__navigation sd-clearfix', element('div', { class: 'sd-action-bar__item', id }, box('sd-action-bar__item-content', button)));
}

function style(styled: HTMLElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) styled.style.setProperty(name, value);
}
