import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import puppeteer, { type Browser } from 'puppeteer-core';
import { Model } from 'survey-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { startBuilderPage, type BuilderPage } from './builder-page.js';
import { FormMaker } from './form-maker.js';

interface Item {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly scale?: string;
  readonly choices?: readonly string[];
  readonly source?: string;
  readonly visibleIf?: string | null;
  readonly items?: readonly Item[];
}

interface Outline {
  readonly title: { readonly en: string };
  readonly scalesUsed?: Readonly<Record<string, { readonly min: number; readonly max: number; readonly labels?: { readonly en: readonly string[] } }>>;
  readonly pages: readonly { readonly id: string; readonly title: { readonly en: string }; readonly items: readonly Item[] }[];
}

/** What an item of an outline is in the palette; those of other kinds come from the page's data or are no types of a form. */
const types: Readonly<Record<string, string>> = { rating: 'radiogroup', bars: 'radiogroup', comment: 'comment', text: 'text', number: 'text', date: 'text', choice: 'radiogroup', checkbox: 'checkbox', tagbox: 'tagbox', panel: 'paneldynamic' };
const folder = resolve(import.meta.dirname, '../fixtures/form-outlines');
const all = readdirSync(folder).map((file) => file.replace('.json', ''));
/** Both have conditions, scales and choices; `OUTLINES=all` makes every form. */
const asked = process.env['OUTLINES'] === 'all' ? all : process.env['OUTLINES']?.split(',') ?? ['development-plan', 'competency-bars'];

const made = ({ items }: { readonly items?: readonly Item[] }): readonly Item[] => (items ?? []).filter(({ type, source, choices }) => type in types && !source && !(type === 'tagbox' && !choices));

describe('forms made at the builder by a designer’s hands', () => {
  let browser: Browser;
  let site: BuilderPage;
  before(async () => {
    site = await startBuilderPage({ pages: [{ name: 'page1', elements: [] }] });
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true, protocolTimeout: 60_000 });
    await browser.defaultBrowserContext().overridePermissions(site.origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  for (const id of asked)
    it(`${id}: the JSON loads in survey-core and asks what the outline says`, async () => {
      const outline = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Outline;
      const page = await browser.newPage();
      await page.setViewport({ width: 1400, height: 1000 });
      const maker = new FormMaker(page);
      await maker.open(site.origin);
      for (const [n, each] of outline.pages.entries()) {
        if (n === 0) await maker.click('.page-head');
        else await maker.addPage();
        await maker.title(each.title.en);
        for (const item of made(each)) await make(maker, item, outline);
      }
      const json = await maker.value<object>();
      await page.close();
      const model = new Model(json);
      expect(model.jsonErrors ?? [], JSON.stringify(model.jsonErrors)).to.deep.equal([]);
      expect(model.pages.map(({ title }) => title)).to.deep.equal(outline.pages.map(({ title }) => title.en));
      for (const each of outline.pages) for (const item of made(each)) expectQuestion(model, item, outline);
      expect(model.getAllQuestions().map(({ name }) => name)).to.deep.equal(outline.pages.flatMap((each) => made(each).map(({ id: name }) => name)));
    });
});

async function make(maker: FormMaker, item: Item, outline: Outline): Promise<void> {
  await maker.add(types[item.type]!);
  if (item.text) await maker.title(item.text);
  await maker.name(item.id);
  const lines = linesOf(item, outline);
  if (lines) await maker.options(lines);
  if (item.type === 'number' || item.type === 'date') await maker.choose('inputType', item.type);
  if (item.visibleIf) await maker.condition('visibleIf', item.visibleIf);
  if (item.type !== 'panel') return;
  for (const inner of made(item)) await make(maker, inner, outline);
  // What comes next stands beside the panel, not in it.
  await maker.click(`[aria-label*="${item.text}"].container > .card-head .card-type`);
}

function linesOf({ scale, choices }: Item, { scalesUsed }: Outline): string[] | undefined {
  const used = scale === undefined ? undefined : scalesUsed?.[scale];
  if (used) return Array.from({ length: used.max - used.min + 1 }, (_, n) => `${used.min + n}|${used.labels?.en[n] ?? used.min + n}`);
  return choices && [...choices];
}

function expectQuestion(model: Model, item: Item, outline: Outline): void {
  const question = model.getQuestionByName(item.id)!;
  expect(question?.getType(), item.id).to.equal(types[item.type]);
  if (item.text) expect(question.title).to.equal(item.text);
  const lines = linesOf(item, outline);
  if (lines) expect((question as unknown as { choices: { text: string }[] }).choices.map(({ text }) => text)).to.deep.equal(lines.map((line) => line.split('|').at(-1)));
  if (item.visibleIf) expect(question.visibleIf).to.equal(item.visibleIf);
  for (const inner of made(item)) {
    const element = (question as unknown as { templateElements: { name: string; getType(): string }[] }).templateElements.find(({ name }) => name === inner.id);
    expect(element?.getType(), inner.id).to.equal(types[inner.type]);
  }
}
