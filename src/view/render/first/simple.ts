/**
 * Reads the first page of a survey as it will be drawn, if it is simple.
 *
 * Whatever is not known here to look one certain way without survey-core makes the page not simple: a property that is not listed, an expression,
 * piping, a default value, a condition that decides what stands after the first page.
 */
import type { FirstLocale, FirstSurvey } from './first-survey.js';
import { isObject, NotSimple, only, Reader, type Properties } from './reader.js';
import { readQuestion } from './simple-question.js';
import { words } from './words.js';

/** Properties that change nothing before the first page is left. */
const later = ['completedHtml', 'completedHtmlOnCondition', 'completedBeforeHtml', 'loadingHtml', 'pagePrevText', 'clearInvisibleValues', 'showCompletePage', 'checkErrorsMode', 'textUpdateMode', 'autoFocusFirstError'];
const known = ['title', 'description', 'pages', 'elements', 'showProgressBar', 'progressBarLocation', 'progressBarShowPageTitles', 'showQuestionNumbers', 'pageNextText', 'completeText', ...later];

/** Questions on a page that is drawn whole. */
const longest = 20;

/** @param locale survey-core's name of the language */
export function simpleFirstPage(survey: unknown, locale: string): FirstSurvey | null {
  if (locale !== 'en' && locale !== 'ko' && locale !== 'zh-cn') return null;
  try {
    return read(survey, locale);
  } catch (error) {
    if (error instanceof NotSimple) return null;
    throw error;
  }
}

function read(json: unknown, locale: FirstLocale): FirstSurvey {
  const survey = only(json, known);
  const { text } = new Reader(locale);
  const pages = survey.pages === undefined ? [{ elements: survey.elements }] : list(survey.pages);
  if (survey.pages !== undefined && survey.elements !== undefined) throw new NotSimple();
  const page = only(pages[0], ['name', 'title', 'description', 'elements']);
  const elements = list(page.elements);
  // Longer pages begin as outlines of what is not in view.
  if (elements.length === 0 || elements.length > longest || ![undefined, false, 'off'].includes(survey.showQuestionNumbers as undefined)) throw new NotSimple();
  const others = pages.slice(1);
  if (!others.every(alwaysShown)) throw new NotSimple();
  const last = others.length === 0;
  const questions = elements.map((element) => readQuestion(element, locale));
  if (new Set(questions.map(({ name }) => name)).size < questions.length) throw new NotSimple();
  return {
    locale,
    title: text(survey.title),
    description: text(survey.description),
    page: { title: text(page.title), description: text(page.description) },
    questions,
    progress: progress(survey, pages as Properties[], text),
    next: { last, text: (last ? text(survey.completeText) : text(survey.pageNextText)) ?? words[locale][last ? 'complete' : 'next'] },
  };
}

/** One kind of progress: page titles under the header. */
function progress(survey: Properties, pages: readonly Properties[], text: Reader['text']): string[] | null {
  const { showProgressBar: shown, progressBarLocation: place, progressBarShowPageTitles: titles } = survey;
  if ([undefined, false, 'off'].includes(shown as undefined)) return null;
  if (shown !== true || place !== 'belowheader' || titles !== true || pages.length < 2) throw new NotSimple();
  return pages.map((page) => {
    const title = page.navigationTitle === undefined && page.navigationDescription === undefined ? text(page.title) : null;
    if (title === null) throw new NotSimple();
    return title;
  });
}

/** Whether a page (or a panel in it) counts whatever is answered: the first page then has a way on, and progress its length. */
function alwaysShown(page: unknown): boolean {
  if (!isObject(page) || hides(page) || !Array.isArray(page.elements)) return false;
  return page.elements.some((element) => isObject(element) && !hides(element) && typeof element.name === 'string'
    && (element.type === 'panel' ? alwaysShown(element) : typeof element.type === 'string' && alwaysDrawn.has(element.type)));
}

const alwaysDrawn = new Set(['text', 'comment', 'radiogroup', 'checkbox', 'dropdown', 'tagbox', 'rating', 'boolean', 'matrix', 'ranking', 'slider', 'multipletext']);

function hides({ visibleIf, visible }: Properties): boolean {
  return visibleIf !== undefined || visible !== undefined;
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new NotSimple();
  return value;
}
