import { CustomError, Question, type ItemValue, type LocalizableString, type SurveyError, type SurveyModel } from 'survey-core';
import { isJsonObject, nearestName } from '../../model/definition/index.js';
import type { ValueCheck } from '../answers/check-value.js';
import { bestWorstSets } from './best-worst-sets.js';
import { declareQuestion } from './declare.js';
import { isListed, listedThings, objectOf, partOf, type Listed } from './listed.js';
import { ownWord } from './own-words.js';

/** Sets that an answer may hold. */
const mostSets = 100;

export interface BestWorstSet {
  readonly shown: readonly Listed[];
  readonly best: string | undefined;
  readonly worst: string | undefined;
}

/**
 * Best–worst scaling: in each of several small sets one item counts most and one least: `{ type: 'bestworst', items: ['a', 'b', 'c', 'd', 'e'] }`.
 * Its answer is `{ seed, tasks: [{ shown, best?, worst? }] }`, a task for each set: what was shown goes along, so that the answer can be counted by itself.
 */
export class QuestionBestWorstModel extends Question {
  constructor(name: string) {
    super(name);
    this.createItemValues('items');
    for (const word of ['bestText', 'worstText'] as const) this.createLocalizableString(word, this, true).onGetTextCallback = (given) => given || ownWord(this.getLocale() || 'en', word);
  }

  override getType(): string {
    return 'bestworst';
  }

  declare items: ItemValue[];
  /** Variable with the items of this respondent, such as `context.indicators`; instead of `items`. */
  declare itemsFrom: string;
  /** Items in a set. */
  declare setSize: number;
  /** 0: as many as show every item about three times. */
  declare setCount: number;
  declare readonly locBestText: LocalizableString;
  declare readonly locWorstText: LocalizableString;

  /** Null while the host has not said what they are. */
  get listed(): readonly Listed[] | null {
    return listedThings(this, this.items, this.itemsFrom);
  }

  get seed(): number {
    const seed = partOf(this.value, 'seed');
    return typeof seed === 'number' ? seed : (this.survey as SurveyModel | null)?.randomSeed ?? 1;
  }

  /** As they were shown when the first answer was given, else as they would be now. */
  get sets(): readonly BestWorstSet[] {
    const things = this.listed ?? [];
    const tasks = partOf(this.value, 'tasks');
    if (Array.isArray(tasks) && tasks.length) {
      return tasks.slice(0, mostSets).map((task: unknown) => {
        const shown = partOf(task, 'shown');
        const ids = Array.isArray(shown) ? shown.filter((id) => typeof id === 'string') : [];
        const chosen = (part: string): string | undefined => ids.find((id) => id === partOf(task, part));
        return { shown: ids.map((id) => things.find((thing) => thing.id === id) ?? { id, name: id }), best: chosen('best'), worst: chosen('worst') };
      });
    }
    return bestWorstSets(things.map(({ id }) => id), this.setSize, this.setCount, this.seed).map((ids) => ({ shown: ids.map((id) => things.find((thing) => thing.id === id)!), best: undefined, worst: undefined }));
  }

  /** Undefined takes a choice back; an item that is both best and worst is no longer what it was before. */
  choose(at: number, part: 'best' | 'worst', id: string | undefined): void {
    const other = part === 'best' ? 'worst' : 'best';
    const tasks = this.sets.map((set, i) => {
      const mine = i === at ? { ...set, [part]: id, ...(id !== undefined && set[other] === id ? { [other]: undefined } : {}) } : set;
      return { shown: set.shown.map((thing) => thing.id), ...(mine.best === undefined ? {} : { best: mine.best }), ...(mine.worst === undefined ? {} : { worst: mine.worst }) };
    });
    const empty = tasks.every((task) => !('best' in task) && !('worst' in task));
    this.value = empty ? undefined : { ...objectOf(this.value), seed: this.seed, tasks };
  }

  /** Sets without a best or a worst one. */
  get open(): number {
    return this.sets.filter(({ best, worst }) => best === undefined || worst === undefined).length;
  }

  override get isNewA11yStructure(): boolean {
    return true;
  }

  override get a11y_input_ariaRole(): string {
    return 'group';
  }

  /** A required one is whole when every set is. */
  protected override onCheckForErrors(errors: SurveyError[], isOnValueChanged: boolean, fireCallback: boolean): void {
    super.onCheckForErrors(errors, isOnValueChanged, fireCallback);
    if (isOnValueChanged || !this.isRequired || this.isEmpty() || this.open === 0) return;
    errors.push(new CustomError(ownWord(this.getLocale() || 'en', 'setsLeft', { left: this.open }), this));
  }

  override getFirstInputElementId(): string {
    const at = this.sets.findIndex(({ best, worst }) => best === undefined || worst === undefined);
    return this.inputOf(Math.max(at, 0), this.sets[at]?.best === undefined ? 'best' : 'worst');
  }

  protected override getFirstErrorInputElementId(): string {
    return this.getFirstInputElementId();
  }

  /** Id of the input that Tab reaches in a column of a set. */
  inputOf(at: number, part: 'best' | 'worst'): string {
    const set = this.sets[at];
    const row = set?.shown.findIndex(({ id }) => id === set[part]) ?? 0;
    return `${this.inputId}_${at}_${part}_${Math.max(row, 0)}`;
  }

  protected override getDisplayValueCore(keyAsText: boolean, value: unknown): unknown {
    if (!keyAsText) return value;
    const names = new Map((this.listed ?? []).map(({ id, name }) => [id, name]));
    const tasks = partOf(value, 'tasks');
    return (Array.isArray(tasks) ? tasks : []).map((task: unknown) => {
      const name = (part: string): string => names.get(String(partOf(task, part))) ?? String(partOf(task, part) ?? '–');
      return `${this.locBestText.calculatedText}: ${name('best')}; ${this.locWorstText.calculatedText}: ${name('worst')}`;
    }).join(' | ');
  }
}

/** Sets of items that the form or the host names, with a best and a worst one of each set, which differ. */
export const checkBestWorst: ValueCheck = (base, value, path, { report }) => {
  const { listed } = base as QuestionBestWorstModel;
  if (!isJsonObject(value)) return report('answers/wrong-type', path, { found: typeof value, expected: 'an object' });
  for (const [part, inner] of Object.entries(value)) {
    const at = [...path, part];
    if (part === 'seed') {
      if (typeof inner !== 'number') report('answers/wrong-type', at, { found: typeof inner, expected: 'a number' });
    } else if (part !== 'tasks') report('answers/unknown-part', at, { part: part.slice(0, 60) });
    else if (!Array.isArray(inner)) report('answers/wrong-type', at, { found: typeof inner, expected: 'a list' });
    else if (inner.length > mostSets) report('answers/out-of-range', at, { found: inner.length, low: 0, high: mostSets });
    else inner.forEach((task, i) => {
      const here = [...at, i];
      if (!isJsonObject(task)) return report('answers/wrong-type', here, { found: typeof task, expected: 'an object' });
      const shown = Array.isArray(task['shown']) ? task['shown'] : [];
      shown.forEach((id, s) => {
        if (typeof id === 'string' && isListed(listed, id) && shown.indexOf(id) === s) return;
        const nearest = nearestName(String(id), (listed ?? []).map((thing) => thing.id));
        report('answers/unknown-choice', [...here, 'shown', s], { found: typeof id === 'string' ? id.slice(0, 60) : null, ...(nearest ? { nearest } : {}) });
      });
      for (const [key, chosen] of Object.entries(task)) {
        if (key === 'best' || key === 'worst') {
          if (typeof chosen !== 'string' || !shown.includes(chosen) || (key === 'worst' && chosen === task['best'])) report('answers/unknown-choice', [...here, key], { found: typeof chosen === 'string' ? chosen.slice(0, 60) : null });
        } else if (key !== 'shown') report('answers/unknown-part', [...here, key], { part: key.slice(0, 60) });
      }
    });
  }
};

declareQuestion('bestworst', QuestionBestWorstModel, [
  { name: 'items:itemvalues', uniqueProperty: 'value' },
  { name: 'itemsFrom', default: '' },
  { name: 'setSize:number', default: 4 },
  { name: 'setCount:number', default: 0 },
  { name: 'bestText', serializationProperty: 'locBestText' },
  { name: 'worstText', serializationProperty: 'locWorstText' },
  { name: 'showCommentArea:switch', visible: true },
]);
