/**
 * The language of the place where an element stands: the nearest `lang` attribute upwards, through shadow roots,
 * else the browser's language, else English.
 *
 * @returns a BCP 47 tag
 */
export function inheritedLocale(element: Element): string {
  for (let at: Element | null = element; at; at = parentAcrossShadow(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return navigator.language || 'en';
}

function parentAcrossShadow(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}
