// Copies of this package share nothing but the registry of the page; a registered symbol on the class is how they recognise each other.
const versionKey = Symbol.for('assayer.version');
const warned = new Set<string>();

type Versioned = CustomElementConstructor & { [versionKey]?: string };

/**
 * Registers a widget. A second copy of the same version keeps the first silently; another version keeps the first and warns
 * once with both numbers. A class that already has a name is registered under a second one through an empty subclass.
 * Never throws: a guest must not break the page.
 */
export function define(tag: string, ctor: CustomElementConstructor, version: string): void {
  const first = customElements.get(tag) as Versioned | undefined;
  if (first) return reportSecond(tag, first, ctor, version);
  try {
    customElements.define(tag, marked(isNamed(ctor) ? class extends (ctor as CustomElementConstructor) {} : ctor, version));
  } catch (error) {
    console.error(`Assayer ${version} could not register <${tag}>: a tag is lower case, with a dash.`, error);
  }
}

function reportSecond(tag: string, first: Versioned, ctor: CustomElementConstructor, version: string): void {
  if (first === ctor || first[versionKey] === version || warned.has(tag)) return;
  warned.add(tag);
  const other = first[versionKey];
  console.warn(
    other
      ? `Assayer ${version}: <${tag}> is already registered by Assayer ${other}, which stays in use. Load one version on a page.`
      : `Assayer ${version}: <${tag}> is already registered by something else, which stays in use.`,
  );
}

/** Only a registered class can be constructed. */
function isNamed(ctor: CustomElementConstructor): boolean {
  return Object.hasOwn(ctor, versionKey);
}

function marked(ctor: CustomElementConstructor, version: string): CustomElementConstructor {
  Object.defineProperty(ctor, versionKey, { value: version });
  return ctor;
}
