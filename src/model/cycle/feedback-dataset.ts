import { jsonDigest, localizedText, type Feedback360Definition } from '../definition/index.js';
import { variableName, type Dataset, type DatasetVariable } from '../exchange/index.js';
import type { FeedbackReport } from './feedback-publication.js';

/**
 * The anonymised data set of one activity: a row for each block of raters that was published, with its means. Nothing finer is in it than
 * in the reports themselves, so it betrays nothing beside them. Subjects are numbered in an order that follows from `seed`, not from names.
 */
export function feedbackDataset(definition: Feedback360Definition, reports: readonly FeedbackReport[], seed: string, locale: string): Dataset {
  const text = (title: Parameters<typeof localizedText>[0]) => localizedText(title, locale, definition.locales);
  const roleTitles = new Map(definition.roles.map(({ id, title }) => [id, text(title)]));
  const blocks = [...new Set(reports.flatMap((report) => report.blocks.map(({ roles }) => roles.join('+'))))].sort();
  const taken = new Set(['subject', 'block', 'known', 'n']);
  const scales = (definition.scoring?.scales ?? []).flatMap((scale): DatasetVariable[] => {
    const mean = variableName(scale.id, taken);
    taken.add(mean);
    const count = variableName(`${scale.id}_n`, taken);
    taken.add(count);
    return [{ name: mean, type: 'number', label: `${text(scale.title)} (${scale.min}–${scale.max}), mean of the block` }, { name: count, type: 'number', label: `${text(scale.title)}, people with a score` }];
  });
  const ordered = [...reports].map((report) => ({ report, key: jsonDigest([seed, report.subject]) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    title: text(definition.title),
    variables: [
      { name: 'subject', type: 'number', label: 'Number of the subject; no name belongs to it' },
      { name: 'block', type: 'text', label: 'Raters who were published together', values: blocks.map((block) => ({ value: block, label: block.split('+').map((role) => roleTitles.get(role) ?? role).join(', ') })) },
      { name: 'known', type: 'number', label: 'Raters are known by name', values: [{ value: 0, label: 'anonymous' }, { value: 1, label: 'known' }] },
      { name: 'n', type: 'number', label: 'People in the block' },
      ...scales,
    ],
    rows: ordered.flatMap(({ report }, at) => report.blocks.map((block, i) => [
      at + 1, block.roles.join('+'), block.anonymous ? 0 : 1, block.n, ...report.scales.flatMap((scale) => [scale.blocks[i]?.mean ?? null, scale.blocks[i]?.n ?? null]),
    ])),
  };
}
