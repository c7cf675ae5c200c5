import type { ExpertSurveyDefinition } from '../definition/index.js';
import type { DelphiRound, DelphiStability } from '../statistics/index.js';

/** One limit of a rule, with the figure it was held against. */
export interface RuleCheck {
  rule: 'convergence' | 'agreement' | 'variation' | 'critical' | 'variationChange' | 'medianShift' | 'changedShare';
  value: number | null;
  limit: number | null;
  /** Null when there is no figure. */
  met: boolean | null;
}

/** All checks have to hold; null while one cannot be made, or there is no rule. */
export interface RuleVerdict {
  met: boolean | null;
  checks: RuleCheck[];
}

/** Conventions of Korean Delphi practice, where a definition names none. */
const defaultConsensus = { convergenceMax: 0.5, agreementMin: 0.75 };
const defaultStability = { changedShareMax: 0.15 };

const guard = 1e-12;
const atMost = (value: number | null, limit: number): boolean | null => (value === null ? null : value <= limit + guard);

export function consensusOf({ consensus = defaultConsensus }: Pick<ExpertSurveyDefinition, 'consensus'>, round: DelphiRound): RuleVerdict {
  const { convergenceMax, agreementMin, variationMax, exactRatio } = consensus;
  const checks: RuleCheck[] = [];
  if (convergenceMax !== undefined) checks.push({ rule: 'convergence', value: round.convergence, limit: convergenceMax, met: atMost(round.convergence, convergenceMax) });
  if (agreementMin !== undefined) checks.push({ rule: 'agreement', value: round.agreement, limit: agreementMin, met: round.agreement === null ? null : round.agreement >= agreementMin - guard });
  if (variationMax !== undefined) checks.push({ rule: 'variation', value: round.cv, limit: variationMax, met: atMost(round.cv, variationMax) });
  if (exactRatio) checks.push({ rule: 'critical', value: round.status === 'ok' ? round.essential : null, limit: round.criticalEssential, met: round.verdicts.cvr });
  return verdictOf(checks);
}

export function stabilityOf({ stability = defaultStability }: Pick<ExpertSurveyDefinition, 'stability'>, change: DelphiStability): RuleVerdict {
  const { variationChangeMax, medianShiftMax, changedShareMax } = stability;
  const checks: RuleCheck[] = [];
  if (variationChangeMax !== undefined) checks.push({ rule: 'variationChange', value: change.cvChange, limit: variationChangeMax, met: atMost(change.cvChange, variationChangeMax) });
  if (medianShiftMax !== undefined) checks.push({ rule: 'medianShift', value: change.medianShift, limit: medianShiftMax, met: atMost(change.medianShift === null ? null : Math.abs(change.medianShift), medianShiftMax) });
  if (changedShareMax !== undefined) checks.push({ rule: 'changedShare', value: change.changedShare, limit: changedShareMax, met: atMost(change.changedShare, changedShareMax) });
  return verdictOf(checks);
}

function verdictOf(checks: RuleCheck[]): RuleVerdict {
  const met = checks.some((check) => check.met === false) ? false : checks.length === 0 || checks.some((check) => check.met === null) ? null : true;
  return { met, checks };
}
