import { html, nothing, svg, type TemplateResult } from 'lit';
import { recordKey, type GoalStanding } from '../../model/goals/index.js';
import { chartFrame, sizeOf } from '../charts/index.js';
import type { GoalsContext } from './goals-context.js';

const lights = { done: 'strength', onTrack: 'strength', atRisk: 'neutral', notStarted: 'neutral', missing: 'neutral', offTrack: 'need', overdue: 'need' } as const;

/** The traffic light of a goal in words; its colour repeats them. */
export function statusView({ progress }: Pick<GoalStanding, 'progress'>, { t }: GoalsContext): TemplateResult {
  return html`<span class="reading reading-${progress ? lights[progress.status] : 'neutral'}">${t(progress ? `goals.status-${progress.status}` : 'goals.status-noPeriod')}</span>`;
}

/** Planned against told progress of one goal, with earned schedule and forecast. */
export function progressView(standing: GoalStanding, context: GoalsContext): TemplateResult {
  const { goal, progress, checkIns } = standing;
  const { t, number, day, text, report } = context;
  const { start, end } = periodIn(standing, context);
  if (!progress || !start || !end) return html`<p class="quiet">${t('goals.status-noPeriod')}</p>`;
  const { width: room, font } = sizeOf(context);
  const width = Math.min(room, 520);
  const height = font * 10;
  const left = font * 2.4;
  const span = Date.parse(end) - Date.parse(start);
  const x = (date: string): number => left + ((width - left - font) * Math.min(1, Math.max(0, (Date.parse(date) - Date.parse(start)) / span)));
  const y = (percent: number): number => font + (height - font * 3) * (1 - Math.min(100, percent) / 100);
  const steps = standing.milestones.flatMap(({ due, planned }) => (due && planned !== undefined && due > start && due < end ? [{ due, planned }] : []));
  const plan = [{ due: start, planned: 0 }, ...steps, { due: end, planned: 100 }];
  const told = checkIns.filter((checkIn) => checkIn.progress !== undefined);
  const percent = (value: number): string => `${number(value, 0)} %`;
  const spi = progress.spi === null ? t('goals.notComputable') : number(progress.spi, 2);
  const facts: [string, string][] = [
    [t('goals.plannedNow'), percent(progress.planned)], [t('goals.actualNow'), progress.deviation === null ? t('goals.status-missing') : percent(progress.planned + progress.deviation)],
    [t('goals.spi'), spi], [t('goals.earned'), progress.earnedScheduleDays === null ? t('goals.notComputable') : t('goals.days', { n: Math.round(progress.earnedScheduleDays) })],
    [t('goals.forecast'), progress.forecastFinish ? day(progress.forecastFinish) : t('goals.notComputable')], [t('goals.score'), standing.score?.score === null || !standing.score ? t('goals.noScore') : number(standing.score.score, 0)],
  ];
  return html`${chartFrame({
    id: context.id(`progress-${goal.key}`), locale: context.locale, title: `${t('goals.progress')}: ${text(goal.title)}`, width, height, font,
    description: t('goals.progressDescription', { actual: facts[1]![1], planned: facts[0]![1] }),
    drawing: svg`${[0, 50, 100].map((at) => svg`<path class="grid" d="M${left},${y(at)}H${width - font}"></path><text class="tick" x=${left - font * 0.5} y=${y(at) + font * 0.35} text-anchor="end" font-size=${font * 0.86}>${at}</text>`)}
      <path class="base" d=${plan.map(({ due, planned }, i) => `${i ? 'L' : 'M'}${x(due)},${y(planned)}`).join('')}></path>
      ${steps.map(({ due, planned }) => svg`<path class="previous" d="M${x(due)},${y(planned) - 5}l5,5l-5,5l-5,-5z"></path>`)}
      ${told.length > 1 ? svg`<path class="trend-line" d=${told.map(({ date, progress: p }, i) => `${i ? 'L' : 'M'}${x(date)},${y(p!)}`).join('')}></path>` : nothing}
      ${told.map(({ date, progress: p }) => svg`<circle class="mark" cx=${x(date)} cy=${y(p!)} r="5"></circle>`)}
      <text class="tick" x=${left} y=${height - font * 0.4} font-size=${font * 0.86}>${day(start)}</text><text class="tick" x=${width - font} y=${height - font * 0.4} text-anchor="end" font-size=${font * 0.86}>${day(end)}</text>`,
    table: {
      caption: text(goal.title), head: [t('goals.date'), t('goals.plannedNow'), t('goals.actualNow'), t('goals.confidence'), t('goals.actual')],
      rows: [...steps.map(({ due, planned }) => [day(due), percent(planned), '', '', '']), ...told.map((each) => [day(each.date), '', percent(each.progress!), each.confidence === undefined ? '' : number(each.confidence, 0), each.actual === undefined ? '' : number(each.actual)])],
    },
  })}
  <dl class="facts">${facts.map(([title, value]) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`)}</dl>
  ${standing.suggestRevision && report ? html`<p class="measure" role="note">${t('goals.suggestRevision')}</p>` : nothing}`;
}

function periodIn({ goal }: GoalStanding, { report }: GoalsContext): { start: string | undefined; end: string | undefined } {
  const plan = goal.subject === null ? undefined : report.book.records.get(recordKey(goal.subject, 'plan', 'plan'))?.fields;
  const day = (field: string): string | undefined => (plan?.get(field)?.value as string | null | undefined) ?? undefined;
  return { start: goal.start ?? day('start'), end: goal.due ?? day('end') };
}
