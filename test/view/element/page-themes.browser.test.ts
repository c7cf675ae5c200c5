import { expect } from '@open-wc/testing';
import { tokensSheet } from '../../../src/view/element/index.js';

type Page = Readonly<Record<string, string>>;

/** The variables of each framework as it ships them, light and dark. */
const pages: Readonly<Record<string, { readonly prefix: string; readonly dark: (host: HTMLElement) => void; readonly schemes: Readonly<Record<'light' | 'dark', Page>> }>> = {
  bootstrap: {
    prefix: 'bs-',
    dark: (place) => void (place.style.colorScheme = 'dark'),
    schemes: {
      light: { 'body-color': '#212529', 'body-bg': '#fff', 'secondary-color': 'rgba(33, 37, 41, .75)', 'secondary-bg': '#e9ecef', 'tertiary-bg': '#f8f9fa', 'border-color': '#dee2e6', 'link-color': '#0d6efd', 'link-hover-color': '#0a58ca', 'primary-bg-subtle': '#cfe2ff', 'success-text-emphasis': '#0a3622', 'success-bg-subtle': '#d1e7dd', 'warning-text-emphasis': '#664d03', 'warning-bg-subtle': '#fff3cd', 'danger-text-emphasis': '#58151c', 'danger-bg-subtle': '#f8d7da' },
      dark: { 'body-color': '#dee2e6', 'body-bg': '#212529', 'secondary-color': 'rgba(222, 226, 230, .75)', 'secondary-bg': '#343a40', 'tertiary-bg': '#2b3035', 'border-color': '#495057', 'link-color': '#6ea8fe', 'link-hover-color': '#8bb9fe', 'primary-bg-subtle': '#031633', 'success-text-emphasis': '#75b798', 'success-bg-subtle': '#051b11', 'warning-text-emphasis': '#ffda6a', 'warning-bg-subtle': '#332701', 'danger-text-emphasis': '#ea868f', 'danger-bg-subtle': '#2c0b0e' },
    },
  },
  mui: {
    prefix: 'mui-palette-',
    dark: (place) => place.setAttribute('data-mui-color-scheme', 'dark'),
    schemes: {
      light: { 'text-primary': 'rgba(0, 0, 0, .87)', 'text-secondary': 'rgba(0, 0, 0, .6)', 'background-paper': '#fff', divider: 'rgba(0, 0, 0, .12)', 'primary-main': '#1976d2', 'primary-contrastText': '#fff', 'warning-main': '#ed6c02', 'success-main': '#2e7d32', 'error-main': '#d32f2f' },
      dark: { 'text-primary': '#fff', 'text-secondary': 'rgba(255, 255, 255, .7)', 'background-paper': '#121212', divider: 'rgba(255, 255, 255, .12)', 'primary-main': '#90caf9', 'primary-contrastText': 'rgba(0, 0, 0, .87)', 'warning-main': '#ffa726', 'success-main': '#66bb6a', 'error-main': '#f44336' },
    },
  },
  shadcn: {
    prefix: '',
    dark: (place) => place.classList.add('dark'),
    schemes: {
      light: { background: 'oklch(1 0 0)', foreground: 'oklch(0.145 0 0)', card: 'oklch(1 0 0)', popover: 'oklch(1 0 0)', primary: 'oklch(0.205 0 0)', 'primary-foreground': 'oklch(0.985 0 0)', muted: 'oklch(0.97 0 0)', border: 'oklch(0.922 0 0)', destructive: 'oklch(0.577 0.245 27.325)', radius: '0.625rem' },
      dark: { background: 'oklch(0.145 0 0)', foreground: 'oklch(0.985 0 0)', card: 'oklch(0.205 0 0)', popover: 'oklch(0.205 0 0)', primary: 'oklch(0.922 0 0)', 'primary-foreground': 'oklch(0.205 0 0)', muted: 'oklch(0.269 0 0)', border: 'oklch(1 0 0 / 10%)', destructive: 'oklch(0.704 0.191 22.216)', radius: '0.625rem' },
    },
  },
};

/** Token on token, at least. */
const pairs: readonly (readonly [string, string, number])[] = [
  ['text', 'surface', 4.5], ['text', 'surface-soft', 4.5], ['text-soft', 'surface', 4.5], ['text-soft', 'surface-soft', 4.5], ['accent', 'surface', 4.5], ['accent-strong', 'surface', 4.5], ['text', 'accent-soft', 4.5],
  ['on-accent', 'accent', 4.5], ['error', 'surface', 4.5], ['error', 'error-soft', 4.5], ['need', 'need-soft', 4.5], ['strength', 'strength-soft', 4.5], ['neutral', 'surface', 4.5], ['line-strong', 'surface', 3], ['focus', 'surface', 3],
];

const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true })!;

/** As they lie on one another. */
function painted(...layers: string[]): number[] {
  for (const layer of layers) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function contrast(above: string, below: string): number {
  const [dark, light] = [painted(below, above), painted(below)].map((rgb) => rgb.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at]!, 0)).sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('page themes', () => {
  let sheet: CSSStyleSheet;
  afterEach(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    document.querySelector('.page')?.remove();
  });

  /** The colour that a token has in a form of such a page. */
  async function formOf(name: string, variables: Page, dark?: (place: HTMLElement) => void): Promise<(token: string) => string> {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(await (await fetch(`/page-themes/${name}.css?as-style=1`)).text());
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const place = document.body.appendChild(Object.assign(document.createElement('div'), { className: 'page' }));
    place.style.colorScheme = 'light';
    for (const [variable, value] of Object.entries(variables)) place.style.setProperty(`--${variable}`, value);
    dark?.(place);
    const root = place.appendChild(document.createElement('assay-outbox')).attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [tokensSheet!];
    return (token) => {
      const probe = root.appendChild(document.createElement('i'));
      probe.style.backgroundColor = `var(--_${token})`;
      return getComputedStyle(probe).backgroundColor;
    };
  }

  for (const [name, { prefix, dark, schemes }] of Object.entries(pages))
    for (const [scheme, given] of Object.entries(schemes))
      it(`make forms a part of the page, readable: ${name}, ${scheme}`, async () => {
        const colour = await formOf(name, Object.fromEntries(Object.entries(given).map(([variable, value]) => [prefix + variable, value])), scheme === 'dark' ? dark : undefined);
        const accent = given['link-color'] ?? given['primary-main'] ?? given['primary']!;
        expect(painted(colour('accent'))).to.eql(painted(accent));
        const low = pairs.map(([above, below, least]) => [above, below, least, contrast(colour(above), colour(below))] as const).filter(([, , least, ratio]) => ratio < least - 0.01);
        expect(low.map(([above, below, least, ratio]) => `${above} on ${below}: ${ratio.toFixed(2)} instead of ${least}`)).to.eql([]);
      });

  it('leave our own colours where a page has no such variables', async () => {
    const colour = await formOf('bootstrap', {});
    expect(painted(colour('accent'))).to.eql(painted('#1d5fa8'));
    expect(painted(colour('surface'))).to.eql(painted('#ffffff'));
  });
});
