import { checkOptionalDay } from './calendar-day.js';
import { checkChoice, checkMissing, checkObject, checkOptional } from './check-input.js';
import { above } from './moments.js';
import { fail } from './statistics-error.js';

export interface GoalSmartInput {
  indicator: {
    name?: string; definition?: string; owner?: string; unit?: string; formula?: string; dataSource?: string;
    direction?: 'higher' | 'lower';
    baseline?: number | null;
    target?: number | null;
    /** The organisational goal it serves. */
    parent?: string | null;
    due?: string | null;
  };
  period: { start?: string; end?: string;
    /** Greatest relative change from the baseline that counts as achievable; default .5. */
    maxStretch?: number;
    /** Fewest characters of a definition; default 20. */
    minDefinition?: number;
  };
}

export type SmartVerdict = 'pass' | 'fail' | 'unknown';

export interface GoalSmart {
  specific: SmartVerdict;
  measurable: SmartVerdict;
  /** `unknown` without baseline or target, or with a baseline of 0, from which no relative change can be told. */
  achievable: SmartVerdict;
  relevant: SmartVerdict;
  timeBound: SmartVerdict;
  passed: number;
  failed: number;
  /** All five pass. */
  ready: boolean;
}

/** `goals.smart`: an indicator card against five rules. Source: own rule set. */
export function goalSmart(input: GoalSmartInput): GoalSmart {
  const { indicator, period } = checkObject(input, []);
  const card = checkObject(indicator, ['indicator']);
  const frame = checkObject(period, ['period']);
  const maxStretch = checkOptional(frame.maxStretch, ['period', 'maxStretch'], 0.5, { min: 0 });
  const minDefinition = checkOptional(frame.minDefinition, ['period', 'minDefinition'], 20, { min: 0 });
  const text = (name: string) => {
    const value = card[name];
    if (value === undefined || value === null) return '';
    return typeof value === 'string' ? value.trim() : fail('statistics/not-a-text', ['indicator', name], 'must be a text');
  };
  const verdict = (passes: boolean): SmartVerdict => (passes ? 'pass' : 'fail');
  const due = checkOptionalDay(card.due, ['indicator', 'due']);
  const start = checkOptionalDay(frame.start, ['period', 'start']);
  const end = checkOptionalDay(frame.end, ['period', 'end']);
  const verdicts = {
    specific: verdict(text('name') !== '' && [...text('definition')].length >= minDefinition && text('owner') !== ''),
    measurable: verdict(text('unit') !== '' && text('formula') !== '' && text('dataSource') !== ''),
    achievable: achievable(card, maxStretch),
    relevant: verdict(text('parent') !== ''),
    timeBound: verdict(due !== null && (start === null || due >= start) && (end === null || due <= end)),
  };
  const count = (word: SmartVerdict) => Object.values(verdicts).filter((value) => value === word).length;
  return { ...verdicts, passed: count('pass'), failed: count('fail'), ready: count('pass') === 5 };
}

function achievable(card: Record<string, unknown>, maxStretch: number): SmartVerdict {
  const direction = checkChoice(card.direction, ['indicator', 'direction'], ['higher', 'lower'], 'higher');
  const baseline = checkMissing(card.baseline, ['indicator', 'baseline']);
  const target = checkMissing(card.target, ['indicator', 'target']);
  if (baseline === null || target === null) return 'unknown';
  const gain = direction === 'higher' ? target - baseline : baseline - target;
  if (gain <= 0) return 'fail';
  if (baseline === 0) return 'unknown';
  return above(gain / Math.abs(baseline), maxStretch) ? 'fail' : 'pass';
}
