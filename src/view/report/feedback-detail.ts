import { html, nothing, type TemplateResult } from 'lit';
import type { Feedback360Report } from '../../model/analysis/index.js';
import { chartTable } from '../charts/index.js';
import { rangeCell, type FeedbackContext } from './feedback-context.js';

/** Single statements as a table: in the order of the form, never of their means. */
export function feedbackItems(report: Feedback360Report, context: FeedbackContext): TemplateResult | typeof nothing {
  const { f, text, number, blockName } = context;
  if (!report.items.length) return nothing;
  const columns = report.blocks.flatMap((block, at) => (!block.self && report.items.some((item) => item.blocks[at]) ? [{ block, at }] : []));
  return html`<section aria-labelledby=${context.id('items')}>
    <h3 id=${context.id('items')}>${f('feedback.items')}</h3>
    <p class="quiet">${f('feedback.itemsIntro', { n: report.thresholds.minItems })}</p>
    ${chartTable({
      caption: f('feedback.items'),
      head: [f('feedback.statement'), f('feedback.self'), ...columns.flatMap(({ block }) => [blockName(block), f('feedback.people'), f('feedback.probably')])],
      rows: report.items.map((item) => [
        text(item.title), item.self === null ? '–' : number(item.self),
        ...columns.flatMap(({ at }) => {
          const figure = item.blocks[at];
          return figure ? [number(figure.mean), number(figure.n), rangeCell(figure.ci, context)] : ['–', '–', '–'];
        }),
      ]),
    })}
  </section>`;
}

/** Comments as plain text; of anonymous people in an order that tells nothing. */
export function feedbackComments(report: Feedback360Report, context: FeedbackContext): TemplateResult | typeof nothing {
  const { f, text } = context;
  if (!report.comments.length) return nothing;
  const roleName = (role: string): string => text(report.blocks.flatMap(({ roles }) => roles).find(({ id }) => id === role)?.title ?? role);
  return html`<section aria-labelledby=${context.id('comments')}>
    <h3 id=${context.id('comments')}>${f('feedback.comments')}</h3>
    <p class="quiet">${f('feedback.commentsOrder')}</p>
    ${report.comments.map(({ title, comments, named }) => html`<h4 class="comment-title">${text(title)}</h4>
      ${comments ? html`<ul class="comments">${comments.map((comment) => html`<li>${comment}</li>`)}</ul>` : html`<p class="quiet">${f('feedback.commentsWithheld')}</p>`}
      ${named.map(({ role, comments: own }) => html`<p class="comment-role">${roleName(role)}</p><ul class="comments">${own.map((comment) => html`<li>${comment}</li>`)}</ul>`)}`)}
  </section>`;
}
