import { CustomError, ItemValue, Question, type LocalizableString, type SurveyError } from 'survey-core';
import { isJsonObject, nearestName } from '../../model/definition/index.js';
import type { ValueCheck } from '../answers/check-value.js';
import { declareClass, declareQuestion } from './declare.js';
import { isListed, listedThings, objectOf, partOf, type Listed } from './listed.js';
import { ownWord } from './own-words.js';

/** An entry of a constant sum, with limits of its own. */
export class ConstantSumEntry extends ItemValue {
  declare minValue: number | undefined;
  declare maxValue: number | undefined;

  protected override getBaseType(): string {
    return 'constantsumentry';
  }
}

/** Sums of steps are equal but for the last bits. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/**
 * A fixed number of points is given to several entries: `{ type: 'constantsum', entries: ['a', 'b'], total: 100 }`.
 * Its answer is `{ [entry]: number }`; an entry without a number has got nothing.
 */
export class QuestionConstantSumModel extends Question {
  constructor(name: string) {
    super(name);
    this.createItemValues('entries');
    this.createLocalizableString('unitText', this, true);
  }

  override getType(): string {
    return 'constantsum';
  }

  protected override getItemValueType(): string {
    return 'constantsumentry';
  }

  declare entries: ConstantSumEntry[];
  /** Variable with the entries of this respondent, such as `context.team`; instead of `entries`. */
  declare entriesFrom: string;
  declare total: number;
  /** What is given, such as "points" or "hours". */
  declare readonly locUnitText: LocalizableString;

  get step(): number {
    const step = Number(this.getPropertyValue('step'));
    return step > 0 ? step : 1;
  }
  set step(value: number) {
    this.setPropertyValue('step', value);
  }

  /** Null while the host has not said what they are. */
  get shared(): readonly Listed[] | null {
    return listedThings(this, this.entries, this.entriesFrom);
  }

  amountOf(entry: string): number | undefined {
    const amount = partOf(this.value, entry);
    return typeof amount === 'number' && Number.isFinite(amount) ? amount : undefined;
  }

  /** Undefined takes the number back. */
  give(entry: string, amount: number | undefined): void {
    const { [entry]: _before, ...others } = objectOf(this.value);
    const next = amount === undefined ? others : { ...others, [entry]: amount };
    this.value = Object.keys(next).length ? next : undefined;
  }

  get given(): number {
    return rounded(Object.values(objectOf(this.value)).reduce<number>((sum, amount) => sum + (typeof amount === 'number' && Number.isFinite(amount) ? amount : 0), 0));
  }

  /** Below zero when too much is given. */
  get left(): number {
    return rounded(this.total - this.given);
  }

  limitsOf({ item }: Listed): { low: number; high: number } {
    const { minValue, maxValue } = (item ?? {}) as Partial<ConstantSumEntry>;
    return { low: minValue ?? 0, high: maxValue ?? this.total };
  }

  /** What is wrong with one number, or null. */
  problemOf(entry: Listed): string | null {
    const amount = this.amountOf(entry.id);
    const { low, high } = this.limitsOf(entry);
    const say = (word: 'tooSmall' | 'tooLarge' | 'offStep', limit: number): string => ownWord(this.getLocale() || 'en', word, { entry: entry.name, limit });
    // An entry that must get something is wrong without a number as well, once anything is given.
    if ((amount ?? 0) < low) return say('tooSmall', low);
    if (amount === undefined) return null;
    if (amount > high) return say('tooLarge', high);
    const steps = (amount - low) / this.step;
    return near(steps, Math.round(steps)) ? null : say('offStep', this.step);
  }

  override get isNewA11yStructure(): boolean {
    return true;
  }

  override get a11y_input_ariaRole(): string {
    return 'group';
  }

  /** While it is answered, only what more answers cannot mend. */
  protected override onCheckForErrors(errors: SurveyError[], isOnValueChanged: boolean, fireCallback: boolean): void {
    super.onCheckForErrors(errors, isOnValueChanged, fireCallback);
    if (this.isEmpty()) return;
    const locale = this.getLocale() || 'en';
    const problems = (this.shared ?? []).filter(({ id }) => !isOnValueChanged || this.amountOf(id) !== undefined).map((entry) => this.problemOf(entry)).filter((text) => text !== null);
    if (this.left < 0) problems.push(ownWord(locale, 'sumOver', { total: this.total, over: -this.left }));
    else if (this.left > 0 && !isOnValueChanged) problems.push(ownWord(locale, 'sumLeft', { total: this.total, left: this.left }));
    for (const text of problems) errors.push(new CustomError(text, this));
  }

  override getFirstInputElementId(): string {
    return `${this.inputId}_0`;
  }

  protected override getFirstErrorInputElementId(): string {
    const at = (this.shared ?? []).findIndex((entry) => this.problemOf(entry) !== null);
    return `${this.inputId}_${Math.max(at, 0)}`;
  }

  protected override getDisplayValueCore(keyAsText: boolean, value: unknown): unknown {
    if (!keyAsText) return value;
    const names = new Map((this.shared ?? []).map(({ id, name }) => [id, name]));
    return Object.fromEntries(Object.entries(objectOf(value)).map(([id, amount]) => [names.get(id) ?? id, amount]));
  }
}

const rounded = (amount: number): number => Math.round(amount * 1e9) / 1e9;

/** Entries are those that the form or the host names, amounts numbers; their limits and their sum are the question's own checks. */
export const checkConstantSum: ValueCheck = (base, value, path, { report }) => {
  const { shared } = base as QuestionConstantSumModel;
  if (!isJsonObject(value)) return report('answers/wrong-type', path, { found: typeof value, expected: 'an object' });
  for (const [entry, amount] of Object.entries(value)) {
    const nearest = nearestName(entry, (shared ?? []).map(({ id }) => id));
    if (!isListed(shared, entry)) report('answers/unknown-part', [...path, entry], { part: entry.slice(0, 60), ...(nearest ? { nearest } : {}) });
    else if (typeof amount !== 'number') report('answers/wrong-type', [...path, entry], { found: typeof amount, expected: 'a number' });
  }
};

declareClass('constantsumentry', ConstantSumEntry, 'itemvalue', [{ name: 'minValue:number' }, { name: 'maxValue:number' }], (value) => new ConstantSumEntry(value));
declareQuestion('constantsum', QuestionConstantSumModel, [
  { name: 'showCommentArea:switch', visible: true },
  { name: 'entries:constantsumentry[]', uniqueProperty: 'value' },
  { name: 'entriesFrom', default: '' },
  { name: 'total:number', default: 100 },
  { name: 'step:number', default: 1 },
  { name: 'unitText', serializationProperty: 'locUnitText' },
]);
