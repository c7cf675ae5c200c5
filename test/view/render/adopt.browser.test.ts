import { expect } from 'chai';
import { createSurveyModel, renderSurvey } from '../../../src/view/render/index.js';
import { mount, settled, until } from './mount.js';

/** A drawing as another hand would make it: elements and texts, without Lit's comments and white space. */
function bare(root: Element): Element {
  const copy = root.cloneNode(true) as Element;
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT);
  const gone: ChildNode[] = [];
  while (walker.nextNode()) if (walker.currentNode.nodeType === Node.COMMENT_NODE || /^[ \n]*$/.test((walker.currentNode as Text).data)) gone.push(walker.currentNode as ChildNode);
  for (const node of gone) node.remove();
  copy.normalize();
  return copy;
}

describe('taking over a drawing that stands', () => {
  it('binds what it has taken over, both ways, and lets go of it', async () => {
    const json = { elements: [{ type: 'text', name: 'line' }, { type: 'checkbox', name: 'some', choices: ['a', 'b'] }, { type: 'text', name: 'shown', visibleIf: "{line} = 'go'" }] };
    const first = await mount(json);
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const standing = root.appendChild(bare(first.find('.sd-root-modern')));
    const input = standing.querySelector<HTMLInputElement>('input[type="text"]')!;
    input.focus();
    const model = createSurveyModel(json, { locale: 'en' });
    const mounted = renderSurvey(model, root, standing);
    expect(root.activeElement === input, 'the focus stays').to.equal(true);
    input.value = 'go';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    standing.querySelector<HTMLInputElement>('input[value="b"]')!.click();
    await settled(100);
    expect(model.data).to.eql({ line: 'go', some: ['b'] });
    expect(standing.querySelector('[data-name="shown"]') !== null, 'shown').to.equal(true);
    expect(root.activeElement === input, 'the focus stays').to.equal(true);
    model.setValue('line', 'stop');
    model.setValue('some', ['a']);
    await until(() => standing.querySelector('[data-name="shown"]') === null);
    expect(input.value).to.equal('stop');
    expect(standing.querySelector<HTMLInputElement>('input[value="a"]')!.checked).to.equal(true);
    mounted.dispose();
    expect(root.querySelector('.sd-root-modern') === null).to.equal(true);
    const again = renderSurvey(model, root);
    await settled(100);
    expect(root.querySelectorAll('.sd-root-modern').length, 'the same place serves again').to.equal(1);
    again.dispose();
    host.remove();
    model.dispose();
  });

  it('draws anew what is another drawing, and gives the focus back', async () => {
    const json = { elements: [{ type: 'text', name: 'line' }] };
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const standing = root.appendChild(document.createElement('div'));
    const model = createSurveyModel(json, { locale: 'en' });
    const other = standing.appendChild(document.createElement('input'));
    other.id = model.getQuestionByName('line').inputId;
    other.focus();
    const mounted = renderSurvey(model, root, standing);
    expect(standing.isConnected).to.equal(false);
    expect((root.activeElement as HTMLInputElement).id).to.equal(other.id);
    mounted.dispose();
    host.remove();
    model.dispose();
  });
});
