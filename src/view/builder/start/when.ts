import { dateText, timeText } from '../../i18n/index.js';
import type { EarlierState } from './file-actions.js';

/** Day and time of a state. */
export function when({ at }: EarlierState, locale: string): string {
  return `${dateText(at, locale)}, ${timeText(at, locale)}`;
}
