/**
 * Texts follow only the answers that stand in them.
 *
 * After every change of an answer survey-core computes every text of the page anew, with its choices and with texts that nobody has asked for,
 * in case an answer stands in it. Here a question is "plain" when no text of it has a place for an answer (`{name}`); plain questions are passed over,
 * and so are quiet ones (indexed-conditions.ts) when survey-core tells every question that some answer has changed.
 * Where the host makes titles or HTML itself, survey-core's own way is taken, because the host may look at answers.
 */
import { PanelModelBase, SurveyModel, type Base, type LocalizableString, type Question } from 'survey-core';
import { IndexedSurveyModel, isQuiet, watch } from './indexed-conditions.js';

type Handlers = Pick<SurveyModel, 'onGetQuestionTitle' | 'onTextMarkdown' | 'onGetQuestionNumber' | 'isDesignMode'>;

interface TextInternals {
  notifyElementsOnAnyValueOrVariableChanged(name: string, questionName?: string): void;
}

interface ElementTexts {
  locStrsChanged(): void;
  onAnyValueChanged(name: string, questionName?: string): void;
}

const original = SurveyModel.prototype as unknown as TextInternals;
/** The name of the answer that has changed, while survey-core tells the page. */
let changing: { readonly name: string } | undefined;

export class FrugalSurveyModel extends IndexedSurveyModel {}

Object.assign(FrugalSurveyModel.prototype as unknown as TextInternals, {
  notifyElementsOnAnyValueOrVariableChanged(this: Handlers & TextInternals, name: string, questionName?: string): void {
    const hostMakesTexts = !this.onGetQuestionTitle.isEmpty || !this.onTextMarkdown.isEmpty || !this.onGetQuestionNumber.isEmpty;
    const outer = changing;
    changing = hostMakesTexts || this.isDesignMode ? undefined : { name };
    try {
      original.notifyElementsOnAnyValueOrVariableChanged.call(this, name, questionName);
    } finally {
      changing = outer;
    }
  },
});

passOverElements();

function passOverElements(): void {
  const panel = PanelModelBase.prototype as unknown as ElementTexts;
  const { locStrsChanged, onAnyValueChanged } = panel;
  const own = Object.getPrototypeOf(PanelModelBase.prototype) as ElementTexts;
  panel.locStrsChanged = function (this: PanelModelBase) {
    if (!changing) return locStrsChanged.call(this);
    own.locStrsChanged.call(this);
    for (const element of this.elements) if (element.isPanel || !isPlain(element as unknown as Question, changing.name)) (element as unknown as ElementTexts).locStrsChanged();
  };
  panel.onAnyValueChanged = function (this: PanelModelBase, name, questionName) {
    if (!changing) return onAnyValueChanged.call(this, name, questionName);
    for (const element of this.elements) if (element.isPanel || !isIndifferent(element as unknown as Question)) (element as unknown as ElementTexts).onAnyValueChanged(name, questionName);
  };
}

/** No choices that follow another answer, no rule that looks at one. */
function isIndifferent(question: Question): boolean {
  return isQuiet(question) && question.validators.length === 0;
}

/** Its own answer may stand in a text that survey-core makes (a read-only dropdown's). */
function isPlain(question: Question, changed: string): boolean {
  if (!isQuiet(question) || question.getValueName() === changed) return false;
  let verdict = plain.get(question);
  if (verdict === undefined) plain.set(question, (verdict = hasNoPlaces(question)));
  return verdict;
}

const plain = new WeakMap<object, boolean>();

interface Strings {
  localizableStrings?: Readonly<Record<string, LocalizableString>>;
}

function hasNoPlaces(question: Question): boolean {
  watch(question, plain);
  const { choices, rows, columns, rateValues } = question as unknown as Record<string, readonly Base[] | number | undefined>;
  return [question as Base, ...[choices, rows, columns, rateValues].flatMap((items) => (Array.isArray(items) ? (items as readonly Base[]) : []))].every(
    (owner) => Object.values((owner as unknown as Strings).localizableStrings ?? {}).every((string) => !Object.values((string as unknown as { values: Record<string, unknown> }).values).some((text) => typeof text === 'string' && text.includes('{'))),
  );
}
