import type { Body, Naming } from './body.js';
import { string } from './body.js';
import { box, element, type Content } from './element.js';
import type { FirstLocale, FirstQuestion } from './first-survey.js';
import { boolean } from './questions/boolean.js';
import { checkbox, radiogroup } from './questions/choices.js';
import { dropdown } from './questions/dropdown.js';
import { matrix } from './questions/matrix.js';
import { rating } from './questions/rating.js';
import { comment, text } from './questions/text.js';
import { words } from './words.js';

/** One question as it stands: its row, and its body with what it hears. */
export interface StandingQuestion {
  readonly name: string;
  readonly id: string;
  readonly row: HTMLElement;
  readonly body: Body;
  /** Shows whether there is an answer, and which. */
  show(value: Parameters<NonNullable<Body['show']>>[0]): void;
}

const bodies = { text, comment, radiogroup, checkbox, dropdown, rating, boolean, matrix, html: ({ content }: { content: DocumentFragment }): Body => ({ nodes: box('sd-html', content), root: 'sd-question--html' }) };

export function standingQuestion(question: FirstQuestion, id: string, locale: FirstLocale): StandingQuestion {
  const { name, type, required, description } = question;
  const titleId = `${id}_ariaTitle`;
  const naming: Naming = { id, name, required, labelledBy: titleId, describedBy: description && `${id}_ariaDescription` };
  const body = (bodies[type] as (of: FirstQuestion, naming: Naming, locale: FirstLocale) => Body)(question, naming, locale);
  const isHtml = type === 'html';
  const title = isHtml ? null : element('div', { id: type === 'radiogroup' ? null : titleId }, titleContent(question, titleId, locale));
  const header = title && box(`${body.header ?? 'sd-question__header sd-element__header'} sd-question__header--location-top sd-element__header--location-top`,
    title, description && element('div', { id: naming.describedBy, class: 'sd-description sd-question__description' }, string(description, true)));
  const content = element('div', { class: body.content ?? 'sd-element__content sd-question__content', role: 'presentation' }, body.nodes);
  const root = element('div', { id, 'data-name': name }, box('sd-question__container', box('sd-question__header-and-content-container', header, content)));
  const show: StandingQuestion['show'] = (value) => {
    const answered = value !== undefined;
    root.className = [
      !isHtml && 'sd-element--with-frame sd-question--with-frame', 'sd-element sd-question sd-row__question', body.root, !isHtml && 'sd-question--title-top',
      body.small && 'sd-row__question--small', answered && 'sd-question--answered',
    ].filter(Boolean).join(' ');
    if (title) title.className = `sd-title sd-element__title sd-question__title${answered ? ' sd-question__title--answer' : ''}${required ? ' sd-question__title--required' : ''}`;
    if (answered || value !== shown) body.show?.(value);
    shown = value;
  };
  let shown: Parameters<typeof show>[0];
  show(undefined);
  const wrapper = element('div', { class: 'sd-element-wrapper sd-element-wrapper--min-width', 'data-key': name }, root);
  wrapper.style.setProperty('flex', '1 1 100%');
  return { name, id, row: box('sd-row sd-clearfix sd-page__row', wrapper), body, show };
}

function titleContent({ type, title, required }: FirstQuestion, id: string, locale: FirstLocale): Content {
  // Where no input can say that it is required, the title does.
  const spoken = type === 'checkbox' || type === 'matrix' ? element('span', { class: 'sv-visuallyhidden' }, words[locale].required) : null;
  const marked = required ? [element('span', { 'data-key': 'req-sp' }, '\u00a0'), element('span', { 'data-key': 'req-text', class: 'sd-question__required-text', 'aria-hidden': 'true' }, '*'), spoken] : null;
  const content = [string(title, true), marked];
  // Here survey-core keeps a place for a button that clears the choice.
  if (type !== 'radiogroup') return content;
  const bar = box('sd-action-bar sd-action-bar--default-size sd-action-title-bar sd-action-bar--empty');
  bar.style.setProperty('opacity', '0');
  bar.style.setProperty('overflow', 'hidden');
  return box('sv-title-actions', element('span', { class: 'sv-title-actions__title', id }, content), bar);
}
