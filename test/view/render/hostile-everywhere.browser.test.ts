/**
 * A payload in every text property of every class that survey-core's metadata knows, and in every kind of answer: whatever is drawn of it,
 * nothing runs, and no element carries a handler, a script address or an element that loads code.
 */
import { expect } from '@open-wc/testing';
import { Serializer, type JsonObjectProperty } from 'survey-core';
import { createSurveyModel, loadEveryView, renderSurvey, safeImageUrl, safeUrl } from '../../../src/view/render/index.js';
import { picture } from './everything.js';
import { settled } from './mount.js';

declare global {
  interface Window {
    harm: number;
  }
}

const harm = 'window.harm=(window.harm||0)+1';
const html = `<img src=x onerror="${harm}"><svg onload="${harm}"></svg><a href="java\tscript:${harm}">x</a><iframe srcdoc="<script>parent.${harm}</script>"></iframe>`;
const address = `java\tscript:${harm}`;
const addressLike = /url|link|image|logo|poster|content$/i;

/** Properties whose text would only make the survey refuse to work, not harm anybody. */
const structural = new Set(['name', 'type', 'sjsVersion', 'valueName', 'cellType', 'inputType', 'maskType', 'renderAs', 'itemComponent', 'defaultValueExpression', 'widthMode', 'locale', 'cookieName', 'surveyId', 'surveyPostId', 'clientId', 'page', 'contentMode', 'templateTitleLocation']);

/** The payload for a property, or undefined where text cannot stand. */
function payload(property: JsonObjectProperty): unknown {
  if (structural.has(property.name) || property.isArray || property.isCustom || property.hasChoices || property.readOnly) return undefined;
  if (/expression|condition|If$|mask|regex|^(min|max)(Value)?$|width|height|gap|padding|locale/i.test(`${property.type} ${property.name}`)) return undefined;
  if (['string', 'text', 'html', 'file', 'url', 'value', 'itemvalue'].includes(property.type) || property.isLocalizable) return addressLike.test(property.name) ? address : html;
  return undefined;
}

function poisoned(className: string): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const property of Serializer.getPropertiesByObj(Serializer.createClass(className, {}) ?? ({ getType: () => className } as never))) {
    const value = payload(property);
    if (value !== undefined && property.type !== 'value') made[property.name] = property.isLocalizable ? { default: value, ko: value } : value;
  }
  return made;
}

const item = (value: string): object => ({ ...poisoned('choiceitem'), value, text: html, imageLink: address });

/** A question of a type with every text poisoned, and what it needs to be drawn. */
function question(type: string): Record<string, unknown> {
  const cell = { ...poisoned('matrixdropdowncolumn'), cellType: 'text' };
  const inner = { ...poisoned('text'), type: 'text', title: html };
  return {
    ...poisoned(type),
    type, name: `q_${type}`, title: html, description: html, isRequired: true, visible: true,
    choices: [item('a'), item('b')], items: [{ ...poisoned('multipletextitem'), name: 'a', title: html }], rateValues: [{ value: 1, text: html }, { value: 2, text: html }],
    rows: [{ value: 'r', text: html }], columns: type === 'matrix' ? [{ value: 1, text: html }] : [{ ...cell, name: 'c', title: html }],
    areas: [{ value: 'a', coords: '0,0,5,5', text: html }],
    templateElements: [{ ...inner, name: 'inner' }], elements: type === 'panel' ? [{ ...inner, name: `in_${type}` }] : undefined,
    detailElements: [{ ...inner, name: 'detail' }], detailPanelMode: 'underRow', rowCount: 1, panelCount: 1, showOtherItem: true, showCommentArea: true, allowClear: true,
  };
}

/** Everything a drawn tree must not hold, whatever went in. */
function traces(root: ShadowRoot): string[] {
  const bad: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (/^(script|iframe|object|embed|style|base|meta|animate|link)$/i.test(element.localName)) bad.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) bad.push(`${element.localName} ${name}`);
      if (['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href', 'srcdoc'].includes(name) && !value.startsWith('#') && !safeUrl(value) && !safeImageUrl(value) && !/^data:(video|text|application)\//.test(value)) bad.push(`${element.localName} ${name}=${value}`);
    }
    if (element instanceof HTMLElement && /javascript|url\(["']?java/i.test(element.style.cssText)) bad.push(`style of ${element.localName}`);
  }
  return bad;
}

const questionTypes = [...new Set(['question', 'panelbase'].flatMap((base) => Serializer.getChildrenClasses(base, true).map(({ name }) => name)))].filter((type) => !['page', 'flowpanel', 'matrixdropdownbase'].includes(type));

async function use(json: object, answers: Record<string, unknown>): Promise<string[]> {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const model = createSurveyModel(json, { locale: 'en', answers });
  // The least careful host: every text becomes HTML as it is.
  model.onTextMarkdown.add((_, options) => (options.html = options.text));
  const mounted = renderSurvey(model, root);
  await settled(120);
  const found = traces(root);
  model.validate();
  await settled(40);
  root.querySelectorAll<HTMLElement>('.sd-dropdown, .sd-tagbox').forEach((box) => box.click());
  await settled(120);
  found.push(...traces(root));
  for (const link of root.querySelectorAll<HTMLElement>('a')) if (!link.hasAttribute('download')) link.addEventListener('click', (event) => event.preventDefault(), { once: true });
  model.readOnly = true;
  model.locale = 'ko';
  await settled(60);
  found.push(...traces(root));
  mounted.dispose();
  model.dispose();
  host.remove();
  return [...new Set(found)];
}

describe('hostile text in every property', () => {
  before(async () => {
    window.harm = 0;
    await loadEveryView();
  });

  it('knows the types that can be drawn', () => {
    expect(questionTypes).to.include.members(['text', 'matrixdynamic', 'paneldynamic', 'imagepicker', 'signaturepad', 'panel']);
    expect(questionTypes.length).to.be.greaterThan(20);
    expect(Object.keys(poisoned('dropdown')).length).to.be.greaterThan(8);
  });

  for (const type of questionTypes)
    it(`of ${type}: nothing runs, nothing that could is drawn`, async () => {
      const surveyText = poisoned('survey');
      const json = { ...surveyText, questionsOnPageMode: 'singlePage', logo: address, backgroundImage: address, completedHtml: html, pages: [{ ...poisoned('page'), name: 'p', title: html, description: html, elements: [question(type)] }] };
      expect(await use(json, {})).to.deep.equal([]);
      expect(window.harm).to.equal(0);
    });

  it('of answers, in every type that shows one', async () => {
    const file = (content: string): object => ({ name: html, type: 'image/png', content });
    const elements = [
      { type: 'text', name: 'text', title: '{comment} {file}' }, { type: 'comment', name: 'comment', title: '{text}' }, { type: 'html', name: 'html', html: '{text} <a href="{link}">x</a> <img src="{link}">' },
      { type: 'expression', name: 'expression', expression: '{text}' }, { type: 'dropdown', name: 'dropdown', choices: [{ value: html, text: '{text}' }], allowCustomChoices: true },
      { type: 'tagbox', name: 'tagbox', choices: [{ value: html, text: html }] }, { type: 'file', name: 'file', allowMultiple: true }, { type: 'signaturepad', name: 'signaturepad' },
      { type: 'paneldynamic', name: 'paneldynamic', templateTitle: '{panel.who}', templateElements: [{ type: 'text', name: 'who', title: '{panel.who}' }] },
      { type: 'matrixdynamic', name: 'matrixdynamic', columns: [{ name: 'what', title: '{text}', cellType: 'text' }] }, { type: 'multipletext', name: 'multipletext', items: [{ name: 'a', title: '{text}' }] },
      { type: 'imagepicker', name: 'imagepicker', choices: [{ value: html, imageLink: picture, text: '{text}' }] }, { type: 'image', name: 'image', imageLink: '{link}' }, { type: 'radiogroup', name: 'radiogroup', choices: ['a'], showOtherItem: true },
    ];
    const answers = {
      text: html, comment: html, link: address, dropdown: html, tagbox: [html], file: [file(address), file('data:text/html,<script>1</script>'), file(`data:image/svg+xml,<svg onload="${harm}" xmlns="http://www.w3.org/2000/svg"/>`)], signaturepad: address,
      paneldynamic: [{ who: html }], matrixdynamic: [{ what: html }], multipletext: { a: html }, imagepicker: html, radiogroup: 'other', 'radiogroup-Comment': html,
    };
    expect(await use({ title: '{text}', completedHtml: '{text}', elements }, answers)).to.deep.equal([]);
    expect(window.harm).to.equal(0);
  });
});
