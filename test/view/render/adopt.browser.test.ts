import { expect } from 'chai';
import { createSurveyModel, loadEveryView, renderSurvey } from '../../../src/view/render/index.js';
import { everyType } from '../../survey/every-type.js';
import { mount, settled } from './mount.js';

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
  before(loadEveryView);

  it('keeps every element of every type, and they work', async () => {
    const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    const { pages } = JSON.parse(JSON.stringify(everyType).replace(/\w+\.png/g, picture)) as { pages: { name: string; elements: object[] }[] };
    for (const page of pages) {
      const json = { pages: [page] };
      const first = await mount(json);
      // Before survey-core has measured anything is when a hand-over happens.
      const host = document.body.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'open' });
      const model = createSurveyModel(json, { locale: 'en' });
      const standing = root.appendChild(bare(first.find('.sd-root-modern')));
      const before = [...standing.querySelectorAll('input, textarea, select, fieldset, button, label')];
      const mounted = renderSurvey(model, root, standing);
      expect(root.firstElementChild, page.name).to.equal(standing);
      await settled(200);
      const after = [...standing.querySelectorAll('input, textarea, select, fieldset, button, label')];
      const gone = before.filter((element) => !after.includes(element)).map((element) => `${page.name}: ${(element.cloneNode(false) as Element).outerHTML}`);
      expect(gone.join('\n')).to.equal('');
      mounted.dispose();
      host.remove();
      model.dispose();
    }
  });

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
    expect(root.activeElement).to.equal(input);
    input.value = 'go';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    standing.querySelector<HTMLInputElement>('input[value="b"]')!.click();
    await settled(100);
    expect(model.data).to.eql({ line: 'go', some: ['b'] });
    expect(standing.querySelector('[data-name="shown"]')).to.not.equal(null);
    expect(root.activeElement).to.equal(input);
    model.setValue('line', 'stop');
    model.setValue('some', ['a']);
    await settled(400);
    expect(input.value).to.equal('stop');
    expect(standing.querySelector<HTMLInputElement>('input[value="a"]')!.checked).to.equal(true);
    expect(standing.querySelector('[data-name="shown"]')).to.equal(null);
    mounted.dispose();
    expect(root.querySelector('.sd-root-modern')).to.equal(null);
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
