/** How a page wants the script to behave; from `data-…` attributes of its script tag or from `define()`. */
export interface EmbedSettings {
  /** Put before every tag with a dash, for pages where another product owns `assay-form`. */
  prefix: string;
  /** Put after every tag with a dash. */
  suffix: string;
  /** Base address of the collector for placeholders that only give a form's id. */
  endpoint: string;
}

/** The `<script>` that runs us: known while a classic script runs, found by its address when it is a module. */
export function ownScript(): HTMLScriptElement | null {
  const current = document.currentScript;
  return current instanceof HTMLScriptElement ? current : document.querySelector<HTMLScriptElement>('script[src*="/embed.js"], script[src^="embed.js"]');
}

/** @param script without one, the page itself is taken as the collector's place */
export function settingsOf(script: HTMLScriptElement | null): EmbedSettings {
  const { prefix = '', suffix = '', endpoint } = script?.dataset ?? {};
  const base = new URL(script?.src || document.baseURI, document.baseURI);
  return { prefix, suffix, endpoint: endpoint ? new URL(endpoint, document.baseURI).href : `${base.origin}/v1` };
}

/** `assay-form` → `hr-assay-form-2` */
export function affixed(tag: string, { prefix, suffix }: Pick<EmbedSettings, 'prefix' | 'suffix'>): string {
  return [prefix, tag, suffix].filter(Boolean).join('-').toLowerCase();
}
