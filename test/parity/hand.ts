/** What a person does with a question: clicks, keys, files, strokes. Found by what is seen, so the same hand works on both drawings. */
import type { Place } from './pages/controls.js';

export type Gesture =
  | ({ readonly do: 'click' } & Place)
  /** Real key presses, one after the other: names of puppeteer's keys. */
  | { readonly do: 'keys'; readonly keys: readonly string[] }
  | { readonly do: 'type'; readonly text: string }
  | ({ readonly do: 'upload'; readonly files: readonly string[] } & Place)
  /** A stroke from one corner towards the other. */
  | ({ readonly do: 'stroke' } & Place)
  /** Nothing is done, everything is looked at. */
  | { readonly do: 'look' };

/** What is done with mouse or keys. */
export type Touch = Exclude<Gesture, { do: 'look' }>;

const click = (kind: NonNullable<Place['kind']>, nth = 0): Gesture => ({ do: 'click', kind, nth });
const caption = (text: string, nth = 0): Gesture => ({ do: 'click', text, nth });
const choose = (nth: number): Gesture => ({ do: 'click', kind: 'choice', nth, popup: true });
const dialog = (nth: number): Gesture => ({ do: 'click', kind: 'button', nth, popup: true });
const keys = (...names: string[]): Gesture => ({ do: 'keys', keys: names });
const type = (text: string): Gesture => ({ do: 'type', text });
const upload = (...files: string[]): Gesture => ({ do: 'upload', text: 'Select File', files });

/** The last button of the whole form is what leads on: Next, Preview, Complete. */
const onwards: Gesture = { do: 'click', kind: 'button', nth: -1, in: undefined };
const back: Gesture = { do: 'click', kind: 'button', nth: -2, in: undefined };
const inQuestion = (name: string, kind: NonNullable<Place['kind']>, nth = 0): Gesture => ({ do: 'click', kind, nth, in: name });
const look: Gesture = { do: 'look' };

export const hand = { onwards, back, inQuestion, look, click, caption, choose, dialog, keys, type, upload };

/** What is typed into an input of this type. */
const typed: Record<string, string> = { number: '12', range: '', date: '02282026', 'datetime-local': '02282026\t0930AM', time: '0930AM', month: 'March\t2026', week: '09\t2026', color: '', email: 'ann@example.org', tel: '123', url: 'https://example.org' };

export function typing(inputType: string): readonly Gesture[] {
  if (inputType === 'range') return [click('slider'), keys('ArrowRight', 'ArrowRight', 'Home', 'Tab')];
  if (inputType === 'color') return [keys('Tab')];
  return [click('textbox'), ...(typed[inputType] ?? 'ab1').split('\t').flatMap((part, i) => (i ? [keys('Tab'), type(part)] : [type(part)])), keys('Tab')];
}

/** Type → what is done with each question of it. A control that is missing on both sides is passed over. */
export const habits: Readonly<Record<string, readonly Gesture[]>> = {
  text: [...typing('text'), click('textbox'), keys('End', 'Backspace'), type('x y'), keys('Tab')],
  comment: [click('textbox'), type('first'), keys('Enter'), type('second line'), keys('Tab')],
  radiogroup: [click('choice', 1), keys('ArrowDown'), keys('ArrowUp', 'ArrowUp'), click('choice', -1), keys('Tab'), type('why'), keys('Tab'), click('button')],
  checkbox: [click('choice', 1), click('choice', 0), keys('Tab', 'Space'), click('choice', 1), click('choice', -1), keys('Tab'), type('why'), keys('Tab')],
  dropdown: [click('combo'), choose(1), click('combo'), type('th'), keys('ArrowDown'), keys('Enter'), keys('ArrowDown', 'ArrowDown', 'Enter'), keys('Escape'), keys('Tab'), caption('Clear')],
  tagbox: [click('combo'), choose(1), choose(0), keys('Escape'), click('combo'), type('th'), keys('Enter'), keys('Backspace'), keys('Escape'), keys('Tab'), caption('Clear')],
  rating: [click('choice', 2), keys('ArrowRight'), keys('ArrowLeft', 'ArrowLeft'), click('choice', -1), click('choice', -1), click('combo'), choose(1), keys('Tab')],
  boolean: [caption('Yes'), caption('No'), click('choice'), keys('Space'), keys('ArrowRight'), keys('ArrowLeft'), keys('Tab')],
  buttongroup: [click('choice', 1), keys('ArrowRight'), click('choice', -1), click('combo'), choose(0), keys('Tab')],
  ranking: [caption('Two'), keys('ArrowUp'), keys('ArrowDown', 'ArrowDown'), keys('Tab', 'ArrowDown')],
  imagepicker: [click('choice', 1), click('choice', 0), keys('Space'), keys('ArrowRight'), keys('Tab')],
  imagemap: [click('area', 0), click('area', 1), click('area', 0)],
  slider: [click('slider', 0), keys('ArrowRight'), keys('ArrowRight', 'PageUp'), keys('Home'), keys('Tab', 'ArrowLeft', 'End'), click('button')],
  file: [upload('note.txt'), upload('dot.png'), caption('Clear'), dialog(-1), upload('dot.png'), caption('Clear'), dialog(0)],
  signaturepad: [{ do: 'stroke', kind: 'canvas', nth: 0 }, click('button')],
  multipletext: [click('textbox', 0), type('one'), keys('Tab'), type('2'), keys('Tab')],
  matrix: [click('choice', 1), click('choice', 3), keys('ArrowRight'), keys('Tab', 'Space')],
  matrixdropdown: [click('combo', 0), choose(1), click('textbox', 0), type('7'), keys('Tab'), click('choice', 0), click('choice', 1), keys('Tab'), click('button', 0), keys('Tab', 'Tab')],
  matrixdynamic: [click('textbox', 0), type('7'), keys('Tab'), click('combo', 0), choose(0), click('button', -1), click('textbox', -1), type('9'), keys('Tab'), click('choice', 0), caption('Remove'), dialog(-1), keys('Tab')],
  paneldynamic: [click('textbox', 0), type('7'), keys('Tab'), click('choice', 0), click('button', -1), click('textbox', -1), type('9'), keys('Tab'), click('tab', 0), caption('Remove'), dialog(-1), keys('Tab')],
  composite: [click('textbox', 0), type('Ann'), keys('Tab'), click('choice', 1), keys('Tab')],
  custom: [click('choice', 1), click('combo', 0), choose(0), keys('Tab')],
  panel: [click('textbox', 0), type('in'), keys('Tab'), click('choice', 1), caption('The panel'), caption('The panel')],
  html: [keys('Tab')],
  image: [keys('Tab')],
  expression: [keys('Tab')],
  empty: [],
  survey: [inQuestion('word', 'textbox'), type('x'), onwards, look, inQuestion('pick', 'choice', 1), onwards, look, inQuestion('more', 'textbox'), type('more'), back, look, onwards, look],
};

/** The same for every type: whoever has only a keyboard tries what keys do. Begins at the title of the question. */
export const keysOnly: readonly Gesture[] = [
  keys('Tab'), keys('Space'), keys('ArrowDown'), keys('ArrowRight'), keys('Enter'), keys('Escape'), keys('Tab'), keys('Space'), keys('ArrowUp'), keys('Tab'), keys('Enter'), keys('Escape'),
  keys('Delete'), keys('Tab'), keys('ArrowLeft'), keys('End'), keys('Home'), keys('Shift+Tab'),
];
