import type { ExpertMethod, ExpertSurveyDefinition, LocalizedText } from '../definition/index.js';
import { answerAt } from '../scoring/index.js';
import { delphiRound, delphiStability, describe, type DelphiRound, type DelphiStability } from '../statistics/index.js';
import { consensusOf, stabilityOf, type RuleVerdict } from './delphi-rules.js';
import type { DelphiDecision } from './delphi-report.js';
import type { Expert } from './expert-frame.js';
import { ratingAt, type ExpertItem } from './expert-items.js';
import { rolesOf, type RoleFigures } from './expert-roles.js';

export interface PanelRound {
  id: string;
  title: LocalizedText;
  experts: Expert[];
}

export interface DelphiItemRound extends DelphiRound {
  round: string;
  /** Of the mean, by Student's t. */
  ci: { low: number; high: number; level: number } | null;
  /** Weighted by the experts' rating of their own expertise; null when the definition does not weigh, or nobody rated it. */
  weightedMean: number | null;
  consensus: RuleVerdict;
  /** By role, where that gives nobody away. */
  roles: RoleFigures;
}

export interface DelphiChange extends DelphiStability {
  from: string;
  to: string;
  stability: RuleVerdict;
}

export interface DelphiItem extends Pick<ExpertItem, 'id' | 'question' | 'row' | 'title' | 'aspect' | 'min' | 'max'> {
  /** By round; null where it was not asked, or too few answered. */
  rounds: (DelphiItemRound | null)[];
  /** Between each round that rated it and the one that did before. */
  changes: DelphiChange[];
  /** In the last round that rated it. */
  consensus: boolean | null;
  stability: boolean | null;
  /** `settled`: agreed and stable; `agreed`: only agreed. */
  state: 'unrated' | 'open' | 'agreed' | 'settled' | 'retired';
  retiredAfter: string | null;
  retiredBy: 'rule' | 'moderator' | null;
  decisions: DelphiDecision[];
}

/** One item through all rounds. */
export function delphiItem(definition: ExpertSurveyDefinition, method: ExpertMethod, item: ExpertItem, panel: readonly PanelRound[], minGroup: number, log: readonly DelphiDecision[]): DelphiItem {
  const rounds = panel.map(({ id, experts }) => roundOf(definition, method, item, id, experts, minGroup));
  const changes: DelphiChange[] = [];
  let last: number | null = null;
  rounds.forEach((round, at) => {
    if (!round) return;
    if (last !== null) changes.push(changeOf(definition, item, panel[last]!, panel[at]!, minGroup));
    last = at;
  });
  const { id, question, row, title, aspect, min, max } = item;
  return decidedItem({ id, question, row, title, aspect, min, max, rounds, changes }, panel.map((round) => round.id), definition.settled, log);
}

/** What has become of an item, by the rule and by the moderator's word; the word of a round goes before the rule. */
export function decidedItem(item: Omit<DelphiItem, 'consensus' | 'stability' | 'state' | 'retiredAfter' | 'retiredBy' | 'decisions'>, panel: readonly string[], settled: ExpertSurveyDefinition['settled'], log: readonly DelphiDecision[]): DelphiItem {
  const decisions = log.filter((entry) => entry.item === item.id);
  let retiredAfter: string | null = null;
  let retiredBy: DelphiItem['retiredBy'] = null;
  panel.forEach((id, at) => {
    if (retiredAfter !== null) return;
    const said = decisions.findLast((decision) => decision.round === id);
    const done = item.rounds[at]?.consensus.met === true && item.changes.find(({ to }) => to === id)?.stability.met === true;
    if (said?.action === 'retire') [retiredAfter, retiredBy] = [id, 'moderator'];
    else if (done && settled === 'retire' && said === undefined) [retiredAfter, retiredBy] = [id, 'rule'];
  });
  const latest = item.rounds.findLast((round) => round !== null) ?? null;
  const consensus = latest?.consensus.met ?? null;
  const stability = item.changes.at(-1)?.stability.met ?? null;
  const state = retiredAfter !== null ? 'retired' : latest === null ? 'unrated' : consensus && stability ? 'settled' : consensus ? 'agreed' : 'open';
  return { ...item, title: decisions.findLast(({ text }) => text !== undefined)?.text ?? item.title, consensus, stability, state, retiredAfter, retiredBy, decisions };
}

function roundOf(definition: ExpertSurveyDefinition, method: ExpertMethod, item: ExpertItem, round: string, experts: readonly Expert[], minGroup: number): DelphiItemRound | null {
  const rated = experts.flatMap((expert) => {
    const rating = ratingAt(expert, item);
    return rating === null ? [] : [{ expert, rating }];
  });
  if (rated.length === 0 || rated.length < minGroup) return null;
  const ratings = rated.map(({ rating }) => rating);
  const figures = delphiRound({ ratings, min: item.min, max: item.max, quantileType: method.quantileType ?? 7, ...(method.essentialFrom === undefined ? {} : { essentialFrom: method.essentialFrom }) });
  const { ciLower, ciUpper, confidence } = describe(ratings);
  const open = rated.length >= Math.max(minGroup, definition.anonymity?.minDistribution ?? 10);
  return {
    ...figures, counts: open ? figures.counts : null, round, ci: ciLower === null ? null : { low: ciLower, high: ciUpper!, level: confidence },
    weightedMean: definition.panel?.expertise?.weighted ? weightedMean(definition, rated) : null, consensus: consensusOf(definition, figures),
    roles: rolesOf(definition, rated.map(({ expert, rating }) => ({ key: expert.key, role: expert.role, value: rating }))),
  };
}

/** Σex / Σe over experts who rated their expertise in this round, in this question or in the panel's own. */
function weightedMean(definition: ExpertSurveyDefinition, rated: readonly { expert: Expert; rating: number }[]): number | null {
  const question = definition.panel!.expertise!.question;
  const pairs = rated.flatMap(({ expert, rating }) => {
    const weight = answerAt(expert.answers, { question });
    return typeof weight === 'number' && weight > 0 ? [{ weight, rating }] : [];
  });
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  return total > 0 ? pairs.reduce((sum, { weight, rating }) => sum + weight * rating, 0) / total : null;
}

/** Experts who rated the item in both rounds; no figures from fewer than the smallest group. */
function changeOf(definition: ExpertSurveyDefinition, item: ExpertItem, before: PanelRound, after: PanelRound, minGroup: number): DelphiChange {
  const earlier = new Map(before.experts.map((expert) => [expert.key, ratingAt(expert, item)]));
  const pairs = after.experts.flatMap((expert) => {
    const [previous, current] = [earlier.get(expert.key) ?? null, ratingAt(expert, item)];
    return previous === null || current === null ? [] : [{ previous, current }];
  });
  const shown = pairs.length >= minGroup ? pairs : [];
  const change = delphiStability({ previous: shown.map(({ previous }) => previous), current: shown.map(({ current }) => current), min: item.min, max: item.max });
  return { ...change, from: before.id, to: after.id, stability: stabilityOf(definition, change) };
}
