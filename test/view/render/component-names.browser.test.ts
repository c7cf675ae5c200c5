/** Whatever component survey-core asks for by name has a view: the names are read from survey-core itself, so that a new version with a new one fails here. */
import { expect } from '@open-wc/testing';
import { LocalizableString, RendererFactory, Serializer, SurveyModel, type Base, type Question } from 'survey-core';
import { hasView, loadEveryView } from '../../../src/view/render/index.js';

/** Made by survey-core only as a stand-in, or an abstract base. */
const neverDrawn = new Set(['empty', 'nonvalue', 'matrixdropdownbase', 'textbase', 'selectbase', 'checkboxbase', 'matrixbase', 'question']);

const makeable = (base: string): string[] => Serializer.getChildrenClasses(base, true).map(({ name }) => name).filter((name) => !neverDrawn.has(name));

/** Text properties whose name says that they name a component. */
function componentsOf(object: Base): string[] {
  const names = new Set<string>();
  for (let prototype: object = object; prototype && prototype !== Object.prototype; prototype = Object.getPrototypeOf(prototype) as object)
    for (const name of Object.getOwnPropertyNames(prototype)) if (/component(name)?$/i.test(name) && !/^(get|set)[A-Z]/.test(name)) names.add(name);
  return [...names].map((name) => (object as unknown as Record<string, unknown>)[name]).filter((value): value is string => typeof value === 'string' && value !== '' && value !== 'default');
}

describe('the names of components', () => {
  const survey = new SurveyModel({ pages: [{ elements: [{ type: 'text', name: 'q' }] }] });
  before(loadEveryView);

  it('every question type has a body, in each of its faces', () => {
    const types = makeable('question');
    expect(types).to.include.members(['imagemap', 'slider', 'paneldynamic', 'signaturepad']);
    const missing = types.filter((type) => {
      const question = survey.pages[0]!.addNewQuestion(type, type) ?? (Serializer.createClass(type) as Question);
      return !hasView(question.getTemplate());
    });
    expect(missing).to.deep.equal([]);
    const faces = Object.values((RendererFactory.Instance as unknown as { renderersHash: Record<string, Record<string, string>> }).renderersHash).flatMap((byFace) => Object.values(byFace)).filter((name) => name !== 'default');
    expect(faces).to.include('sv-rating-dropdown');
    expect(faces.filter((name) => !hasView(name))).to.deep.equal([]);
  });

  it('every kind of panel has a view', () => {
    const panels = makeable('panelbase').filter((name) => name !== 'page');
    expect(panels).to.include.members(['panel', 'flowpanel']);
    expect(panels.filter((name) => !hasView((Serializer.createClass(name) as { getTemplate(): string }).getTemplate()))).to.deep.equal([]);
    expect(hasView('sv-page')).to.equal(true);
  });

  it('so has every component that a question, the survey or an element around the page names', () => {
    const objects: Base[] = [survey, ...makeable('question').map((type) => (survey.getQuestionByName(type) ?? Serializer.createClass(type)) as Base)];
    const around = (survey as unknown as { layoutElements: { component?: string }[] }).layoutElements.map(({ component }) => component).filter((name): name is string => Boolean(name));
    const names = new Set([...objects.flatMap(componentsOf), ...around, LocalizableString.defaultRenderer, LocalizableString.editableRenderer]);
    expect([...names]).to.include.members(['sv-navigation-toc', 'sv-progress-buttons', 'sv-skeleton', 'survey-checkbox-item', 'sv-string-editor']);
    expect([...names].filter((name) => !hasView(name) && name !== SurveyModel.TemplateRendererComponentName)).to.deep.equal([]);
  });

  it('so has every component that its source gives to an action, a list or a popup', async () => {
    const source = await (await fetch(new URL('../../../node_modules/survey-core/fesm/survey-core.mjs', import.meta.url))).text();
    const given = [...source.matchAll(/\b(?:component|componentName|itemComponent)\s*[:=]\s*"(sv-[\w-]+|survey-[\w-]+)"(?!,\s*coefficient)|new PopupModel\("([\w-]+)"/g)].map((match) => match[1] ?? match[2]!);
    expect(given).to.include.members(['sv-action-bar', 'sv-file-choose-btn', 'sv-matrix-drag-drop-icon', 'sv-list', 'sv-timerpanel']);
    expect([...new Set(given)].filter((name) => !hasView(name))).to.deep.equal([]);
  });
});
