import { define } from '../../src/view/element/index.js';
import { version } from './version.js';

/** Registers a widget under a tag, as this version of the package. Never throws. */
export function register(tag: string, widget: CustomElementConstructor): void {
  define(tag, widget, version);
}
