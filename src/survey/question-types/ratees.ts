import { CustomError, type ItemValue, type SurveyError } from 'survey-core';
import { isJsonObject, nearestName } from '../../model/definition/index.js';
import type { ValueCheck } from '../answers/check-value.js';
import { AnchoredScaleModel, checkPoint } from './anchored-scale.js';
import { declareQuestion } from './declare.js';
import { isListed, listedThings, objectOf, partOf, type Listed } from './listed.js';
import { ownWord } from './own-words.js';

/**
 * Several people rated side by side on the same statements and one scale.
 * Its answer is `{ [ratee]: { [statement]: point or cannotSay } }`; `splitByRatee` makes a response for each ratee of it.
 */
export class QuestionRateesModel extends AnchoredScaleModel {
  constructor(name: string) {
    super(name);
    this.createItemValues('ratees');
    this.createItemValues('statements');
  }

  override getType(): string {
    return 'ratees';
  }

  declare ratees: ItemValue[];
  /** Variable with the ratees of this respondent, such as `context.ratees`; instead of `ratees`. */
  declare rateesFrom: string;
  declare statements: ItemValue[];
  /** `one`: a statement at a time, for all ratees, which keeps an impression of one statement from colouring the next. */
  declare statementsShown: 'all' | 'one';

  /** Which statement is shown where they come one at a time; no part of the form. */
  get shownIndex(): number {
    return Math.min(this.getPropertyValue('shownIndex', 0) as number, Math.max(this.statements.length - 1, 0));
  }
  set shownIndex(value: number) {
    this.setPropertyValue('shownIndex', value);
  }

  declare eachRowRequired: boolean;

  /** Null while the host has not said who they are. */
  get rated(): readonly Listed[] | null {
    return listedThings(this, this.ratees, this.rateesFrom);
  }

  ratingOf(ratee: string, item: string): unknown {
    return partOf(partOf(this.value, ratee), item);
  }

  /** Undefined takes the rating back. */
  rate(ratee: string, item: string, rating: number | string | undefined): void {
    const all = objectOf(this.value);
    const { [item]: _before, ...others } = objectOf(partOf(all, ratee));
    const own = rating === undefined ? others : { ...others, [item]: rating };
    const { [ratee]: _own, ...rest } = all;
    const next = Object.keys(own).length ? { ...rest, [ratee]: own } : rest;
    this.value = Object.keys(next).length ? next : undefined;
  }

  /** Whether somebody is not rated yet on this statement, and an error says so. */
  isMissing(ratee: string, item: string): boolean {
    return this.eachRowRequired && this.errors.length > 0 && this.ratingOf(ratee, item) === undefined;
  }

  /** The first statement that somebody is not rated on. */
  get firstOpenStatement(): string | undefined {
    return this.statements.map((item) => String(item.value)).find((item) => (this.rated ?? []).some(({ id }) => this.ratingOf(id, item) === undefined));
  }

  override get a11y_input_ariaRole(): string {
    return 'group';
  }

  protected override onCheckForErrors(errors: SurveyError[], isOnValueChanged: boolean, fireCallback: boolean): void {
    super.onCheckForErrors(errors, isOnValueChanged, fireCallback);
    if (isOnValueChanged || errors.length > 0 || !this.eachRowRequired || this.firstOpenStatement === undefined || !this.rated?.length) return;
    if (fireCallback && this.statementsShown === 'one') this.shownIndex = this.statements.findIndex(({ value }) => String(value) === this.firstOpenStatement);
    errors.push(new CustomError(ownWord(this.getLocale() || 'en', 'eachRequired', { cannotSay: this.locCannotSayText.calculatedText }), this));
  }

  override getFirstInputElementId(): string {
    return this.#inputOf(this.rated?.[0]?.id, this.statements[0] && String(this.statements[0].value));
  }

  protected override getFirstErrorInputElementId(): string {
    const item = this.firstOpenStatement;
    if (item === undefined) return this.getFirstInputElementId();
    return this.#inputOf(this.rated?.find(({ id }) => this.ratingOf(id, item) === undefined)?.id, item);
  }

  /** Id of the first choice in a row. */
  #inputOf(ratee: string | undefined, item: string | undefined): string {
    return `${this.rowId(ratee ?? '', item ?? '')}_0`;
  }

  /** Ids cannot hold what names can: places in the lists. */
  rowId(ratee: string, item: string): string {
    const row = (this.rated ?? []).findIndex(({ id }) => id === ratee);
    return `${this.inputId}_${this.statements.findIndex(({ value }) => String(value) === item)}_${row}`;
  }

  protected override getDisplayValueCore(keyAsText: boolean, value: unknown): unknown {
    const names = new Map((this.rated ?? []).map(({ id, name }) => [id, name]));
    return Object.fromEntries(Object.entries(objectOf(value)).map(([id, own]) => [
      keyAsText ? names.get(id) ?? id : id,
      Object.fromEntries(Object.entries(objectOf(own)).map(([item, rating]) => [keyAsText ? this.statements.find((one) => String(one.value) === item)?.locText.calculatedText ?? item : item, this.pointText(rating)])),
    ]));
  }
}

/** Ratees are those that the form or the host names, statements those of the form, ratings points of the scale. */
export const checkRatees: ValueCheck = (base, value, path, context) => {
  const question = base as QuestionRateesModel;
  const { rated } = question;
  const statements = question.statements.map((item) => String(item.value));
  const { report } = context;
  if (!isJsonObject(value)) return report('answers/wrong-type', path, { found: typeof value, expected: 'an object' });
  for (const [ratee, own] of Object.entries(value)) {
    if (!isListed(rated, ratee)) report('answers/unknown-row', [...path, ratee], { row: ratee.slice(0, 60) });
    else if (!isJsonObject(own)) report('answers/wrong-type', [...path, ratee], { found: typeof own, expected: 'an object' });
    else for (const [item, rating] of Object.entries(own)) {
      const nearest = nearestName(item, statements);
      if (statements.includes(item)) checkPoint(question, rating, [...path, ratee, item], context);
      else report('answers/unknown-part', [...path, ratee, item], { part: item.slice(0, 60), ...(nearest ? { nearest } : {}) });
    }
  }
};

declareQuestion('ratees', QuestionRateesModel, [
  { name: 'ratees:itemvalue[]', uniqueProperty: 'value' },
  { name: 'rateesFrom', default: '' },
  { name: 'statements:itemvalue[]', uniqueProperty: 'value' },
  { name: 'statementsShown', default: 'all', choices: ['all', 'one'] },
  { name: 'eachRowRequired:boolean', default: false },
], 'anchoredscale');
