/** Settings of a whole form and of its pages: each property that the metadata knows, on a form of three pages that is gone through and back. */
import { Serializer, type JsonObjectProperty } from 'survey-core';
import { dot } from './base-elements.js';
import type { Case, Json } from './case.js';
import { habits, hand, type Gesture } from './hand.js';
import { valuesOf } from './property-values.js';

const pages = (): Json[] => [
  { name: 'one', title: 'Page one', elements: [{ type: 'text', name: 'word', title: 'Word' }] },
  { name: 'two', title: 'Page two', elements: [{ type: 'radiogroup', name: 'pick', title: 'Pick', choices: ['a', 'b'] }, { type: 'text', name: 'must', title: 'Must', isRequired: true, defaultValue: 'm' }] },
  { name: 'three', title: 'Page three', elements: [{ type: 'comment', name: 'more', title: 'More', visibleIf: "{pick} = 'b'" }, { type: 'boolean', name: 'sure', title: 'Sure' }] },
];

const skipped: Readonly<Record<string, string>> = {
  pages: 'the form', elements: 'the form', locale: 'tried with every type', navigateToUrl: 'leaves the page', navigateToUrlOnCondition: 'leaves the page', cookieName: 'one form only', surveyId: 'a service', surveyPostId: 'a service', surveyShowDataSaving: 'a service', sjsVersion: 'says nothing', $schema: 'says nothing',
  showBrandInfo: 'we draw none', timeLimit: 'the clock of each page runs by itself', timeLimitPerPage: 'the clock of each page runs by itself', showTimer: 'the clock of each page runs by itself', timerLocation: 'the clock of each page runs by itself', timerInfoMode: 'the clock of each page runs by itself', showTimerPanel: 'the clock of each page runs by itself',
  textUpdateMode: 'always while typing with us', widthMode: 'always responsive with us', fitToContainer: 'never with us', mode: 'the same as readOnly', tocItemComponent: 'a view of the host', partialSendEnabled: 'a service', regionalFormat: 'formats are the model\'s', validators: 'tried by class', completedBeforeHtml: 'needs a cookie', loadingHtml: 'needs a service', backgroundImage: 'a picture behind', page: 'says nothing', name: 'says nothing',
};

const values: Readonly<Record<string, readonly unknown[]>> = {
  title: ['A form', { default: 'A form', ko: '양식' }], description: ['What it is for'], logo: [dot], logoWidth: ['50px'], logoHeight: ['50px'], completedHtml: ['<h3>Done, {word}</h3>'],
  completedHtmlOnCondition: [[{ expression: "{word} = 'x'", html: '<p>It was x</p>' }]], width: ['500px'], minWidth: ['200px'], maxWidth: ['500px'], questionTitlePattern: ['numRequireTitle', 'requireNumTitle', 'numTitle'], questionTitleTemplate: ['{title} {require} {no}'], requiredMark: ['(!)'], questionStartIndex: ['3', 'a)'],
  triggers: [[{ type: 'complete', expression: "{pick} = 'a'" }], [{ type: 'setvalue', expression: "{pick} = 'b'", setToName: 'word', setValue: 'set' }], [{ type: 'copyvalue', expression: '{word} notempty', fromName: 'word', setToName: 'must' }], [{ type: 'skip', expression: "{word} = 'x'", gotoName: 'more' }], [{ type: 'runexpression', expression: "{word} = 'x'", runExpression: '1 + 1', setToName: 'must' }]],
  calculatedValues: [[{ name: 'twice', expression: '{word} + {word}', includeIntoResult: true }]], maxTextLength: [3], maxCommentLength: [3], commentAreaRows: [2], backgroundOpacity: [0.5], indent: [1], innerIndent: [2], questionTitleWidth: ['120px'], colSpan: [1], navigationTitle: ['First'], navigationDescription: ['Begin here'], gridLayoutColumns: [[{ width: 50 }, { width: 50 }]],
};

const companions: Readonly<Record<string, Json>> = {
  ...Object.fromEntries(['progressBarLocation', 'progressBarType', 'progressBarShowNavigationText', 'progressBarShowPageNumbers', 'progressBarNavigationTextLocation', 'progressBarInheritWidthFrom'].map((name) => [name, { showProgressBar: true }])),
  tocLocation: { showTOC: true }, logoWidth: { logo: dot }, logoHeight: { logo: dot }, logoFit: { logo: dot }, logoPosition: { logo: dot, title: 'A form' }, headerView: { title: 'A form', description: 'What for' }, previewMode: { showPreviewBeforeComplete: true }, previewText: { showPreviewBeforeComplete: true }, editText: { showPreviewBeforeComplete: true },
  startSurveyText: { firstPageIsStartPage: true }, autoAdvanceAllowComplete: { autoAdvanceEnabled: true }, questionStartIndex: { showQuestionNumbers: 'on' }, questionTitlePattern: { showQuestionNumbers: 'on' }, questionTitleTemplate: { showQuestionNumbers: 'on' }, validateVisitedEmptyFields: { checkErrorsMode: 'onValueChanged' },
};

export function surveyCases(): Case[] {
  const whole = (id: string, survey: Json, gestures: readonly Gesture[] = habits['survey']!, type = 'survey'): Case => ({ id: `${type}/${id}`, type, mode: id.split('/')[0]!, element: {}, survey: { pages: pages(), ...survey }, gestures });
  const each = (of: string): [JsonObjectProperty, unknown, number][] => Serializer.getProperties(of).filter(({ name }) => !(name in skipped)).flatMap((property) => (values[property.name] ?? valuesOf(of, property)).map((value, i) => [property, value, i] as [JsonObjectProperty, unknown, number]));
  return [
    whole('plain/as it is', {}), { ...whole('plain/in Korean', {}), locale: 'ko' }, { ...whole('plain/from right to left', {}), locale: 'ar' }, { ...whole('read-only/as it is', {}), readOnly: true },
    whole('errors/nothing answered', { pages: pages().map((page) => ({ ...page, elements: (page['elements'] as Json[]).map((element) => ({ ...element, isRequired: true, defaultValue: undefined })) })) }, [hand.onwards, hand.look, hand.onwards, hand.inQuestion('word', 'textbox'), hand.type('x'), hand.onwards, hand.look, hand.onwards, hand.look]),
    ...each('survey').map(([{ name }, value, i]) => whole(`settings/${name} ${i}`, { ...companions[name], [name]: value })),
    ...each('page').map(([{ name }, value, i]) => whole(`settings/${name} ${i}`, { ...(name.startsWith('navigation') ? { showProgressBar: true, progressBarShowNavigationText: true } : {}), pages: pages().map((page, at) => (at === 1 ? { ...page, [name]: value } : page)) }, habits['survey'], 'page')),
    whole('quiz/counted', { showProgressBar: true, progressBarType: 'correctQuestions', completedHtml: '{correctAnswers} of {questionCount}', pages: pages().map((page) => ({ ...page, elements: (page['elements'] as Json[]).map((element) => ({ ...element, correctAnswer: 'x' })) })) }),
  ];
}
