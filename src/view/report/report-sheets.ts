import type { Feedback360Report } from '../../model/analysis/index.js';
import { feedbackContext, type FeedbackReportOptions } from './feedback-context.js';

export type Cell = string | number | null;

/** A table of an export: what the reader may see, as numbers instead of words for numbers. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The report as tables: areas by group, single statements, comments, and what it is about. Nothing that the report does not show. */
export function feedbackSheets(report: Feedback360Report, options: FeedbackReportOptions): Sheet[] {
  const { f, text, blockName, day } = feedbackContext(options, report);
  const quadrant = (name: string): string => f(`feedback.${name as 'unknown'}`);
  const areas: Cell[][] = report.scales.flatMap((scale) => [
    ...(scale.self ? [[text(scale.title), f('feedback.self'), 1, scale.self.mean, scale.self.interval?.low ?? null, scale.self.interval?.high ?? null, null, null, null, null, null, null, null, null] as Cell[]] : []),
    [text(scale.title), f('feedback.others'), scale.others?.n ?? null, scale.others?.mean ?? null, scale.others?.ci?.low ?? null, scale.others?.ci?.high ?? null, null, null, null, null, null, null, scale.gap, quadrant(scale.quadrant)],
    ...report.blocks.flatMap((block, i): Cell[][] => {
      const figure = scale.blocks[i];
      if (block.self || !figure) return [];
      const { agreement } = figure;
      return [[text(scale.title), blockName(block), figure.n, figure.mean, figure.ci?.low ?? null, figure.ci?.high ?? null, figure.sd, agreement.uniform, agreement.second.value, agreement.ad, figure.cannotSay, figure.missing, null, null]];
    }),
  ]);
  const heads = [f('feedback.area'), f('feedback.group'), f('feedback.people'), f('feedback.mean'), f('feedback.low'), f('feedback.high'), f('feedback.sd'), f('feedback.agreement'), f('feedback.agreementSecond'), f('feedback.deviation'), f('feedback.cannotSay'), f('feedback.missing'), f('feedback.gap'), f('feedback.quadrant')];
  const items: Cell[][] = report.items.flatMap((item) => report.blocks.flatMap((block, i): Cell[][] => {
    const figure = item.blocks[i];
    return figure ? [[text(item.title), blockName(block), figure.n, figure.mean, figure.ci?.low ?? null, figure.ci?.high ?? null]] : [];
  }));
  const comments: Cell[][] = report.comments.flatMap(({ title, comments: all, named }): Cell[][] => [
    ...(all ?? []).map((comment): Cell[] => [text(title), '', comment]),
    ...named.flatMap(({ role, comments: own }) => own.map((comment): Cell[] => [text(title), text(report.blocks.flatMap(({ roles }) => roles).find(({ id }) => id === role)?.title ?? role), comment])),
  ]);
  const about: Cell[][] = [
    [f('feedback.form'), `${text(report.definition.title)} (${report.definition.id} ${report.definition.version})`], [f('feedback.about', { subject: '' }).replace(/[:：\s]+$/, ''), options.subjectName ?? report.subject],
    [f('feedback.round'), report.roundTitle ? text(report.roundTitle) : report.round ?? ''], [f('feedback.madeOn'), day(report.generatedAt)],
  ];
  return [
    { name: f('feedback.sheetAreas'), rows: [heads, ...areas] },
    ...(items.length ? [{ name: f('feedback.sheetItems'), rows: [[f('feedback.statement'), ...heads.slice(1, 6)], ...items] }] : []),
    ...(comments.length ? [{ name: f('feedback.sheetComments'), rows: [[f('feedback.statement'), f('feedback.group'), f('feedback.sheetComments')], ...comments] }] : []),
    { name: f('feedback.sheetAbout'), rows: about },
  ];
}
