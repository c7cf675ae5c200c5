import { html, nothing, svg, type TemplateResult } from 'lit';
import { chartFrame, sizeOf, textWidth } from '../charts/index.js';
import type { GoalsContext } from './goals-context.js';

const kinds = ['effectiveness', 'quality', 'efficiency'] as const;

/** The balanced scorecard: a bar for each perspective and one for the whole, with how much of it is scored; a kind of indicator that nobody uses is named. */
export function scorecardView(context: GoalsContext): TemplateResult {
  const { t, named, number, percent, report: { scorecard, graph } } = context;
  const rows = [...scorecard.perspectives.map((perspective) => ({ ...perspective, title: named('perspectives', perspective.id) })), { ...scorecard.total, title: t('goals.total') }];
  const { width: room, font } = sizeOf(context);
  const width = Math.min(room, 720);
  const label = Math.min(width * 0.42, Math.max(...rows.map(({ title }) => textWidth(title, font))) + font);
  const line = font * 2.2;
  const height = rows.length * line + font * 1.6;
  const x = (score: number): number => label + ((width - label - font * 3) * Math.min(100, Math.max(0, score))) / 100;
  const missing = kinds.filter((kind) => !graph.goals.some(({ indicator }) => indicator.kind === kind));
  const id = context.id('scorecard-heading');
  return html`<section aria-labelledby=${id}>
    <h3 id=${id}>${t('goals.scorecard')}</h3>
    ${chartFrame({
      id: context.id('scorecard'), locale: context.locale, title: t('goals.scorecard'), width, height, font,
      description: t('goals.scorecardDescription', { n: scorecard.perspectives.length, total: number(scorecard.total.score, 0) }),
      drawing: svg`${[0, 50, 100].map((at) => svg`<path class="grid" d="M${x(at)},0V${rows.length * line}"></path><text class="tick" x=${x(at)} y=${height - font * 0.3} text-anchor="middle" font-size=${font * 0.86}>${at}</text>`)}
        ${rows.map(({ title, score }, i) => {
          const y = i * line;
          return svg`<text class="label" x="0" y=${y + line * 0.62}>${shortened(title, label, font)}</text>
            <rect class="track" x=${label} y=${y + line * 0.25} width=${x(100) - label} height=${line * 0.5}></rect>
            ${score === null ? svg`<text class="missing" x=${label + font * 0.5} y=${y + line * 0.62}>${t('goals.noScore')}</text>`
              : svg`<rect class="bar" x=${label} y=${y + line * 0.25} width=${Math.max(1, x(score) - label)} height=${line * 0.5}></rect><text class="value-number" x=${x(score) + font * 0.4} y=${y + line * 0.62}>${number(score, 0)}</text>`}`;
        })}`,
      table: {
        caption: t('goals.scorecard'), head: [t('goals.perspective'), t('goals.weight'), t('goals.score'), t('goals.completeness')],
        rows: rows.map((row) => [row.title, 'weight' in row && row.weight !== null ? number(row.weight as number) : '', row.score === null ? t('goals.noScore') : number(row.score), percent(row.completeness)]),
      },
    })}
    ${missing.length && missing.length < kinds.length ? html`<p class="measure">${t('goals.missingKind', { list: missing.map((kind) => t(`goals.kind-${kind}`)).join(', ') })}</p>` : nothing}
  </section>`;
}

function shortened(text: string, room: number, font: number): string {
  let short = text;
  while (short.length > 1 && textWidth(`${short}…`, font) > room - font * 0.6) short = short.slice(0, -1);
  return short.length < text.length && textWidth(text, font) > room - font * 0.6 ? `${short.trimEnd()}…` : text;
}

/** Departments with their three parts, and whether the results of their people fit. */
export function departmentsView({ t, text, number, percent, id: idOf, report: { departments: { departments, link } } }: GoalsContext): TemplateResult | typeof nothing {
  if (departments.length === 0) return nothing;
  const id = idOf('departments');
  return html`<section aria-labelledby=${id}>
    <h3 id=${id}>${t('goals.departments')}</h3>
    <div class="matrix" role="group" aria-labelledby=${id} tabindex="0"><table>
      <thead><tr>${(['unit', 'indicators', 'quality', 'majorWork', 'total', 'completeness', 'linkFlag'] as const).map((key) => html`<th scope="col">${t(`goals.${key}`)}</th>`)}</tr></thead>
      <tbody>${departments.map((department) => html`<tr><th scope="row">${text(department.title as string)}</th>
        <td>${number(department.indicators)}</td><td>${number(department.quality)}</td><td>${number(department.majorWork)}</td><td>${number(department.score)}</td><td>${percent(department.completeness)}</td>
        <td>${t(`goals.link-${link.departments.find((each) => each.id === department.id)?.flag ?? 'unknown'}`)}</td></tr>`)}</tbody>
    </table></div>
  </section>`;
}
