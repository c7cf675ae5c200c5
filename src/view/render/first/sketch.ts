/**
 * Draws a simple first page from its JSON and takes answers, before survey-core is there.
 *
 * 1. The same elements, classes, ids and names as the renderer's, so that its views can take them over (adopt.ts) under the person's fingers.
 * 2. Each answer is told in the same task as the event that made it.
 * 3. What only the model can do (the next page, a list that opens) is remembered and done after the hand-over, each press in its turn (wishes.ts).
 */
import type { Json } from '../../../model/definition/index.js';
import { adoptFirstSheet } from './sheet.js';
import { unchanged } from './body.js';
import type { FirstSurvey } from './first-survey.js';
import { frame } from './frame.js';
import { fewIcons } from './icons.js';
import { standingQuestion, type StandingQuestion } from './question.js';
import { Wishes } from './wishes.js';

export interface Sketch {
  /** What stands; the renderer takes it over. */
  readonly root: HTMLElement;
  /** Resolves when no syllable is being composed: a text field must not be touched meanwhile. */
  composed(): Promise<void>;
  /** Ends listening; the returned function does what the person asked for meanwhile, once the model listens. */
  handOver(): () => void;
  /** Takes it off the screen. */
  erase(): void;
  focus(): void;
}

export interface SketchListener {
  /** Undefined: the answer was taken back. */
  (name: string, value: Json | undefined): void;
}

const events = ['input', 'change', 'click', 'keydown'] as const;

/**
 * @param surface an empty element; the sketch stands first in it
 * @returns null, with nothing left behind, in a place so narrow that the renderer would lay something out anew
 */
export function sketch(survey: FirstSurvey, surface: HTMLElement, onAnswer: SketchListener): Sketch | null {
  const questions = survey.questions.map((question, index) => standingQuestion(question, `sq_${index}`, survey.locale));
  const root = frame(survey, questions.map(({ row }) => row));
  const icons = fewIcons();
  const loosenSheet = adoptFirstSheet(surface.getRootNode() as ShadowRoot | Document);
  surface.append(root, icons);

  const wishes = new Wishes(root, survey.locale);
  const listening = new AbortController();
  const leave = (): void => {
    listening.abort();
    loosenSheet();
    icons.remove();
  };
  const hear = (event: Event): void => {
    const target = event.target as HTMLElement;
    wishes.hear(event, target);
    const question = questions.find(({ row }) => row.contains(target));
    const answer = question?.body.heard?.(event) ?? (question?.body.heard ? undefined : unchanged);
    if (question && answer !== unchanged) accept(question, answer, onAnswer);
  };
  if (isNarrow(surface)) {
    leave();
    root.remove();
    return null;
  }
  let composing = false;
  for (const type of ['compositionstart', 'compositionend']) root.addEventListener(type, () => (composing = type === 'compositionstart'), { signal: listening.signal });
  for (const type of events) root.addEventListener(type, hear, { signal: listening.signal });
  root.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault(), { signal: listening.signal });
  return {
    root,
    async composed() {
      // Whoever looks away in the middle of a word ends the composition as well.
      while (composing && root.isConnected) await new Promise<void>((again) => setTimeout(again, 50));
    },
    handOver() {
      leave();
      return wishes.handOver();
    },
    erase() {
      leave();
      root.remove();
    },
    focus: () => root.querySelector<HTMLElement>('.sd-question input, .sd-question textarea')?.focus(),
  };
}

/** Pixels: below it survey-core lays everything out for a small screen. */
const smallScreen = 600;

/** Or a table or a scale that does not fit, which is stacked or becomes a list. */
function isNarrow(surface: HTMLElement): boolean {
  if (surface.clientWidth < smallScreen) return true;
  return [...surface.querySelectorAll('.sd-table-wrapper, .sd-scrollable-container')].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
}

function accept(question: StandingQuestion, value: Json | undefined, onAnswer: SketchListener): void {
  question.show(value);
  onAnswer(question.name, value);
}
