import { expect } from '@open-wc/testing';
import { affixed, settingsOf, upgradePlaceholder } from '../../../widgets/embed/index.js';

const settings = { prefix: '', suffix: '', endpoint: 'https://portal.example/v1' };

function placeholder(text: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = text;
  return template.content.firstElementChild as HTMLElement;
}

describe('a placeholder of a portal page', () => {
  it('becomes the widget of its form, without what the editor put inside', () => {
    const div = placeholder('<div data-assay-form="self-assessment.values" data-config=\'{"locale":"ko","noDraft":true,"respondentRole":"self"}\'><p><br></p> &nbsp;<br></div>');
    const widget = upgradePlaceholder(div, 'assay-form', settings)!;
    expect(div.childNodes).to.have.length(1);
    expect(widget.localName).to.equal('assay-form');
    expect(widget.getAttribute('definition-src')).to.equal('https://portal.example/v1/definitions/self-assessment.values');
    expect(widget.getAttribute('locale')).to.equal('ko');
    expect(widget.hasAttribute('no-draft')).to.equal(true);
    expect(widget.getAttribute('respondent-role')).to.equal('self');
    expect(widget.role).to.equal(null);
  });

  it('takes an address as it is', () => {
    expect(upgradePlaceholder(placeholder('<div data-assay-form="/forms/a.json"></div>'), 'assay-form', settings)!.getAttribute('definition-src')).to.equal('/forms/a.json');
  });

  it('is upgraded once, also by another copy of the script', () => {
    const div = placeholder('<div data-assay-form="a"></div>');
    expect(upgradePlaceholder(div, 'assay-form', settings)).to.not.equal(null);
    expect(upgradePlaceholder(div, 'assay-form', settings)).to.equal(null);
  });

  it('reads settings with the typographic quotes of an editor, and does without those it cannot read', () => {
    const curly = placeholder('<div data-assay-form="a" data-config="{\u201clocale\u201d:\u201cko\u201d}"></div>');
    expect(upgradePlaceholder(curly, 'assay-form', settings)!.getAttribute('locale')).to.equal('ko');
    const broken = placeholder('<div data-assay-form="a" data-config="{locale"></div>');
    expect(upgradePlaceholder(broken, 'assay-form', settings)!.getAttribute('endpoint')).to.equal(settings.endpoint);
  });

  it('cannot set an event handler or any attribute that no widget knows', () => {
    const div = placeholder('<div data-assay-form="a" data-config=\'{"onclick":"alert(1)","style":"x","innerHTML":"<img>"}\'></div>');
    const widget = upgradePlaceholder(div, 'assay-form', settings)!;
    expect(widget.getAttributeNames().sort()).to.deep.equal(['definition-src', 'endpoint']);
    expect(widget.childNodes).to.have.length(0);
  });
});

describe('the settings of the script', () => {
  it('take the collector of its own address, and tags with a prefix or a suffix', () => {
    const script = document.createElement('script');
    script.src = 'https://cdn.example/x/embed.js';
    script.dataset.suffix = 'hr';
    const found = settingsOf(script);
    expect(found.endpoint).to.equal('https://cdn.example/v1');
    expect(affixed('assay-form', found)).to.equal('assay-form-hr');
  });
});
