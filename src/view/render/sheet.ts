/**
 * Style of everything drawn. survey-core's own sheet begins as the part that a first page needs; the whole one takes its place when more is drawn.
 * Web fonts belong to the page: `@font-face` in a shadow root is ignored.
 */
import firstCss from 'survey-core/survey-core.min.css?first';
import { adoptSheets, fillSheets } from './sheets.js';

/** Adopts the sheets into a root; the returned function takes them out after the last user. */
export function adoptSheet(root: Document | ShadowRoot): () => void {
  fillSheets('first', firstCss);
  return adoptSheets(root);
}

/** Components that are loaded when first drawn, and whose rules are in the first part all the same. */
const firstComponents = new Set([
  'dropdown', 'sv-dropdown-select', 'rating', 'sv-rating-dropdown', 'html', 'expression', 'matrix', 'boolean', 'sv-boolean-checkbox', 'sv-boolean-radio', 'sv-boolean-switch', 'sv-timerpanel',
]);

/** Resolves when there are rules for a component that is loaded when first drawn. @throws when they cannot be fetched */
export async function loadStyleOf(component: string): Promise<void> {
  if (!firstComponents.has(component)) await loadWholeSheet();
}

let loading: Promise<void> | undefined;

/** Makes survey-core's whole sheet count, with all variables that a theme may refer to. @throws when it cannot be fetched */
export function loadWholeSheet(): Promise<void> {
  loading ??= import('survey-core/survey-core.min.css').then(
    ({ default: text }) => fillSheets('whole', text),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
