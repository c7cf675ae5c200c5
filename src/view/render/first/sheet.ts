import sketchCss from 'survey-core/survey-core.min.css?sketch';
import { adoptSheets, fillSheets } from '../sheets.js';

/** As adoptSheet of the renderer, with the rules that a sketch needs; the same sheet gets more when the renderer comes. */
export function adoptFirstSheet(root: Document | ShadowRoot): () => void {
  fillSheets('sketch', sketchCss);
  return adoptSheets(root);
}
