/**
 * Base of everything drawn, and the scheduler that redraws it.
 *
 * A view is a Lit directive, not an element: survey-core's style sheet counts on its own element structure.
 *
 * How a view is written:
 *
 *     class RatingView extends QuestionView<QuestionRatingModel> {
 *       protected content() {
 *         const question = this.props.model;
 *         return html`<div class=${question.ratingRootCss} ${ref(this.root)}>…${draw('sv-rating-item', { model: item, question })}</div>`;
 *       }
 *     }
 *     export default RatingView;      // registry.ts holds: rating: () => import('./questions/rating.js')
 *
 * - `props.model` is the object drawn. Another object in the same place makes new DOM; the same object updates the DOM in place.
 * - Whatever `content()` and its nested template functions read of survey-core objects is tracked; there is nothing to subscribe to.
 *   Strings are read through `localizedString(locString)` or `readString(locString)`.
 * - `mounted()` runs after the DOM is in place, children first; `updated()` after each later drawing; `unmounted()` mirrors `mounted()`.
 *   Set callbacks of the model in `mounted()` and take them back in `unmounted()`. `this.redraw()` asks for a drawing.
 * - `animated` names the objects whose enter and leave animations wait for this view's drawing.
 * - Attributes that may be absent: `ifDefined(x || undefined)`; inline styles: `${css({…})}`; HTML: `${safeHtml(text)}`; addresses: `safeUrl(text)`.
 */
import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';
import { createRef, type Ref } from 'lit/directives/ref.js';
import type { ChildPart, DirectiveResult, PartInfo } from 'lit/directive.js';
import { PartType } from 'lit/directive.js';
import type { Base, Question } from 'survey-core';
import { Tracker } from './tracking.js';

/** What a view is given; `model` is its identity. */
export interface ViewProps {
  readonly model: object;
}

export type ViewConstructor<P extends ViewProps = ViewProps> = new (part: PartInfo) => View<P>;

let drawing: View | null = null;
const commits: View[] = [];

/** Takes over what stands in the place of a part, instead of drawing it. */
export type Adopt = (part: ChildPart, value: unknown, owner: object) => void;
let adopt: Adopt | null = null;

/** Views drawn by `work` take over the DOM that stands. Hooks run when all of it has succeeded; if it throws, none does. */
export function whileAdopting(how: Adopt, work: () => void, undo: () => void): void {
  adopt = how;
  let done = false;
  try {
    work();
    done = true;
  } finally {
    adopt = null;
    if (done) finishCommits();
    else {
      commits.length = 0;
      undo();
    }
  }
}

/** @throws Error when used anywhere but as the content of an element. */
export abstract class View<P extends ViewProps = ViewProps> extends AsyncDirective {
  /** The root element, for views that put `${ref(this.root)}` on it. */
  protected readonly root: Ref<HTMLElement> = createRef();
  protected props!: P;
  /** How many views surround this one: parents are redrawn before their children. */
  readonly depth: number;
  /** The view that drew this one. */
  protected readonly owner: View | null = drawing;
  readonly #part: ChildPart;
  readonly #tracker = new Tracker(() => this.isConnected && schedule(this));
  #asked = false;
  #mounted: object | null = null;
  #animated: readonly Base[] = [];

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.CHILD) throw new Error('A view is the content of an element: write <div>${view}</div>, not an attribute.');
    this.#part = part as ChildPart;
    this.depth = this.owner ? this.owner.depth + 1 : 0;
  }

  /** The template of the current state. Reads are tracked. */
  protected abstract content(): unknown;
  /** Objects whose animations wait until this view has drawn (row, panel, question). */
  protected get animated(): readonly Base[] {
    return [];
  }
  protected mounted(): void {}
  protected updated(): void {}
  protected unmounted(): void {}

  /** Asks for a drawing in the next flush. */
  redraw(): void {
    if (!this.isConnected) return;
    this.#asked = true;
    schedule(this);
  }

  /** Draws if it was asked to or if something it shows has changed. */
  refresh(): void {
    stale.delete(this);
    if (this.#asked || this.#tracker.outdated()) this.draw();
  }

  override render(_props: P): unknown {
    return noChange;
  }

  override update(part: ChildPart, [props]: [P]): unknown {
    if (this.props && this.props.model !== props.model) {
      this.#tracker.stop();
      this.#leave();
      setCommittedValue(part);
    }
    this.props = props;
    this.draw();
    return noChange;
  }

  /** Draws now, with all views inside; hooks follow when the outermost drawing is done. A view that throws leaves its place as it was and its neighbours alone. */
  draw(): void {
    stale.delete(this);
    this.#asked = false;
    const outer = drawing;
    drawing = this;
    try {
      this.#tracker.collect(() => (adopt ? adopt(this.#part, this.content(), this) : this.setValue(this.content())));
    } catch (error) {
      if (adopt) throw error;
      reportError(error);
    } finally {
      drawing = outer;
      commits.push(this);
      if (!outer && !adopt) finishCommits();
    }
  }

  /** After the DOM is in place; called by the scheduler, children first. */
  committed(): void {
    if (!this.isConnected) return;
    this.#enableAnimations();
    if (this.#mounted === this.props.model) this.updated();
    else {
      this.#mounted = this.props.model;
      this.mounted();
    }
    for (const object of this.#animated) object.afterRerender();
  }

  protected override disconnected(): void {
    stale.delete(this);
    this.#tracker.stop();
    this.#leave();
  }

  protected override reconnected(): void {
    this.redraw();
  }

  /** Where this view stands, also when it has drawn no element. */
  protected get place(): Node {
    return this.#part.parentNode;
  }

  #leave(): void {
    for (const object of this.#animated) object.disableOnElementRerenderedEvent();
    this.#animated = [];
    if (!this.#mounted) return;
    this.#mounted = null;
    this.unmounted();
  }

  #enableAnimations(): void {
    const now = this.animated;
    for (const object of this.#animated) if (!now.includes(object)) object.disableOnElementRerenderedEvent();
    for (const object of now) if (!this.#animated.includes(object)) object.enableOnElementRerenderedEvent();
    this.#animated = now;
  }
}

/**
 * The body of a question: everything inside its shell (title, errors and comment are the shell's).
 * The element with `${ref(this.root)}` is told to survey-core, once for each element, and taken back when it goes;
 * a subclass with hooks of its own calls `super`.
 */
export abstract class QuestionView<Q extends Question = Question> extends View<{ readonly model: Q }> {
  #told: { question: Q; element: HTMLElement } | null = null;

  protected override mounted(): void {
    this.updated();
  }

  protected override updated(): void {
    const element = this.root.value;
    if (element === this.#told?.element) return;
    this.#takeBack();
    if (!element) return;
    this.#told = { question: this.props.model, element };
    this.props.model.afterRenderQuestionElement(element);
    this.#watchWidth(element);
  }

  /** survey-core begins to watch a question's width when its shell is drawn; a body that was imported later was not there to be measured. */
  #watchWidth(element: HTMLElement): void {
    const question = this.props.model as unknown as { resizeObserver?: ResizeObserver; needResponsiveness(): boolean; checkForResponsiveness(shell: Element): void };
    const shell = element.closest(`[id="${CSS.escape(this.props.model.id)}"]`);
    if (shell && question.needResponsiveness() && !question.resizeObserver) question.checkForResponsiveness(shell);
  }

  protected override unmounted(): void {
    this.#takeBack();
  }

  #takeBack(): void {
    this.#told?.question.beforeDestroyQuestionElement(this.#told.element);
    this.#told = null;
  }
}

/** The template value of a view class. */
export function viewOf<P extends ViewProps>(view: ViewConstructor<P>): (props: P) => DirectiveResult {
  let make = directives.get(view);
  if (!make) directives.set(view, (make = directive(view as unknown as Parameters<typeof directive>[0]) as (props: ViewProps) => DirectiveResult));
  return make as (props: P) => DirectiveResult;
}

const directives = new WeakMap<object, (props: ViewProps) => DirectiveResult>();
const stale = new Set<View>();
let flushAsked = false;

function schedule(view: View): void {
  stale.add(view);
  if (flushAsked) return;
  flushAsked = true;
  queueMicrotask(flushViews);
}

/** Redraws all stale views now, parents first. */
export function flushViews(): void {
  flushAsked = false;
  // A view that makes itself stale at every drawing would block the page; a hundred rounds are far beyond any real cascade.
  for (let round = 0; stale.size > 0 && round < 100; round++) {
    const views = [...stale].sort((a, b) => a.depth - b.depth);
    for (const view of views) if (stale.has(view)) view.refresh();
  }
  if (stale.size === 0) return;
  const names = [...new Set([...stale].map((view) => view.constructor.name))].join(', ');
  stale.clear();
  reportError(new Error(`These views change what they read each time they are drawn: ${names}. Move the change into mounted() or an event handler.`));
}

function finishCommits(): void {
  for (const view of commits.splice(0)) {
    try {
      view.committed();
    } catch (error) {
      reportError(error);
    }
  }
}
