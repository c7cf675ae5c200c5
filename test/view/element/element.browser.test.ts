import { expect, fixture, html } from '@open-wc/testing';
import { html as template } from 'lit';
import { AssayElement, AssayErrorEvent, AssayReadyEvent, colours, define, inheritedLocale } from '../../../src/view/element/index.js';

class Sample extends AssayElement {
  protected override render(): unknown {
    return template`<p lang=${this.locale}>Text in ${this.locale}</p>`;
  }
  say(): boolean {
    return this.emit(new AssayReadyEvent({ instanceId: this.instanceId, definition: null }));
  }
}
customElements.define('test-sample', Sample);
const paragraph = (element: Sample): HTMLElement => element.shadowRoot!.querySelector('p')!;

describe('the base element', () => {
  it('mends a locale as pages write it, and does without one that nobody knows', async () => {
    const around = await fixture<HTMLElement>(html`<div lang="ko_KR.UTF-8"><test-sample></test-sample><test-sample locale="zh_CN"></test-sample><test-sample locale="???"></test-sample></div>`);
    const tags = [...around.querySelectorAll<HTMLElement & { locale: string }>('test-sample')].map((element) => element.locale);
    expect(tags).to.deep.equal(['ko-KR', 'zh-CN', 'ko-KR']);
  });

  it('takes its language from the attribute, else from the page around it, also through shadow roots', async () => {
    const around = await fixture<HTMLElement>(html`<div lang="ko"><test-sample></test-sample><test-sample locale="zh-CN"></test-sample></div>`);
    const [inherits, own] = around.querySelectorAll<Sample>('test-sample');
    expect(inherits!.locale).to.equal('ko');
    expect(own!.locale).to.equal('zh-CN');
    const host = document.createElement('div');
    host.lang = 'fr';
    const inner = host.attachShadow({ mode: 'closed' }).appendChild(document.createElement('span'));
    document.body.append(host);
    expect(inheritedLocale(inner)).to.equal('fr');
    host.remove();
  });

  it('follows a page that switches its language', async () => {
    const before = document.documentElement.lang;
    const sample = await fixture<Sample>(html`<test-sample></test-sample>`);
    document.documentElement.lang = 'ko';
    await new Promise((resolve) => setTimeout(resolve));
    await sample.updateComplete;
    expect(paragraph(sample).textContent).to.equal('Text in ko');
    document.documentElement.lang = before;
  });

  it('keeps the style of a hostile page outside', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { all: unset !important; letter-spacing: 1em !important; font: italic 40px fantasy !important; color: red !important; text-transform: uppercase !important }
      body { word-spacing: 3em; line-height: 5 }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const style = getComputedStyle(paragraph(await fixture<Sample>(html`<test-sample theme="light"></test-sample>`)));
    expect([style.letterSpacing, style.wordSpacing, style.textTransform, style.fontStyle, style.color, style.fontSize]).to.deep.equal(['normal', '0px', 'none', 'normal', 'rgb(27, 36, 48)', '16px']);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  it('can be hidden, and takes tokens from the page at any height', async () => {
    const sample = await fixture<Sample>(html`<test-sample hidden></test-sample>`);
    expect(getComputedStyle(sample).display).to.equal('none');
    document.documentElement.style.setProperty('--assay-text', 'rgb(1, 2, 3)');
    expect(getComputedStyle(paragraph(await fixture<Sample>(html`<test-sample></test-sample>`))).color).to.equal('rgb(1, 2, 3)');
    document.documentElement.style.removeProperty('--assay-text');
  });

  it('is light on a page that says nothing, follows its scheme, and obeys its own theme first', async () => {
    const colour = async (theme: string | null): Promise<string> => {
      const sample = await fixture<Sample>(html`<test-sample .theme=${theme}></test-sample>`);
      return getComputedStyle(paragraph(sample)).color;
    };
    const light = 'rgb(27, 36, 48)';
    const dark = 'rgb(230, 235, 242)';
    expect(await colour(null)).to.equal(light);
    expect(await colour('dark')).to.equal(dark);
    document.documentElement.style.colorScheme = 'dark';
    expect(await colour(null)).to.equal(dark);
    expect(await colour('light')).to.equal(light);
    document.documentElement.style.colorScheme = '';
  });

  it('gives every instance an id of its own, and events that cross shadow roots', async () => {
    const a = await fixture<Sample>(html`<test-sample></test-sample>`);
    const b = await fixture<Sample>(html`<test-sample></test-sample>`);
    expect(a.instanceId).to.not.equal(b.instanceId);
    let heard: AssayReadyEvent | undefined;
    document.addEventListener('assay-ready', (event) => (heard = event), { once: true });
    expect(a.say()).to.equal(true);
    expect(heard!.detail.instanceId).to.equal(a.instanceId);
    expect(heard!.composed).to.equal(true);
    expect(() => ((heard!.detail as { instanceId: string }).instanceId = 'x')).to.throw(TypeError);
    expect(new AssayErrorEvent({ instanceId: 'x', code: 'c', message: 'm' }).cancelable).to.equal(false);
  });
});

describe('define', () => {
  const warnings = (act: () => void): string[] => {
    const heard: string[] = [];
    const real = [console.warn, console.error];
    console.warn = console.error = (...words: unknown[]) => void heard.push(words.map(String).join(' '));
    act();
    [console.warn, console.error] = real as [typeof console.warn, typeof console.error];
    return heard;
  };
  const widget = (): CustomElementConstructor => class extends HTMLElement {};

  it('keeps the first of two copies of one version, silently', () => {
    const first = widget();
    define('test-twice', first, '1.0.0');
    expect(warnings(() => define('test-twice', widget(), '1.0.0'))).to.deep.equal([]);
    expect(customElements.get('test-twice')).to.equal(first);
  });
  it('warns once with both numbers about another version, and keeps the first', () => {
    const first = widget();
    define('test-other', first, '1.0.0');
    const heard = warnings(() => [1, 2].forEach(() => define('test-other', widget(), '2.0.0')));
    expect(heard).to.have.length(1);
    expect(heard[0]).to.contain('1.0.0').and.to.contain('2.0.0');
    expect(customElements.get('test-other')).to.equal(first);
  });
  it('gives one class two names', () => {
    const ctor = widget();
    define('test-name-a', ctor, '1.0.0');
    define('test-name-b', ctor, '1.0.0');
    expect(document.createElement('test-name-b')).to.be.instanceOf(ctor);
  });
  it('never throws, not even for a name that is none', () => {
    const heard = warnings(() => define('Nonsense', widget(), '1.0.0'));
    expect(heard[0]).to.contain('Nonsense');
  });
});

describe('the colours', () => {
  const surfaces = ['surface', 'surface-soft', 'surface-raised'] as const;
  const pairs: [keyof typeof colours, keyof typeof colours, number][] = [
    ...surfaces.flatMap((surface) => (['text', 'text-soft', 'accent', 'need', 'strength', 'error'] as const).map((ink): [keyof typeof colours, keyof typeof colours, number] => [ink, surface, 4.5])),
    ...(['need', 'neutral', 'strength', 'error'] as const).map((ink): [keyof typeof colours, keyof typeof colours, number] => [ink, `${ink}-soft`, 4.5]),
    ...(['need-soft', 'neutral-soft', 'strength-soft', 'error-soft', 'accent-soft'] as const).map((back): [keyof typeof colours, keyof typeof colours, number] => ['text-soft', back, 4.5]),
    ['on-accent', 'accent', 4.5], ['on-error', 'error', 4.5], ['accent-strong', 'accent-soft', 4.5],
    ['line-strong', 'surface', 3], ['focus', 'surface', 3],
  ];
  const shade = (name: keyof typeof colours, dark: boolean): number[] => {
    const hex = [...colours[name].matchAll(/#(\w{6})/g)][dark ? 1 : 0]![1]!;
    return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  };
  const luminance = ([r, g, b]: number[]): number => 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  for (const dark of [false, true])
    it(`keep their contrast in the ${dark ? 'dark' : 'light'} scheme`, () => {
      for (const [ink, back, least] of pairs) {
        const [low, high] = [luminance(shade(ink, dark)), luminance(shade(back, dark))].sort((a, b) => a - b) as [number, number];
        expect((high + 0.05) / (low + 0.05), `${ink} on ${back}`).to.be.at.least(least);
      }
    });
});
