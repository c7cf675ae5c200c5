import { CustomError, type SurveyError, type SurveyModel } from 'survey-core';
import type { DelphiFeedback } from '../../model/analysis/index.js';
import { isJsonObject } from '../../model/definition/index.js';
import type { ValueCheck } from '../answers/check-value.js';
import { AnchoredScaleModel, cannotSay, checkPoint } from './anchored-scale.js';
import { declareQuestion } from './declare.js';
import { objectOf, partOf, variableAt } from './listed.js';
import { ownWord } from './own-words.js';

/** Longest reason, in UTF-16 units. */
export const longestReason = 5000;

/**
 * A statement rated in rounds, with what the panel said before: `{ type: 'delphi', anchors: [{ value: 1, text: '…' }] }`.
 * Its answer is `{ rating?, reason?, expertise? }`. Feedback is the host's: the variable `context.feedback.<name>`, see `DelphiFeedback`.
 */
export class QuestionDelphiModel extends AnchoredScaleModel {
  override getType(): string {
    return 'delphi';
  }

  /** Variable with the feedback; left out: `context.feedback.<name>`. */
  declare feedbackFrom: string;
  /** Whether a reason is asked: for ratings `outside` the middle half of the panel, `always`, or `never`. */
  declare askReason: 'outside' | 'always' | 'never';
  /** Whether a reason that is asked has to be given. */
  declare reasonRequired: boolean;
  /** Whether experts say how well they know this one. */
  declare askExpertise: boolean;

  /** Most points of expertise; the least is 1. */
  get expertiseMax(): number {
    return Math.min(Math.max(Math.floor(Number(this.getPropertyValue('expertiseMax'))), 2), 10);
  }
  set expertiseMax(value: number) {
    this.setPropertyValue('expertiseMax', value);
  }

  /** What the host says about the round before; null in a first round, and for what is no feedback. */
  get feedback(): DelphiFeedback | null {
    return feedbackIn(variableAt(this.survey as SurveyModel | null, this.feedbackFrom || `context.feedback.${this.name}`), this.points.length);
  }

  get rating(): number | string | undefined {
    const rating = partOf(this.value, 'rating');
    return typeof rating === 'number' || typeof rating === 'string' ? rating : undefined;
  }
  get reason(): string {
    const reason = partOf(this.value, 'reason');
    return typeof reason === 'string' ? reason : '';
  }
  get expertise(): number | undefined {
    const expertise = partOf(this.value, 'expertise');
    return typeof expertise === 'number' ? expertise : undefined;
  }

  /** Undefined, or an empty reason, takes that part of the answer back. */
  give(part: 'rating' | 'reason' | 'expertise', given: number | string | undefined): void {
    const { [part]: _before, ...others } = objectOf(this.value);
    const next = given === undefined || given === '' ? others : { ...others, [part]: given };
    this.value = Object.keys(next).length ? next : undefined;
  }

  /** Whether the rating lies outside the middle half of the panel. */
  get isOutside(): boolean {
    const { feedback, rating } = this;
    return feedback !== null && typeof rating === 'number' && (rating < feedback.q1 || rating > feedback.q3);
  }

  /** A reason that stands there is shown, asked or not. */
  get showsReason(): boolean {
    return this.asksReason || this.reason !== '';
  }

  get asksReason(): boolean {
    if (this.askReason === 'always') return typeof this.rating === 'number';
    return this.askReason === 'outside' && this.isOutside;
  }

  override get a11y_input_ariaRole(): string {
    return 'radiogroup';
  }

  /** A reason or an expertise alone is no answer to a required question. */
  protected override onCheckForErrors(errors: SurveyError[], isOnValueChanged: boolean, fireCallback: boolean): void {
    super.onCheckForErrors(errors, isOnValueChanged, fireCallback);
    if (isOnValueChanged) return;
    const locale = this.getLocale() || 'en';
    if (this.isRequired && !this.isEmpty() && this.rating === undefined) errors.push(new CustomError(ownWord(locale, 'ratingRequired'), this));
    if (this.reasonRequired && this.asksReason && this.reason.trim() === '') errors.push(new CustomError(ownWord(locale, 'reasonRequired'), this));
  }

  get reasonId(): string {
    return `${this.inputId}_reason`;
  }

  override getFirstInputElementId(): string {
    const chosen = this.points.findIndex((point) => point === this.rating);
    return `${this.inputId}_${this.rating === cannotSay ? cannotSay : Math.max(chosen, 0)}`;
  }

  protected override getFirstErrorInputElementId(): string {
    return this.rating !== undefined && this.asksReason ? this.reasonId : this.getFirstInputElementId();
  }

  protected override getDisplayValueCore(_keyAsText: boolean, value: unknown): string {
    const [rating, reason] = [partOf(value, 'rating'), partOf(value, 'reason')];
    return [rating === undefined ? '' : this.pointText(rating), typeof reason === 'string' ? reason : ''].filter(Boolean).join(' – ');
  }
}

/** What the host says, as far as it is feedback: numbers where numbers belong, texts where texts do. */
function feedbackIn(given: unknown, points: number): DelphiFeedback | null {
  const [n, median, q1, q3] = ['n', 'median', 'q1', 'q3'].map((key) => partOf(given, key));
  if (!isNumber(median) || !isNumber(q1) || !isNumber(q3)) return null;
  const [counts, own, comments] = ['counts', 'own', 'comments'].map((key) => partOf(given, key));
  return {
    n: isNumber(n) ? n : 0, median, q1, q3,
    ...(Array.isArray(counts) && counts.length === points && counts.every(isNumber) ? { counts } : {}),
    ...(isNumber(own) || own === cannotSay ? { own } : {}),
    ...(Array.isArray(comments) ? { comments: comments.filter((comment) => typeof comment === 'string') } : {}),
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A rating on the scale, a reason of a bearable length, an expertise that was asked. */
export const checkDelphi: ValueCheck = (base, value, path, context) => {
  const question = base as QuestionDelphiModel;
  const { report } = context;
  if (!isJsonObject(value)) return report('answers/wrong-type', path, { found: typeof value, expected: 'an object' });
  for (const [part, inner] of Object.entries(value)) {
    const at = [...path, part];
    if (part === 'rating') checkPoint(question, inner, at, context);
    else if (part === 'reason') {
      if (typeof inner !== 'string') report('answers/wrong-type', at, { found: typeof inner, expected: 'a text' });
      else if (inner.length > longestReason) report('answers/too-long', at, { length: inner.length, limit: longestReason });
    } else if (part === 'expertise' && question.askExpertise) {
      if (!Number.isInteger(inner) || Number(inner) < 1 || Number(inner) > question.expertiseMax) report('answers/out-of-range', at, { found: typeof inner === 'number' ? inner : null, low: 1, high: question.expertiseMax });
    } else report('answers/unknown-part', at, { part: part.slice(0, 60) });
  }
};

declareQuestion('delphi', QuestionDelphiModel, [
  { name: 'feedbackFrom', default: '' },
  { name: 'askReason', default: 'outside', choices: ['outside', 'always', 'never'] },
  { name: 'reasonRequired:boolean', default: false },
  { name: 'askExpertise:boolean', default: false },
  { name: 'expertiseMax:number', default: 5 },
], 'anchoredscale');
