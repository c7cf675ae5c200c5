import { expect } from 'chai';
import { simpleFirstPage, sketch } from '../../../../src/view/render/first/index.js';
import { loadWholeSheet } from '../../../../src/view/render/sheet.js';
import twelve from './twelve-questions.json';

/** Everything that a sketch can show. */
const survey = {
  title: 'First page', description: 'Described', showProgressBar: true, progressBarLocation: 'belowheader', progressBarShowPageTitles: true,
  pages: [
    {
      name: 'first', title: 'First', description: 'Described',
      elements: [
        { type: 'html', name: 'html', html: '<h3>Words</h3><p>and <b>more</b></p><ul><li>x</li></ul>' },
        { type: 'text', name: 'needed', isRequired: true, description: 'Described' },
        ...twelve.pages[0]!.elements,
        { type: 'rating', name: 'ends', minRateDescription: 'no', maxRateDescription: 'yes', isRequired: true },
      ],
    },
    { name: 'second', title: 'Second', elements: [{ type: 'text', name: 'last' }] },
  ],
};

const properties = `display position top right bottom left width height min-width max-width margin padding border border-radius outline box-shadow color background fill stroke opacity
  visibility overflow z-index transform font line-height letter-spacing text-align text-decoration white-space vertical-align flex flex-direction flex-wrap order align-items align-self
  justify-content gap grid-template-columns grid-area content cursor pointer-events list-style box-sizing appearance`.split(/\s+/);

/** What can be seen of every element and of what stands before and after it. */
function looks(root: Element): string[] {
  const found: string[] = [];
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const pseudo of [null, '::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      if (pseudo && style.content === 'none') continue;
      const text = properties.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
      found.push(`${element.localName}.${element.getAttribute('class') ?? ''}${pseudo ?? ''} { ${text} }`);
    }
  }
  return found;
}

describe('the style of a sketch', () => {
  it('is the style of the whole sheet, answered or not, focused or not', async function () {
    this.timeout(60_000);
    const host = document.body.appendChild(document.createElement('div'));
    host.style.width = '780px';
    const root = host.attachShadow({ mode: 'open' });
    const still = new CSSStyleSheet();
    still.replaceSync('* { transition: none !important; animation: none !important; }');
    const surface = root.appendChild(document.createElement('div'));
    const read = simpleFirstPage(survey, 'en');
    expect(read).to.not.equal(null);
    const { root: drawn } = sketch(read!, surface, () => undefined)!;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, still];
    expect(root.adoptedStyleSheets[0]!.cssRules.length, 'only the part for the sketch is there').to.be.lessThan(600);
    const before = looks(drawn);
    for (const selector of ['input[value="experienced"]', 'input[value="training"]', 'input[value="4"]', '.sd-boolean__thumb-ghost', '.sd-table input[value="rather"]']) drawn.querySelector<HTMLElement>(selector)!.click();
    const input = drawn.querySelector<HTMLInputElement>('input[type="text"]')!;
    input.focus();
    const answered = looks(drawn);
    await loadWholeSheet();
    const wholeAnswered = looks(drawn);
    expect(differences(answered, wholeAnswered)).to.equal('');
    host.remove();
    const other = document.body.appendChild(document.createElement('div'));
    other.style.width = '780px';
    const second = other.attachShadow({ mode: 'open' });
    const { root: again } = sketch(simpleFirstPage(survey, 'en')!, second.appendChild(document.createElement('div')), () => undefined)!;
    second.adoptedStyleSheets = [...second.adoptedStyleSheets, still];
    expect(differences(before, looks(again))).to.equal('');
    other.remove();
  });
});

/** What is not the same, in words that can be read. */
function differences(some: readonly string[], whole: readonly string[]): string {
  const found: string[] = [];
  some.forEach((text, at) => {
    const others = (whole[at] ?? '').split('; ');
    const wrong = text.split('; ').filter((one, index) => one !== others[index]);
    if (wrong.length > 0) found.push(`${text.slice(0, text.indexOf('{'))}: ${wrong.slice(0, 3).join(' | ')} instead of ${others.filter((one, index) => one !== text.split('; ')[index]).slice(0, 3).join(' | ')}`);
  });
  return found.slice(0, 12).join('\n');
}
