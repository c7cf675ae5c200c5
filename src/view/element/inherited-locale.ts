/**
 * The language of the place where an element stands: the nearest `lang` attribute upwards, through shadow roots,
 * else the browser's language, else English.
 *
 * @returns a BCP 47 tag
 */
export function inheritedLocale(element: Element): string {
  for (let at: Element | null = element; at; at = parentAcrossShadow(at)) {
    const lang = validLocale(at.getAttribute('lang'));
    if (lang) return lang;
  }
  return validLocale(navigator.language) ?? 'en';
}

/**
 * The tag as it is if the browser's own language functions take it (they throw at `ko_KR` or `en-US@posix`, which pages and even
 * browsers do say), mended if only its separators or a suffix are wrong, else null.
 */
export function validLocale(tag: string | null): string | null {
  const mended = tag?.trim().replaceAll('_', '-').replace(/[.@].*$/, '');
  if (!mended) return null;
  try {
    Intl.getCanonicalLocales(mended);
    return mended;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function parentAcrossShadow(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}
