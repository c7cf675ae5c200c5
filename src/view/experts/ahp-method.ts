import { countedFigures, type AhpReport } from '../../model/analysis/index.js';
import type { ExpertsContext } from './experts-context.js';

export const ahpSources = 'Saaty 1980; Aczél & Saaty 1983; Harker 1987; Forman & Peniwati 1998; Goepel 2018';

/** The method with the numbers filled in, a few sentences for each comparison. */
export function ahpMethod({ nodes, hierarchy }: AhpReport, { e, text, number }: ExpertsContext): string[] {
  // What is the same for every comparison is said once.
  return [...new Set([
    ...nodes.flatMap((node) => {
      const figures = countedFigures(node);
      const about = nodes.length > 1 ? `${node.criteria.map(({ title }) => text(title)).join(', ')}: ` : '';
      return [
        about + e('experts.ahpMethodPriorities', { n: node.criteria.length }),
        ...(node.randomIndex.value === null ? [] : [e('experts.ahpMethodConsistency', { ri: number(node.randomIndex.value), table: node.randomIndex.table, n: node.criteria.length, limit: number(node.limit), excluded: node.n.inconsistent, usable: node.n.usable })]),
        ...(figures ? [e('experts.ahpMethodAij', { cr: number(figures.aijCrSaaty, 3) }), e('experts.ahpMethodAip', { aggregation: node.aggregation })] : []),
        ...(figures?.consensus === null || !figures ? [] : [e('experts.ahpMethodConsensus', { value: number(figures.consensus, 3) })]),
        ...(node.n.incomplete && node.incompleteAllowed ? [e('experts.ahpMethodIncomplete', { n: node.n.incomplete })] : []),
      ];
    }),
    ...(hierarchy.play ? [e('experts.ahpMethodSensitivity')] : []),
  ])];
}
