/** What the driver asks of a page, the same for both renderers: draw a form, find a control, say how it stands. */
import { settings, type Question, type SurveyModel } from 'survey-core';
import 'survey-core/i18n/arabic';
import 'survey-core/i18n/korean';
import '../own-types.js';
import { quiet } from './quiet.js';
import { find, focusPlace, isSeen, middle, said, seenText, type Place } from './controls.js';

export interface DrawnForm {
  readonly model: SurveyModel;
  readonly root: ParentNode & Node;
  dispose(): void;
}

export interface FormSettings {
  readonly locale?: string;
  readonly readOnly?: boolean;
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** After each touch. */
export interface Glance {
  readonly data: unknown;
  readonly state: string;
  readonly page: number;
  readonly focus: string;
  /** Choices of the open list. */
  readonly options: readonly string[];
}

/** At rest. */
export interface Look extends Glance {
  readonly questions: readonly { readonly name: string; readonly visible: boolean; readonly readOnly: boolean; readonly errors: readonly string[] }[];
  /** Name of a question that stands on the page → all its text. */
  readonly texts: Readonly<Record<string, string>>;
  /** Name → values in its fields, which are no text of the page. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Everything that is written on the page, when no question is. */
  readonly rest: string;
}

export interface Probe {
  draw(json: object, options: FormSettings): Promise<Look>;
  /** Where something is, for the mouse, once nothing moves any more. */
  locate(place: Place): Promise<Spot | null>;
  /** How the form stands once it is at rest. */
  glance(): Promise<Glance>;
  look(): Promise<Look>;
  /** The questions that stand on the page. */
  questionElements(): HTMLElement[];
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

// What moves would have to be waited for; whoever searches in a list is answered at once.
settings.animationEnabled = false;
settings.dropdownSearchDelay = 0;

/** Nothing fades or slides: it would have to be waited for. */
const still = new CSSStyleSheet();
still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important; caret-color: transparent !important }');
document.adoptedStyleSheets.push(still);

let form: DrawnForm | undefined;

export function installProbe(draw: (json: object, options: FormSettings) => DrawnForm | Promise<DrawnForm>): void {
  const probe: Probe = {
    async draw(json, options) {
      form?.dispose();
      form = undefined;
      (document.activeElement as HTMLElement | null)?.blur();
      scrollTo(0, 0);
      form = await draw(json, options);
      if (form.root instanceof ShadowRoot) form.root.adoptedStyleSheets.push(still);
      await quiet(true);
      await picturesThere(form.root);
      return this.look();
    },
    async locate(place) {
      await quiet(false);
      const element = find(form!.root, place);
      return element ? middle(element) : null;
    },
    async glance() {
      await quiet(true);
      return glance();
    },
    async look() {
      await quiet(true);
      return look();
    },
    questionElements,
  };
  (window as unknown as { probe: Probe }).probe = probe;
}

function glance(): Glance {
  const { model, root } = form!;
  return {
    data: plain(model.data),
    state: model.state,
    page: model.currentPageNo,
    focus: focusPlace(root),
    options: [...root.querySelectorAll<HTMLElement>('.sv-popup [role=option]')].filter(isSeen).map((option) => said(option.textContent)),
  };
}

function look(): Look {
  const { model, root } = form!;
  const questions = (model.getAllQuestions(false, true, true) as Question[]).map((question) => ({
    name: question.name,
    visible: question.isVisible,
    readOnly: question.isReadOnly,
    errors: question.errors.map((error) => said(error.getText())),
  }));
  const elements = questionElements();
  return {
    ...glance(),
    questions,
    texts: Object.fromEntries(elements.map((element) => [element.dataset['name']!, seenText(element)])),
    fields: Object.fromEntries(elements.map((element) => [element.dataset['name']!, fieldsOf(element)])),
    rest: elements.length > 0 ? '' : seenText(root),
  };
}

function questionElements(): HTMLElement[] {
  return [...form!.root.querySelectorAll<HTMLElement>('[data-name]')].filter((element) => !element.parentElement?.closest('[data-name]') && isSeen(element));
}

function fieldsOf(element: HTMLElement): string[] {
  return [...element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input, textarea, select')].filter((field) => field.checkVisibility()).map((field) =>
    field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox') ? `${field.type} ${field.checked}` : field.type === 'file' ? 'file' : `${field.type} ${field.value}`);
}

/** What was drawn or taken by a camera differs in every stroke; that there is a picture is what counts. */
function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) => (typeof value === 'string' && value.startsWith('data:image/') ? value.slice(0, value.indexOf(';')) : value));
}

/** Pictures have their sizes: what lies below them stays where it is. */
async function picturesThere(root: ParentNode): Promise<void> {
  await Promise.all([...root.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)));
}
