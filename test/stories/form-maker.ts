import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { waitInside } from './wait-inside.js';

/** A designer at the builder: what the hands do, with clicks and keys, and nothing that a designer could not see. */
export class FormMaker {
  constructor(readonly page: Page) {}

  async open(origin: string): Promise<void> {
    await this.page.goto(origin);
    await this.element('.canvas');
  }

  /** The first that is there, through the shadow root. */
  async element(selector: string): Promise<ElementHandle<HTMLElement>> {
    return waitInside(this.page, `assay-form-builder >>> ${selector}`);
  }

  async click(selector: string, options: { count?: number } = {}): Promise<void> {
    const element = await this.element(selector);
    await element.click(options);
    await element.dispose();
  }

  /** The form as it stands. */
  value<T = unknown>(): Promise<T> {
    return this.page.evaluate(() => (document.querySelector('assay-form-builder') as unknown as { value: unknown }).value) as Promise<T>;
  }

  /** `data-focus` or class of what has the focus in the builder. */
  focus(): Promise<string> {
    return this.page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const at = document.querySelector('assay-form-builder')!.shadowRoot!.activeElement;
      return at ? at.getAttribute('data-focus') ?? at.id ?? at.className : '';
    });
  }

  async focusOn(start: string): Promise<void> {
    await this.page.waitForFunction((wanted) => document.querySelector('assay-form-builder')!.shadowRoot!.activeElement?.getAttribute('data-focus')?.startsWith(wanted), { timeout: 20_000 }, start);
  }

  /** `Control+d`, one after another. */
  async press(...chords: string[]): Promise<void> {
    for (const chord of chords) {
      const held = chord.split('+') as KeyInput[];
      const key = held.pop()!;
      for (const modifier of held) await this.page.keyboard.down(modifier);
      await this.page.keyboard.press(key);
      for (const modifier of held.reverse()) await this.page.keyboard.up(modifier);
    }
  }

  async write(text: string): Promise<void> {
    await this.page.keyboard.sendCharacter(text);
  }

  async addPage(): Promise<void> {
    await this.click('[data-focus="add-page"]');
    await this.focusOn('card-');
  }

  async add(type: string): Promise<void> {
    await this.click(`[data-palette="${type}"]`);
    await this.focusOn('card-');
  }

  /** Of what has the focus. */
  async title(text: string): Promise<void> {
    await this.press('F2');
    await this.focusOn('title-');
    await this.write(text);
    await this.press('Enter');
    await this.focusOn('card-');
  }

  async name(text: string): Promise<void> {
    await this.fill('[data-property="name"] input', text);
  }

  /** Writes into a field and leaves it. */
  async fill(selector: string, text: string): Promise<void> {
    await this.click(selector, { count: 3 });
    await this.press('Control+a');
    await this.write(text);
    await this.press('Tab');
  }

  /** Replaces the options that a new question begins with by these, pasted on the canvas. */
  async options(lines: readonly string[], list = 'choices'): Promise<void> {
    const first = `.card.selected .card-list input[data-focus$="-${list}-text-0"]`;
    await this.click(first);
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\n'));
    const before = (await this.page.$$('assay-form-builder >>> .card.selected .card-list input')).length;
    await this.press('Control+v');
    await this.page.waitForFunction((n) => document.querySelector('assay-form-builder')!.shadowRoot!.querySelectorAll('.card.selected .card-list input').length > n, { timeout: 20_000 }, before);
    // What was there before the paste stands above it.
    for (let n = 0; n < 3; n += 1) await this.click(`.card.selected [role="group"]:has(input[data-focus$="-${list}-text-0"]) .card-item button`);
    await this.press('Escape');
    await this.focusOn('card-');
  }

  /** Finds a property as a designer does, by its name, and gives its field. */
  async property(name: string): Promise<string> {
    await this.fill('.properties-head input[type="search"]', name);
    await this.element(`[data-property="${name}"]`);
    return `[data-property="${name}"]`;
  }

  async choose(name: string, value: string): Promise<void> {
    const field = await this.element(`${await this.property(name)} select`);
    await field.select(value);
    await this.everyProperty();
  }

  async condition(name: string, text: string): Promise<void> {
    const field = await this.property(name);
    await this.click(`${field} .items-foot button`);
    await this.fill(`${field} textarea`, text);
    await this.everyProperty();
  }

  async everyProperty(): Promise<void> {
    await this.click('.properties-head input[type="search"]');
    await this.press('Control+a', 'Delete');
  }
}
