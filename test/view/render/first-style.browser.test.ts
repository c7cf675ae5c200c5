import { expect } from 'chai';
import type { SurveyModel } from 'survey-core';
import firstCss from 'survey-core/survey-core.min.css?first';
import wholeCss from 'survey-core/survey-core.min.css';
import { loadViewsFor } from '../../../src/view/render/index.js';
import { mount, settled } from './mount.js';

const choices = ['one', 'two', 'three'];

/** Everything that is drawn without a view that brings the whole style sheet, in its faces. */
const survey = {
  title: 'First page', description: 'All that a first page may show', showProgressBar: true, showTOC: false, showQuestionNumbers: true,
  pages: [
    {
      name: 'first', title: 'First', description: 'Described',
      elements: [
        { type: 'text', name: 'plain', isRequired: true, maxLength: 20, description: 'Under the title' },
        ...['date', 'number', 'email', 'color', 'range', 'time'].map((inputType) => ({ type: 'text', name: inputType, inputType })),
        { type: 'comment', name: 'comment', maxLength: 50, isRequired: true },
        { type: 'radiogroup', name: 'radio', choices, showOtherItem: true, showClearButton: true, defaultValue: 'two' },
        { type: 'radiogroup', name: 'columns', choices, colCount: 3, startWithNewLine: false },
        { type: 'checkbox', name: 'check', choices, showNoneItem: true, showSelectAllItem: true, defaultValue: ['one'], isRequired: true },
        { type: 'dropdown', name: 'drop', choices, defaultValue: 'one', isRequired: true },
        { type: 'dropdown', name: 'select', choices, renderAs: 'select' },
        { type: 'rating', name: 'rating', minRateDescription: 'no', maxRateDescription: 'yes', defaultValue: 3 },
        { type: 'rating', name: 'stars', rateType: 'stars', defaultValue: 2 },
        { type: 'rating', name: 'smileys', rateType: 'smileys', scaleColorMode: 'colored', defaultValue: 4 },
        { type: 'rating', name: 'rating-drop', displayMode: 'dropdown' },
        { type: 'boolean', name: 'boolean', defaultValue: true },
        ...['checkbox', 'radio', 'switch'].map((renderAs) => ({ type: 'boolean', name: `boolean-${renderAs}`, renderAs })),
        { type: 'matrix', name: 'matrix', columns: choices, rows: ['a', 'b'], isAllRowRequired: true },
        { type: 'html', name: 'html', html: '<h3>Words</h3><p>and <a href="https://example.org">a link</a></p><ul><li>x</li></ul>' },
        { type: 'expression', name: 'sum', expression: '1 + 1' },
        { type: 'panel', name: 'panel', title: 'Panel', state: 'expanded', elements: [{ type: 'text', name: 'inner' }, { type: 'text', name: 'beside', startWithNewLine: false, readOnly: true }] },
      ],
    },
    { name: 'second', elements: [{ type: 'text', name: 'last' }] },
  ],
};

describe('The style of a first page', () => {
  const situations: [string, (model: SurveyModel) => void][] = [
    ['as it begins', () => undefined],
    ['with errors', (model) => void model.validate()],
    ['read-only', (model) => void (model.readOnly = true)],
    ['with an open list', (model) => void ((model.getQuestionByName('drop') as unknown as { dropdownListModel: { popupModel: { isVisible: boolean } } }).dropdownListModel.popupModel.isVisible = true)],
    ['on the second page', (model) => void model.nextPage()],
    ['completed', (model) => void model.doComplete()],
  ];

  it('is the style of the whole sheet, in every situation', async function () {
    this.timeout(60_000);
    for (const [name, arrange] of situations) {
      const { model, root } = await mount(survey);
      await loadViewsFor(model);
      arrange(model);
      await settled(500);
      const sheet = (root as ShadowRoot).adoptedStyleSheets[0]!;
      expect(sheet.cssRules.length, 'only the first part is there').to.be.lessThan(1300);
      const before = looks(root);
      sheet.replaceSync(wholeCss);
      const after = looks(root);
      sheet.replaceSync(firstCss);
      expect(before.size).to.be.greaterThan(name === 'completed' ? 5 : 30);
      expect(differences(before, after), name).to.deep.equal([]);
    }
  });
});

/** What can be seen of an element. */
const properties = `display position top right bottom left width height min-width min-height max-width margin padding border border-radius outline box-shadow color background
  fill stroke opacity visibility overflow z-index transform font line-height letter-spacing text-align text-decoration text-transform white-space vertical-align
  flex flex-direction flex-wrap order align-items align-self justify-content gap grid-template-columns grid-area float clear content cursor pointer-events animation-name
  transition-property list-style box-sizing object-fit appearance -webkit-line-clamp`.split(/\s+/);

/** The computed style of every element and of what stands before and after it. */
function looks(root: ParentNode): Map<Element, string> {
  const styles = (element: Element): string[] => ['', '::before', '::after'].flatMap((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return pseudo && style.content === 'none' ? [] : properties.map((property) => `${pseudo} ${property}: ${style.getPropertyValue(property)}`);
  });
  return new Map([...root.querySelectorAll('*:not(symbol, symbol *)')].map((element) => [element, styles(element).join('\n')]));
}

function differences(before: Map<Element, string>, after: Map<Element, string>): string[] {
  return [...before].flatMap(([element, style]) => {
    const lines = new Set(style.split('\n'));
    return (after.get(element) ?? '').split('\n').filter((line) => line && !lines.has(line)).map((line) => `${element.localName}.${element.getAttribute('class') ?? ''} ${line}`);
  }).slice(0, 20);
}
