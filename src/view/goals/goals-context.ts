import { localizedText, type GoalAlignmentDefinition, type LocalizedText } from '../../model/definition/index.js';
import type { GoalReport, GoalState } from '../../model/goals/index.js';
import { dateText, goalsTerm, interfaceLocale, numberText, percentText, timeText, type GoalsTerm } from '../i18n/index.js';
import { tellingApart } from './telling-apart.js';

export interface GoalsOptions {
  /** BCP 47 tag. */
  readonly locale: string;
  /** Room in CSS pixels; default 720. */
  readonly width?: number;
  /** Size of ordinary text in charts in CSS pixels; default 14. */
  readonly font?: number;
  /** Prefix of ids within the shadow root. */
  readonly id?: string;
  /** Names of people as the page knows them; else their ids are shown. */
  readonly names?: Readonly<Record<string, string>>;
}

/** What every part of the goal views needs. */
export interface GoalsContext {
  readonly report: GoalReport;
  readonly definition: GoalAlignmentDefinition;
  readonly locale: string;
  readonly lang: string;
  readonly t: GoalsTerm;
  readonly text: (text: LocalizedText | undefined) => string;
  readonly number: (value: number | null | undefined, digits?: number) => string;
  readonly percent: (share: number | null) => string;
  readonly day: (instant: string) => string;
  readonly moment: (instant: string) => string;
  readonly nameOf: (person: string | null) => string;
  /** Who may be chosen, by name; empty where the page does not tell names. */
  readonly people: readonly (readonly [id: string, name: string])[];
  /** Title of a goal by its key; with the person whose goal it is, and what tells it apart from others of the same name. */
  readonly titleOf: (key: string) => string;
  /** Title of a level, perspective or value of the definition. */
  readonly named: (list: 'levels' | 'perspectives' | 'values', id: string | undefined) => string;
  readonly width: number;
  readonly font: number;
  readonly id: (part: string) => string;
}

export function goalsContext(report: GoalReport, definition: GoalAlignmentDefinition, options: GoalsOptions): GoalsContext {
  const { locale, width = 720, font = 14, id = 'goals', names = {} } = options;
  const t = goalsTerm(locale);
  const text = (given: LocalizedText | undefined): string => localizedText(given, locale, definition.locales);
  const nameOf = (person: string | null): string => (person === null ? t('goals.side-organisation') : Object.hasOwn(names, person) ? names[person]! : person);
  let apart: ReadonlyMap<string, string> | undefined;
  return {
    report, definition, locale, lang: interfaceLocale(locale), t, text, nameOf, width, font,
    number: (value, digits = 1) => (value === null || value === undefined ? t('goals.notComputable') : numberText(value, locale, digits)),
    percent: (share) => (share === null ? t('goals.notComputable') : percentText(share, locale)),
    people: Object.entries(names).sort(([, a], [, b]) => a.localeCompare(b, locale)),
    day: (instant) => dateText(instant, locale),
    moment: (instant) => timeText(instant, locale),
    titleOf: (key) => {
      const goal = report.graph.byKey.get(key);
      if (!goal) return key;
      apart ??= tellingApart(report.graph, ({ title }) => text(title));
      const more = apart.get(key);
      const title = more === undefined ? text(goal.title) : t('goals.sameTitle', { title: text(goal.title), more });
      return goal.subject === null ? title : t('goals.parentOf', { goal: title, person: nameOf(goal.subject) });
    },
    named: (list, wanted) => {
      const found = definition.goals[list]?.find((entry) => entry.id === wanted);
      return found ? text(found.title) : (wanted ?? '');
    },
    id: (part) => `${id}-${part.replace(/[^\w-]/g, '_')}`,
  };
}

/** The score of a goal in words, with how much of it is known where that is not all. */
export function scoreWords({ t, number, percent, report }: GoalsContext, { key }: Pick<GoalState, 'key'>): string {
  const result = report.scorecard.goals.get(key);
  if (!result || result.score === null) return t('goals.noScore');
  return result.completeness !== null && result.completeness < 1 ? `${number(result.score, 0)} (${percent(result.completeness)})` : number(result.score, 0);
}
