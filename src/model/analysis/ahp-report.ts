import { isJsonObject, itemValue, surveyOutline, type ExpertMethod, type ExpertSurveyDefinition, type LocalizedText, type SurveyOutline } from '../definition/index.js';
import type { Response } from '../response/index.js';
import { answerAt, textOf } from '../scoring/index.js';
import { ahpGroup, describe, type AhpGroup, type Description } from '../statistics/index.js';
import { judgeMatrix, type AhpExpert, type JudgedMatrix } from './ahp-experts.js';
import { ahpHierarchy, type AhpHierarchy } from './ahp-hierarchy.js';
import { expertFrame, expertsOf, type Expert, type ExpertFrame, type WithheldExpertReport } from './expert-frame.js';
import { publishViews } from './publish-views.js';

export interface AhpReportOptions {
  /** Whether numbered experts are listed, without name or role; default true. False for what the panel itself reads. */
  individuals?: boolean;
  /** By respondent; default all equal. */
  expertWeights?: Readonly<Record<string, number>>;
  now?: Date;
}

export interface AhpCriterion {
  id: string;
  title: LocalizedText;
}

/** The group's figures over some of the experts. */
export interface AhpFigures extends Omit<AhpGroup, 'individualWeights' | 'individualCr'> {
  n: number;
  /** By the method's way of aggregation. */
  weights: number[];
  /** Of the experts' own weights, for each criterion: how far the panel's weight would move with another panel. */
  spread: Description[];
}

export interface AhpNode {
  id: string;
  question: string;
  title: LocalizedText;
  criteria: AhpCriterion[];
  /** In the order of their numbers; null when individuals are not listed. */
  experts: AhpExpert[] | null;
  n: { answered: number; usable: number; kept: number; inconsistent: number; incomplete: number; disconnected: number };
  aggregation: 'AIJ' | 'AIP';
  limit: number;
  randomIndex: { table: string; value: number | null };
  incompleteAllowed: boolean;
  /** Over everybody with usable judgments; null for too few. */
  all: AhpFigures | null;
  /** Over those who pass the consistency filter. `keptStatus` says why there is nothing: `tooFew`, or `differencing` (together with `all` it would give somebody away). */
  kept: AhpFigures | null;
  keptStatus: 'ok' | 'same' | 'none' | 'tooFew' | 'differencing';
}

export interface AhpReport extends ExpertFrame {
  withheld: false;
  method: 'ahp';
  /** Experts who answered. */
  n: number;
  nodes: AhpNode[];
  hierarchy: AhpHierarchy;
}

/**
 * Weights from pairwise comparisons of a panel.
 * 1. each expert's matrix, gaps filled where pairs were left out; 2. the consistency filter, shown with and without; 3. AIJ and AIP with
 * consensus and spread; 4. weights of the lowest level through the hierarchy, with what is needed to play with them.
 * A criterion stands above the comparison whose method has its id.
 */
export function ahpReport(definition: ExpertSurveyDefinition, responses: readonly Response[], options: AhpReportOptions = {}): AhpReport | WithheldExpertReport {
  const frame = expertFrame(definition, options.now);
  const experts = expertsOf(responses);
  if (experts.length < frame.minGroup) return { ...frame, withheld: true };
  const outline = surveyOutline(definition.survey);
  const nodes = definition.methods.filter(({ method }) => method === 'ahp').map((method) => nodeOf(definition, method, outline, experts, frame.minGroup, options));
  return { ...frame, withheld: false, method: 'ahp', n: experts.length, nodes, hierarchy: ahpHierarchy(nodes) };
}

function nodeOf(definition: ExpertSurveyDefinition, method: ExpertMethod, outline: SurveyOutline, experts: readonly Expert[], minGroup: number, options: AhpReportOptions): AhpNode {
  const question = method.questions[0]!;
  const criteria = criteriaOf(definition, outline, question, experts);
  const incompleteAllowed = method.incomplete ?? true;
  const rules = { incomplete: incompleteAllowed, limit: method.consistencyLimit ?? 0.1, randomIndex: method.randomIndex ?? 'saaty1980' };
  const judged = experts.map((expert, at) => ({ key: expert.key, ...judgeMatrix(`E${at + 1}`, criteria.map(({ id }) => id), answerAt(expert.answers, { question }), rules) }));
  const usable = judged.filter((entry) => entry.matrix !== null && (entry.expert.state === 'complete' || incompleteAllowed));
  const kept = usable.filter(({ expert }) => expert.kept);
  const aggregation = method.aggregation ?? 'AIJ';
  const figures = (members: readonly (JudgedMatrix & { key: string })[]): AhpFigures => figuresOf(members, aggregation, rules, options.expertWeights);
  const listed = options.individuals ?? true;
  const all = usable.length >= minGroup ? figures(usable) : null;
  const keptStatus = statusOf(usable, kept, minGroup, listed);
  const count = (reason: AhpExpert['reason']): number => judged.filter(({ expert }) => expert.reason === reason).length;
  return {
    id: method.id, question, title: textOf(outline.byName.get(question)?.json['title'], definition.locales) ?? question, criteria,
    experts: listed ? judged.map(({ expert }) => expert) : null,
    n: { answered: judged.length - count('empty'), usable: usable.length, kept: kept.length, inconsistent: count('inconsistent'), incomplete: judged.filter(({ expert }) => expert.state === 'completed').length, disconnected: count('disconnected') },
    aggregation, limit: rules.limit, randomIndex: randomIndexOf(all, criteria.length, rules), incompleteAllowed, all,
    kept: keptStatus === 'same' ? all : keptStatus === 'ok' ? figures(kept) : null, keptStatus,
  };
}

/** Where individuals are listed the filter gives nobody away; else both sets of people have to pass the gate together. */
function statusOf(usable: readonly { key: string }[], kept: readonly { key: string }[], minGroup: number, listed: boolean): AhpNode['keptStatus'] {
  if (kept.length === 0) return 'none';
  if (kept.length === usable.length) return usable.length >= minGroup ? 'same' : 'tooFew';
  if (listed) return usable.length >= minGroup ? 'ok' : 'tooFew';
  const members = (list: readonly { key: string }[]): string[] => list.map(({ key }) => key);
  const { withheld } = publishViews({ minGroup, views: [{ id: 'all', members: members(usable) }, { id: 'kept', members: members(kept) }] });
  const reason = withheld.find(({ id }) => id === 'kept')?.reason;
  return reason === undefined ? 'ok' : reason === 'minGroup' ? 'tooFew' : 'differencing';
}

function figuresOf(members: readonly (JudgedMatrix & { key: string })[], aggregation: 'AIJ' | 'AIP', { limit, randomIndex }: { limit: number; randomIndex: 'saaty1980' | 'saaty2005' }, weights: AhpReportOptions['expertWeights']): AhpFigures {
  const expertWeights = weights && members.map(({ key }) => (Object.hasOwn(weights, key) ? weights[key]! : 1));
  const { individualWeights, individualCr: _ratios, ...group } = ahpGroup({ matrices: members.map(({ matrix }) => matrix!), limit, randomIndex, ...(expertWeights?.some((weight) => weight > 0) ? { expertWeights } : {}) });
  return {
    ...group, n: members.length, weights: aggregation === 'AIJ' ? group.aijWeights : group.aipArithmetic,
    spread: group.aijWeights.map((_, c) => describe(individualWeights.map((own) => own[c]!))),
  };
}

function randomIndexOf(all: AhpFigures | null, criteria: number, { limit, randomIndex }: { limit: number; randomIndex: 'saaty1980' | 'saaty2005' }): AhpNode['randomIndex'] {
  if (all) return all.randomIndex;
  const ones = Array.from({ length: Math.max(criteria, 1) }, () => Array.from({ length: Math.max(criteria, 1) }, () => 1));
  return ahpGroup({ matrices: [ones], limit, randomIndex }).randomIndex;
}

/** As the form lists them; where the host did, those that were judged. */
function criteriaOf(definition: ExpertSurveyDefinition, outline: SurveyOutline, question: string, experts: readonly Expert[]): AhpCriterion[] {
  const listed = outline.byName.get(question)?.json['criteria'];
  if (Array.isArray(listed) && listed.length) {
    return listed.map((entry) => {
      const id = String(itemValue(entry));
      return { id, title: (isJsonObject(entry) ? textOf(entry['text'], definition.locales) : undefined) ?? id };
    });
  }
  const ids = new Set<string>();
  for (const { answers } of experts) {
    const judgments = answerAt(answers, { question, row: 'judgments' });
    if (isJsonObject(judgments)) for (const [first, row] of Object.entries(judgments)) for (const id of [first, ...(isJsonObject(row) ? Object.keys(row) : [])]) ids.add(id);
  }
  return [...ids].map((id) => ({ id, title: id }));
}
