/**
 * Conditions run only where a changed answer can matter.
 *
 * survey-core 3.1.1 skips an expression whose names have not changed, but to find that out it visits every element of the form at every keystroke,
 * twice. Here a question is "quiet" when it has no expression at all and is of a type whose conditions do nothing then; quiet questions and panels
 * of quiet questions are passed over. Whether a question is quiet is remembered until one of its properties changes.
 *
 * Everything else stays survey-core's: order, repetition while answers change, calculated values, events. Where dependencies cannot be known
 * (a full run, listeners of `onExpressionRunning` or `onShowingChoiceItem`, types we do not know) its own way is taken.
 */
import { Serializer, SurveyModel, type ItemValue, type PageModel, type PanelModel, type Question } from 'survey-core';

type Properties = Record<string, unknown>;

/** survey-core's private parts that the run consists of. */
interface ConditionInternals {
  runConditionsCore(properties: Properties): void;
  runQuestionsTriggers(name: string | undefined, value: unknown): void;
  runConditionCore(properties: Properties): void;
  getValueChangedKeys(): Readonly<Record<string, unknown>> | undefined;
  questionTriggersKeys: Readonly<Record<string, unknown>> | undefined;
  pages: readonly PageModel[];
  calculatedValues: readonly { resetCalculation(): void; doCalculation(all: unknown, properties: Properties): void }[];
}

type Survey = Omit<ConditionInternals, 'pages' | 'calculatedValues'> & Pick<SurveyModel, 'onShowingChoiceItem' | 'isDesignMode' | 'isDisplayMode' | 'getAllQuestions' | 'pages'> & Pick<ConditionInternals, 'calculatedValues'>;

/** The same of a panel or page. */
interface PanelInternals {
  isRunningConditions: boolean;
  isLoadingFromJson: boolean;
  getIsPageVisible(exception?: unknown): boolean;
  runConditionCore(properties: Properties): void;
  childVisibilityChanged(): void;
}

interface ElementInternals {
  addOnPropertyValueChangedCallback(callback: (sender: object, change: { name: string }) => void): void;
  addOnArrayChangedCallback(callback: () => void): void;
  onItemValuePropertyChanged: { add(callback: () => void): void };
}

const original = SurveyModel.prototype as unknown as ConditionInternals;

export class IndexedSurveyModel extends SurveyModel {}

Object.assign(IndexedSurveyModel.prototype as unknown as ConditionInternals, {
  runConditionsCore(this: Survey, properties: Properties): void {
    const changed = this.getValueChangedKeys();
    if (!changed || !this.onShowingChoiceItem.isEmpty || this.isDesignMode) return original.runConditionsCore.call(this as unknown as ConditionInternals, properties);
    for (const value of this.calculatedValues) value.resetCalculation();
    for (const value of this.calculatedValues) value.doCalculation(this.calculatedValues, properties);
    this.runConditionCore(properties);
    for (const page of this.pages) runPanel(page, properties, changed);
  },

  runQuestionsTriggers(this: Survey, name: string | undefined, value: unknown): void {
    if (this.isDisplayMode || this.isDesignMode) return;
    for (const question of this.getAllQuestions()) if (!isQuiet(question)) question.runTriggers(name as string, value, this.questionTriggersKeys);
  },
});

/** As survey-core does it, without the elements that cannot react. */
function runPanel(panel: PanelModel | PageModel, properties: Properties, changed: Readonly<Record<string, unknown>>): void {
  const inner = panel as unknown as PanelInternals;
  if (panel.isDesignMode || inner.isLoadingFromJson || !mayReact(panel, changed)) return;
  const visible = inner.getIsPageVisible();
  inner.isRunningConditions = true;
  for (const element of [...panel.elements]) {
    if (element.isPanel) runPanel(element as unknown as PanelModel, properties, changed);
    else if (questionMayReact(element as unknown as Question, changed)) (element as unknown as Question).runCondition(properties);
  }
  inner.runConditionCore(properties);
  inner.isRunningConditions = false;
  if (inner.getIsPageVisible() !== visible) inner.childVisibilityChanged();
}

function mayReact(panel: PanelModel | PageModel, changed: Readonly<Record<string, unknown>>): boolean {
  if (hasExpression(panel)) return true;
  return panel.elements.some((element) => (element.isPanel ? mayReact(element as unknown as PanelModel, changed) : questionMayReact(element as unknown as Question, changed)));
}

/** A question follows its own answer even without expressions: a full checkbox disables its other choices. */
function questionMayReact(question: Question, changed: Readonly<Record<string, unknown>>): boolean {
  return !isQuiet(question) || Object.hasOwn(changed, question.getValueName());
}

/** Types whose conditions are their expressions and those of their choices, rows and columns, and nothing else. */
const knownTypes = new Set(['text', 'comment', 'boolean', 'html', 'image', 'expression', 'radiogroup', 'checkbox', 'dropdown', 'rating', 'matrix']);
const quiet = new WeakMap<object, boolean>();

/** True for a question that no answer but its own can change. */
export function isQuiet(question: Question): boolean {
  const known = quiet.get(question);
  if (known !== undefined) return known;
  watch(question, quiet);
  const verdict = knownTypes.has(question.getType()) && !hasExpression(question) && itemsAreQuiet(question as unknown as ItemOwner);
  quiet.set(question, verdict);
  return verdict;
}

/** A verdict about a question is forgotten when it changes in any way but its answer and appearance. */
export function watch(question: Question, verdicts: WeakMap<object, boolean>): void {
  const known = watched.get(question);
  if (known?.has(verdicts)) return;
  if (known) return void known.add(verdicts);
  const all = new Set([verdicts]);
  watched.set(question, all);
  const forget = (): void => {
    for (const each of all) each.delete(question);
  };
  const source = question as unknown as ElementInternals;
  source.addOnPropertyValueChangedCallback((_sender, { name }) => {
    if (!transient.has(name)) forget();
  });
  source.addOnArrayChangedCallback(forget);
  source.onItemValuePropertyChanged.add(forget);
}

const watched = new WeakMap<object, Set<WeakMap<object, boolean>>>();
const transient = new Set(['isVisible', 'visible', 'readOnly', 'isRequired', 'errors', 'no', 'visibleIndex', 'hasVisibleErrors', 'cssRoot', 'cssHeader', 'cssContent', 'cssTitle', 'cssError', 'isAnswered', 'inputValue', 'renderedReadOnly']);

/** `rows` of a comment is a number. */
type Items = readonly ItemValue[] | number | undefined;

interface ItemOwner {
  choices?: Items;
  rows?: Items;
  columns?: Items;
  rateValues?: Items;
  choicesFromQuestion?: string;
  choicesByUrl?: { isEmpty: boolean };
}

function itemsAreQuiet(question: ItemOwner): boolean {
  if (question.choicesFromQuestion || (question.choicesByUrl && !question.choicesByUrl.isEmpty)) return false;
  return [question.choices, question.rows, question.columns, question.rateValues].every((items) => !Array.isArray(items) || (items as readonly ItemValue[]).every((item) => !item.visibleIf && !item.enableIf && !(item as { hasElements?: boolean }).hasElements));
}

const expressionNames = new Map<string, readonly string[]>();

function hasExpression(element: { getType(): string }): boolean {
  const type = element.getType();
  let names = expressionNames.get(type);
  if (!names) {
    names = Serializer.getProperties(type).filter((property) => property.isExpression).map((property) => property.name);
    expressionNames.set(type, names);
  }
  return names.some((name) => (element as unknown as Record<string, unknown>)[name]);
}
