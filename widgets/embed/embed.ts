/**
 * The one script for portals: `<script src="…/embed.js" async></script>`, classic or as a module.
 *
 * 1. space is reserved for widgets that are not registered yet
 * 2. tags and `data-…` placeholders are found, those added later too
 * 3. a widget's class is fetched when the first of its kind is there (heavy ones: nearly in view) and registered
 *
 * This file has no static exports and shares no code with the chunks, so that it runs as a classic script as well.
 * Nothing the page did makes it throw: what fails is warned about.
 */
import { affixed, ownScript, settingsOf, type EmbedSettings } from './page-settings.js';
import { watchPage, whenNear } from './page-watch.js';
import { upgradePlaceholder } from './placeholder.js';
import { loadRegister, widgets } from './tags.js';

const started = new Set<string>();

function start(settings: EmbedSettings): void {
  reserveSpace(settings);
  for (const tag of Object.keys(widgets)) watchFor(tag, settings);
}

function watchFor(tag: string, settings: EmbedSettings): void {
  const name = affixed(tag, settings);
  if (started.has(name)) return;
  started.add(name);
  watchPage(`${name}, [data-${tag}]:not([data-assay-upgraded])`, (element) => {
    const widget = element.localName === name ? element : upgradePlaceholder(element, tag, settings);
    if (!widget) return;
    if (widgets[tag]!.atOnce || widget.getAttribute('loading') === 'eager') void register(tag, name);
    else whenNear(widget, () => void register(tag, name));
  });
}

const registered = new Map<string, Promise<void>>();

function register(tag: string, name: string): Promise<void> {
  const known = registered.get(name);
  if (known) return known;
  const made = Promise.all([loadRegister(), widgets[tag]!.load()]).then(([define, widget]) => define(name, widget)).catch((error: unknown) => {
    registered.delete(name); // a network that comes back gets another chance with the next element
    console.warn(`Assayer: <${name}> could not be loaded.`, error);
  });
  registered.set(name, made);
  return made;
}

/**
 * A constructed sheet: allowed by every content security policy, and gone from effect once the tag is registered.
 * A page that closed the list of its sheets jumps a little, no more.
 */
function reserveSpace(settings: EmbedSettings): void {
  const rules = Object.entries(widgets).map(([tag, { reserve }]) =>
    `${affixed(tag, settings)}:not(:defined) { display: block; min-height: ${reserve}; } ${affixed(tag, settings)}[display]:not([display='inline'], :defined) { min-height: 0; }`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  try {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch (error) {
    console.warn('Assayer: no space is reserved for widgets that are loading, as this page lets nobody add a style sheet.', error);
  }
}

try {
  const settings = settingsOf(ownScript());
  start(settings);
  // For pages where tags clash: `assayer.define({ suffix: 'hr' })` registers the widgets under further names.
  Object.defineProperty(globalThis, 'assayer', {
    value: Object.freeze({ define: (names: { prefix?: string; suffix?: string }) => start({ ...settings, ...names }) }),
    configurable: true,
  });
} catch (error) {
  console.warn('Assayer: this page could not be prepared for widgets.', error);
}
