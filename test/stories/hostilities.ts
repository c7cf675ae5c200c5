/** What a page did to itself before a widget came to it. */
export interface Hostility {
  /** Runs in the page before every other script. */
  readonly script?: () => void;
  /** Scripts of the page's own, loaded before ours. */
  readonly scripts?: readonly string[];
  /** What the console says in our name, one after the other; default: nothing. */
  readonly says?: readonly RegExp[];
  /** Runs in the page when the response is stored: whether the page's own things still work. */
  readonly afterwards?: () => unknown;
}

type Bag = Record<string, unknown>;

export const hostilities: Readonly<Record<string, Hostility>> = {
  'another Dexie, of version 3, that the page uses': {
    scripts: ['/dexie-3.js'],
    afterwards: async () => {
      const { Dexie } = window as unknown as { Dexie: new (name: string) => { version(n: number): { stores(s: object): void }; table(n: string): { put(v: object): Promise<unknown>; count(): Promise<number> }; verno: number } };
      const database = new Dexie('page');
      database.version(1).stores({ things: 'id' });
      await database.table('things').put({ id: 1 });
      return (await database.table('things').count()) === 1 && String((Dexie as unknown as Bag).semVer).startsWith('3.');
    },
  },
  'a second copy of the embed, of the same version': {
    scripts: ['/other/embed.js'],
    afterwards: () => performance.getEntriesByType('resource').filter(({ name }) => /\/(other\/)?chunks\/self-assessment/.test(name)).length === 2,
  },
  'a second copy of the embed, of another version': { scripts: ['/older/embed.js'], says: [/^Assayer \d+\.\d+\.\d+: <assay-self-assessment> is already registered by Assayer 0\.0\.1, which stays in use|^Assayer 0\.0\.1: <assay-self-assessment> is already registered by Assayer \d+\.\d+\.\d+, which stays in use/] },
  'frozen globals': {
    script: () => {
      for (const { prototype } of [Object, Array, Promise, Map, Set, WeakMap, Date, RegExp, Number, Error, Function, Event, EventTarget]) Object.freeze(prototype);
      for (const thing of [Array, Map, Set, Object, Math, JSON, Reflect]) Object.freeze(thing);
    },
  },
  'Object.prototype and Array.prototype extended, in the open': {
    script: () => {
      for (const name of ['clone', 'extend']) (Object.prototype as unknown as Bag)[name] = function (this: unknown) { return this; };
      for (const name of ['each', 'remove', 'contains']) (Array.prototype as unknown as Bag)[name] = function (this: unknown) { return this; };
    },
    afterwards: () => (({}) as Bag).clone instanceof Function && (([] as unknown) as Bag).each instanceof Function,
  },
  'customElements.define patched': {
    script: () => {
      const define = customElements.define;
      const names: string[] = ((window as unknown as Bag).defined = []) as string[];
      customElements.define = function (this: CustomElementRegistry, name: string, ctor: CustomElementConstructor, options?: ElementDefinitionOptions) {
        names.push(name);
        if (customElements.get(name)) return;
        define.call(this, name, class extends ctor {}, options);
      };
    },
    afterwards: () => ((window as unknown as Bag).defined as string[]).includes('assay-self-assessment'),
  },
  'every property of every element unset, with !important': {
    script: () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { all: unset !important }');
      document.adoptedStyleSheets.push(sheet);
    },
  },
  'fetch wrapped': {
    script: () => {
      const real = window.fetch;
      (window as unknown as Bag).asked = 0;
      window.fetch = async (...args) => {
        (window as unknown as { asked: number }).asked += 1;
        await new Promise((done) => setTimeout(done, 20));
        return real(...args);
      };
    },
    afterwards: () => (window as unknown as { asked: number }).asked > 0,
  },
  'the list of style sheets closed': {
    script: () => Object.defineProperty(document, 'adoptedStyleSheets', { value: Object.freeze([]), writable: false }),
    says: [/no space is reserved/],
  },
};
