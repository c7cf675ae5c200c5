import { isJsonObject, itemValue, type ExpertMethod, type ExpertSurveyDefinition, type Json, type LocalizedText, type SurveyOutline } from '../definition/index.js';
import { answerAt, textOf } from '../scoring/index.js';
import { bestWorstCounts, describe, type Description } from '../statistics/index.js';
import type { Expert } from './expert-frame.js';

export interface BestWorstItem {
  id: string;
  title: LocalizedText;
  best: number;
  worst: number;
  appearances: number;
  /** (B − W)/appearances, −1 to 1; null for one never shown. */
  score: number | null;
  /** Of the experts' own scores: mean, spread and interval. */
  spread: Description;
  /** Share of √((B + ½)/(W + ½)), summing to 1. */
  share: number;
  rank: number | null;
}

export interface BestWorstPanel {
  id: string;
  title: LocalizedText;
  /** Experts, and sets in which a best or a worst was chosen. */
  n: number;
  tasks: number;
  items: BestWorstItem[];
  status: 'ok' | 'tooFew';
}

interface Task {
  shown: string[];
  best: string | null;
  worst: string | null;
}

/** Best–worst scaling over the panel: a question of sets, or two questions "most" and "least" over all of their choices. */
export function bestWorstPanel(definition: ExpertSurveyDefinition, method: ExpertMethod, outline: SurveyOutline, experts: readonly Expert[], minGroup: number): BestWorstPanel | null {
  const [first, second] = method.questions.map((name) => outline.byName.get(name));
  if (!first) return null;
  const sets = first.type === 'bestworst';
  if (!sets && !second) return null;
  const listed = first.json[sets ? 'items' : 'choices'];
  const titles = new Map<string, LocalizedText>((Array.isArray(listed) ? listed : []).map((entry) => [String(itemValue(entry)), (isJsonObject(entry) ? textOf(entry['text'], definition.locales) : undefined) ?? String(itemValue(entry))]));
  const answered = experts.map(({ answers }) => (sets ? tasksIn(answerAt(answers, { question: first.name })) : wholeTask([...titles.keys()], answerAt(answers, { question: first.name }), answerAt(answers, { question: second!.name })))).filter((tasks) => tasks.length);
  for (const id of answered.flat().flatMap(({ shown }) => shown)) if (!titles.has(id)) titles.set(id, id);
  const items = [...titles.keys()];
  const title = textOf(first.json['title'], definition.locales) ?? method.id;
  if (answered.length < minGroup) return { id: method.id, title, n: 0, tasks: 0, items: [], status: 'tooFew' };
  const all = bestWorstCounts({ items, tasks: answered.flat() });
  const own = answered.map((tasks) => bestWorstCounts({ items, tasks }).standardized);
  return {
    id: method.id, title, n: answered.length, tasks: answered.flat().length, status: 'ok',
    items: items.map((id) => {
      const score = all.standardized[id]!;
      return {
        id, title: titles.get(id)!, best: all.best[id]!, worst: all.worst[id]!, appearances: all.appearances[id]!, score, share: all.ratioShare[id]!,
        spread: describe(own.map((scores) => scores[id]!)), rank: score === null ? null : 1 + items.filter((other) => (all.standardized[other] ?? -2) > score + 1e-12).length,
      };
    }),
  };
}

/** Sets in which something was chosen; what does not fit its set is left out. */
export function tasksIn(answer: Json): Task[] {
  const tasks = isJsonObject(answer) && Array.isArray(answer['tasks']) ? answer['tasks'] : [];
  return tasks.flatMap((task): Task[] => {
    if (!isJsonObject(task) || !Array.isArray(task['shown'])) return [];
    const shown = [...new Set(task['shown'].filter((id) => typeof id === 'string'))];
    const chosen = (part: 'best' | 'worst'): string | null => (typeof task[part] === 'string' && shown.includes(task[part]) ? task[part] : null);
    const [best, worst] = [chosen('best'), chosen('worst')];
    return best === null && worst === null || best === worst ? [] : [{ shown, best, worst }];
  });
}

function wholeTask(shown: readonly string[], most: Json, least: Json): Task[] {
  const chosen = (value: Json): string | null => (value !== null && shown.includes(String(value)) ? String(value) : null);
  const [best, worst] = [chosen(most), chosen(least)];
  return best === null && worst === null || best === worst ? [] : [{ shown: [...shown], best, worst }];
}
