import { html, nothing, type TemplateResult } from 'lit';
import { lineOfSight, type GoalState } from '../../model/goals/index.js';
import { chartTable } from '../charts/index.js';
import type { GoalsContext } from './goals-context.js';

/** Coverage, index, and the lists of what does not fit yet. */
export function alignmentSection(context: GoalsContext): TemplateResult {
  const { t, number, percent, titleOf, named, report: { alignment } } = context;
  const { figures, valuesServed, servingShare, circles } = alignment;
  const id = context.id('alignment');
  const share = (value: number | null): string => (value === null ? t('goals.notComputable') : percent(value / 100));
  const tiles: [string, string][] = [
    [t('goals.coverageOrg'), share(figures.coverageOrg)], [t('goals.coveragePersonal'), share(figures.coveragePersonal)],
    [t('goals.alignmentIndex'), number(figures.alignmentIndex, 0)], [t('goals.servingShare'), percent(servingShare)],
  ];
  const lists: [string, readonly string[]][] = [
    [t('goals.uncovered'), figures.uncoveredOrg], [t('goals.orphans'), figures.orphans], [t('goals.unrated'), figures.unrated], [t('goals.disagreements'), figures.disagreements], [t('goals.circles'), circles.map(({ goal }) => goal)],
  ];
  return html`<section aria-labelledby=${id}>
    <h3 id=${id}>${t('goals.alignmentFigures')}</h3>
    <ul class="tiles">${tiles.map(([title, value]) => html`<li><span class="tile-title">${title}</span> <span class="tile-value">${value}</span></li>`)}</ul>
    <div class="goal-lists">${lists.filter(([title, keys]) => keys.length || title !== t('goals.circles')).map(([title, keys]) => html`<div><h4>${title}</h4>${keys.length ? html`<ul>${keys.map((key) => html`<li>${titleOf(key)}</li>`)}</ul>` : html`<p class="quiet">${t('goals.none')}</p>`}</div>`)}</div>
    ${valuesServed.size ? html`<h4>${t('goals.valuesServed')}</h4>${chartTable({
      caption: t('goals.valuesServed'), head: [t('goals.values'), t('goals.number')],
      rows: [...valuesServed].map(([value, n]) => [named('values', value), n === null ? t('goals.tooFew') : number(n, 0)]),
    })}` : nothing}
  </section>`;
}

/** A goal's chain to the top, and the value that it serves. */
export function lineOfSightView(goal: GoalState, { t, text, named, nameOf, report: { graph } }: GoalsContext): TemplateResult {
  const line = graph.byKey.has(goal.key) ? lineOfSight(graph, goal.key) : [];
  const value = goal.valueServed && goal.valueServed !== 'none' ? named('values', goal.valueServed) : null;
  return html`<div class="line">
    <h4>${t('goals.lineOfSight')}</h4>
    ${line.length > 1
      ? html`<ol>${[...line].reverse().map((each) => html`<li><span class="badge">${each.subject === null ? named('levels', each.level) : nameOf(each.subject)}</span> ${text(each.title)}</li>`)}</ol>`
      : html`<p class="quiet">${t('goals.lineNone')}</p>`}
    ${value ? html`<p>${t('goals.lineServes', { value })}</p>` : nothing}
  </div>`;
}
