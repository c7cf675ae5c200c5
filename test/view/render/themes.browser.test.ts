import { expect } from '@open-wc/testing';
import type { ITheme } from 'survey-core';
import * as themes from 'survey-core/themes';
import { tokensSheet } from '../../../src/view/element/index.js';
import { loadWholeSheet } from '../../../src/view/render/sheet.js';
import { mount, still, until, type Mount } from './mount.js';

const shipped = Object.entries(themes as unknown as Record<string, ITheme>).filter(([, theme]) => theme?.themeName);
const json = {
  title: 'Yearly talk',
  pages: [
    { name: 'one', elements: [{ type: 'text', name: 'q', title: 'What went well?', description: 'In one sentence', isRequired: true }, { type: 'matrixdynamic', name: 'm', columns: [{ name: 'a', cellType: 'text' }], rowCount: 1 }] },
    { name: 'two', elements: [{ type: 'text', name: 'r' }] },
  ],
};

type Rgba = [number, number, number, number];

/** The contrast of an element's text to what lies behind it, as the browser has computed both. */
function contrastOf(element: Element): number {
  const behind: Rgba[] = [];
  for (let at: Element | null = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) behind.push(rgba(getComputedStyle(at).backgroundColor));
  const ground = behind.reverse().reduce<Rgba>((under, layer) => over(layer, under), [255, 255, 255, 1]);
  const [dark, light] = [over(rgba(getComputedStyle(element).color), ground), ground].map(luminance).sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function rgba(colour: string): Rgba {
  const scale = colour.startsWith('color(') ? 255 : 1;
  const [r = 0, g = 0, b = 0, a = 1] = (colour.replace('srgb', '').match(/[\d.e-]+/g) ?? []).map(Number);
  return [r * scale, g * scale, b * scale, a];
}

const over = ([r, g, b, a]: Rgba, under: Rgba): Rgba => [r * a + under[0] * (1 - a), g * a + under[1] * (1 - a), b * a + under[2] * (1 - a), 1];

function luminance(colour: Rgba): number {
  const [r, g, b] = colour.slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const parts = {
  title: '.sd-question__title .sv-string-viewer', description: '.sd-question__description .sv-string-viewer', error: '.sd-error', 'button that leads on': '.sd-navigation__next-btn .sd-action__title', 'button that adds': '.sd-matrixdynamic__add-btn .sd-action__title',
};

async function worn(theme: ITheme): Promise<Mount> {
  const mounted = await mount(json, { prepare: (model) => model.applyTheme(theme) });
  // As in a widget: a theme without colours has the tokens.
  (mounted.root as ShadowRoot).adoptedStyleSheets = [...(mounted.root as ShadowRoot).adoptedStyleSheets, tokensSheet!];
  await loadWholeSheet();
  await until(() => mounted.root.querySelector('.sd-matrixdynamic__add-btn'));
  mounted.model.validate(true, false);
  await until(() => mounted.root.querySelector('.sd-error'));
  await still(mounted.root);
  return mounted;
}

describe('themes of SurveyJS', () => {
  it('are all there to be looked at', () => expect(shipped.length).to.be.greaterThan(25));

  for (const [name, theme] of shipped)
    it(`can be read: ${name}`, async () => {
      const mounted = await worn(theme);
      const ratios = Object.entries(parts).map(([part, selector]) => [part, contrastOf(mounted.find(selector))] as const);
      expect(ratios.filter(([, ratio]) => ratio < 4.49).map(([part, ratio]) => `${part} ${ratio.toFixed(2)}`)).to.eql([]);
    });

  it('keep the hue of their accent, and what can be read as it is', async () => {
    const accent = (mounted: Mount): Rgba => rgba(getComputedStyle(mounted.find('.sd-navigation__next-btn')).backgroundColor);
    const green = accent(await worn({ themeName: 'own', cssVariables: { '--sjs2-color-project-brand-600': 'rgb(25, 179, 148)' } } as ITheme));
    expect(green[0] / green[1]).to.be.closeTo(25 / 179, 0.02);
    expect(green[2] / green[1]).to.be.closeTo(148 / 179, 0.02);
    expect(green[1]).to.be.lessThan(179);
    const blue = accent(await worn({ themeName: 'own', cssVariables: { '--sjs2-color-project-brand-600': 'rgb(20, 60, 140)' } } as ITheme));
    expect(blue.slice(0, 3)).to.eql([20, 60, 140]);
  });

  it('can be changed while they are worn', async () => {
    const mounted = await worn({ themeName: 'own', cssVariables: { '--sjs2-color-project-brand-600': 'rgb(25, 179, 148)' } } as ITheme);
    mounted.model.applyTheme({ themeName: 'other', cssVariables: { '--sjs2-color-project-brand-600': 'rgb(250, 200, 0)' } } as ITheme);
    const button = mounted.find('.sd-navigation__next-btn');
    await until(() => rgba(getComputedStyle(button).backgroundColor)[2] === 0);
    await still(mounted.root);
    await until(() => contrastOf(mounted.find(parts['button that leads on'])) >= 4.49);
  });
});
