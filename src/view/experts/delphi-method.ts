import type { DelphiReport, RuleCheck } from '../../model/analysis/index.js';
import type { ExpertsContext } from './experts-context.js';

export const delphiSources = 'Dalkey & Helmer 1963; Dajani, Sincoff & Talley 1979; English & Kernan 1976; Ayre & Scally 2014; von der Gracht 2012';

/** Figures, rules and tests with the numbers filled in. */
export function delphiMethod({ sets, rules }: DelphiReport, { e, number }: ExpertsContext): string[] {
  const { consensus, stability, own } = rules;
  const rule = (name: RuleCheck['rule'], limit: number | undefined): string[] => (limit === undefined ? [] : [e(`experts.rule.${name}`, { limit: number(limit) })]);
  const agreed = [...rule('convergence', consensus.convergenceMax), ...rule('agreement', consensus.agreementMin), ...rule('variation', consensus.variationMax), ...(consensus.exactRatio ? [e('experts.rule.critical')] : [])];
  const stable = [...rule('variationChange', stability.variationChangeMax), ...rule('medianShift', stability.medianShiftMax), ...rule('changedShare', stability.changedShareMax)];
  const kinds = new Map(sets.map((set) => [`${set.quantileType} ${set.essentialFrom}`, set]));
  return [
    ...[...kinds.values()].map((set) => e('experts.delphiMethodFigures', { type: number(set.quantileType, 0), from: number(set.essentialFrom) })),
    e('experts.delphiMethodConsensus', { rules: agreed.join('; ') }),
    ...(own.consensus ? [] : [e('experts.delphiMethodDefault', { what: e('experts.delphiConsensus') })]),
    e('experts.delphiMethodStability', { rules: stable.join('; ') }),
    ...(own.stability ? [] : [e('experts.delphiMethodDefault', { what: e('experts.delphiStable') })]),
    e('experts.delphiMethodSettled', { settled: e(rules.settled === 'retire' ? 'experts.delphiMethodRetire' : 'experts.delphiMethodModerator') }),
    e('experts.delphiMethodTests'),
  ];
}
