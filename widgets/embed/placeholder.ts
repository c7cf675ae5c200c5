import { affixed, type EmbedSettings } from './page-settings.js';

const attributes = ['locale', 'endpoint', 'respondent', 'subject', 'respondent-role', 'round', 'theme', 'theme-src', 'loading', 'display', 'no-draft', 'no-sketch', 'read-only',
  'application', 'invitation', 'label'];
const properties = ['answers', 'context', 'definition'];

/**
 * Turns `<div data-assay-form="id-or-address" data-config='{"locale":"ko"}'>` into the widget. Portals keep such divs from
 * every author, while they strip unknown tags and scripts. What the editor put inside (`<p>`, `<br>`, spaces) goes.
 *
 * @returns the widget, or null when this placeholder already has one (also from another copy of the script)
 */
export function upgradePlaceholder(placeholder: HTMLElement, tag: string, settings: EmbedSettings): HTMLElement | null {
  if (placeholder.hasAttribute('data-assay-upgraded')) return null;
  placeholder.setAttribute('data-assay-upgraded', '');
  const element = document.createElement(affixed(tag, settings));
  const source = placeholder.getAttribute(`data-${tag}`)?.trim() ?? '';
  const config = configOf(placeholder);
  const endpoint = typeof config.endpoint === 'string' ? config.endpoint : settings.endpoint;
  if (source) element.setAttribute('definition-src', /[/?]/.test(source) ? source : `${endpoint.replace(/\/+$/, '')}/definitions/${encodeURIComponent(source)}`);
  element.setAttribute('endpoint', endpoint);
  for (const [key, value] of Object.entries(config)) applyOption(element, key, value);
  placeholder.replaceChildren(element);
  return element;
}

function applyOption(element: HTMLElement, key: string, value: unknown): void {
  const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (properties.includes(name)) {
    // Set before the class is there: the widget takes own properties over when it is upgraded.
    (element as unknown as Record<string, unknown>)[name] = value;
  } else if (!attributes.includes(name)) {
    console.warn(`Assayer: data-config has "${key}", which no widget knows. Known: ${[...attributes, ...properties].join(', ')}.`);
  } else if (value === true) {
    element.setAttribute(name, '');
  } else if (value !== false && value !== null && value !== undefined) {
    element.setAttribute(name, String(value));
  }
}

function configOf(placeholder: HTMLElement): Record<string, unknown> {
  const text = placeholder.getAttribute('data-config');
  if (!text?.trim()) return {};
  // Word processors and editors turn straight quotes into typographic ones.
  for (const candidate of [text, text.replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')]) {
    try {
      const parsed: unknown = JSON.parse(candidate);
      if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
    } catch {
      continue; // the next spelling, then the warning below
    }
  }
  console.warn('Assayer: data-config is not a JSON object and is ignored:', text);
  return {};
}
