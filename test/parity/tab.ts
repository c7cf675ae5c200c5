/** One browser page with one of the two renderers, driven through the debugger: real input, and what assistive technology is told. */
import type { Browser, CDPSession, KeyInput, Page } from 'puppeteer-core';
import type { Touch } from './hand.js';
import type { FormSettings, Glance, Look, Spot } from './pages/probe.js';

/** What a screen reader may say about one control or group. */
export interface Announced {
  readonly question: string;
  readonly role: string;
  readonly name: string;
  readonly states: Readonly<Record<string, string>>;
}

export interface Sight extends Look {
  readonly announced: readonly Announced[];
}

interface AxValue {
  value?: unknown;
}
interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  description?: AxValue;
  value?: AxValue;
  properties?: { name: string; value: AxValue }[];
  childIds?: string[];
  parentId?: string;
  backendDOMNodeId?: number;
}

export class Tab {
  readonly errors: string[] = [];

  private constructor(readonly page: Page, private readonly session: CDPSession, private readonly files: Readonly<Record<string, string>>) {}

  /** In a window of its own: a tab behind another gets no frames. */
  static async open(browser: Browser, address: string, files: Readonly<Record<string, string>>): Promise<Tab> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.setViewport({ width: 1000, height: 1800 });
    const session = await page.createCDPSession();
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    const tab = new Tab(page, session, files);
    page.on('pageerror', (error) => tab.errors.push(String((error as Error).stack ?? error).split('\n').slice(0, 3).join(' | ')));
    await page.goto(address);
    await page.waitForFunction('window.probe');
    return tab;
  }

  async draw(json: object, settings: FormSettings): Promise<Sight> {
    await this.session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 1, y: 1 });
    return this.#sight(await this.#call<Look>(`draw(${JSON.stringify(json)}, ${JSON.stringify(settings)})`));
  }

  async look(): Promise<Sight> {
    return this.#sight(await this.#call<Look>('look()'));
  }

  /** Does it and tells how the form stands afterwards; undefined when there is nothing to do it with. */
  async act(gesture: Touch, question: string): Promise<Glance | undefined> {
    if (gesture.do === 'keys') for (const key of gesture.keys) await this.#press(key);
    else if (gesture.do === 'type') await this.page.keyboard.type(gesture.text);
    else {
      const at = await this.#call<Spot | null>(`locate(${JSON.stringify({ in: gesture.popup || question === '' ? undefined : question, ...gesture })})`);
      if (!at) return undefined;
      if (gesture.do === 'stroke') await this.#stroke(at);
      else if (gesture.do === 'upload') await this.#upload(at, gesture.files);
      else await this.#click(at);
    }
    return this.#call('glance()');
  }

  async #press(key: string): Promise<void> {
    const [name, shift] = key.startsWith('Shift+') ? [key.slice(6), true] : [key, false];
    if (shift) await this.page.keyboard.down('Shift');
    await this.page.keyboard.press((name === 'Space' ? ' ' : name) as KeyInput);
    if (shift) await this.page.keyboard.up('Shift');
  }

  async #click({ x, y }: Spot): Promise<void> {
    const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', buttons: number, clickCount: number) => this.session.send('Input.dispatchMouseEvent', { type, x, y, button: type === 'mouseMoved' ? 'none' : 'left', buttons, clickCount });
    await Promise.all([mouse('mouseMoved', 0, 0), mouse('mousePressed', 1, 1), mouse('mouseReleased', 0, 1)]);
  }

  async #stroke({ x, y }: Spot): Promise<void> {
    const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', way: number) => this.session.send('Input.dispatchMouseEvent', { type, x: x + way, y: y + way / 2, button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1 });
    await mouse('mousePressed', -40);
    for (const way of [-20, 0, 20, 40]) await mouse('mouseMoved', way);
    await mouse('mouseReleased', 40);
  }

  /** Clicks what opens the system's dialog, and chooses there; a control that opens none is just clicked. */
  async #upload(at: Spot, files: readonly string[]): Promise<void> {
    const chooser = this.page.waitForFileChooser({ timeout: 5000 }).catch(() => undefined);
    // The browser has to know that somebody waits before the click arrives.
    await this.page.evaluate('0');
    await this.#click(at);
    await (await chooser)?.accept(files.map((name) => this.files[name]!));
  }

  async #call<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', { expression: `probe.${expression}`, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  async #sight(look: Look): Promise<Sight> {
    const owners = await this.#owners(look);
    const { nodes } = (await this.session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
    return { ...look, announced: announced(nodes, owners) };
  }

  /** Node of the debugger → name of the question that it is the root of. */
  async #owners(look: Look): Promise<Map<number, string>> {
    const names = Object.keys(look.texts);
    const { result } = await this.session.send('Runtime.evaluate', { expression: 'probe.questionElements()' });
    const { result: members } = await this.session.send('Runtime.getProperties', { objectId: result.objectId!, ownProperties: true });
    const elements = members.filter(({ name, value }) => /^\d+$/.test(name) && value?.objectId);
    const described = await Promise.all(elements.map(({ value }) => this.session.send('DOM.describeNode', { objectId: value!.objectId! })));
    await this.session.send('Runtime.releaseObject', { objectId: result.objectId! });
    return new Map(described.map(({ node }, i) => [node.backendNodeId, names[i] ?? '']));
  }
}

// Structure that says nothing by itself.
const silent = new Set(['none', 'generic', 'RootWebArea', 'StaticText', 'InlineTextBox', 'LineBreak', 'paragraph', 'LabelText', 'Legend', 'LayoutTable', 'LayoutTableRow', 'LayoutTableCell', 'emphasis', 'strong', 'ListMarker', 'DescriptionList', 'time', 'mark', 'Abbr', 'Canvas']);
const spoken = new Set(['disabled', 'invalid', 'checked', 'expanded', 'pressed', 'selected', 'required', 'readonly', 'valuemin', 'valuemax', 'valuetext', 'multiselectable', 'hasPopup', 'modal', 'level', 'orientation', 'autocomplete']);

function announced(nodes: readonly AxNode[], owners: ReadonlyMap<number, string>): Announced[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list: Announced[] = [];
  const walk = (node: AxNode, question: string): void => {
    const here = owners.get(node.backendDOMNodeId ?? -1) ?? question;
    const role = String(node.role?.value ?? '');
    if (!node.ignored && !silent.has(role)) {
      const states: Record<string, string> = {};
      for (const { name, value } of node.properties ?? []) if (spoken.has(name) && value.value !== false && value.value !== 'false' && value.value !== '') states[name] = String(value.value);
      if (node.description?.value) states['description'] = tidy(node.description.value);
      if (node.value?.value !== undefined && node.value.value !== '') states['value'] = tidy(node.value.value);
      list.push({ question: here, role, name: tidy(node.name?.value), states });
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, here);
    }
  };
  const root = nodes.find((node) => !node.parentId);
  if (root) walk(root, '');
  return list;
}

function tidy(text: unknown): string {
  return String(text ?? '').replace(/[\s\u00a0\u200b]+/g, ' ').trim();
}
