import { html, type TemplateResult } from 'lit';
import { quadrantChart, type Quadrant } from '../charts/index.js';
import type { GoalsContext } from './goals-context.js';

const fields: Readonly<Record<string, Quadrant>> = { keepUp: 'keep', concentrate: 'act', possibleOverkill: 'possibleOverdo', lowPriority: 'low' };

/** Goals placed by how far the value they serve is realised and by their result: neither is counted into the other. */
export function valuesQuadrant(context: GoalsContext): TemplateResult {
  const { t, text, report } = context;
  const items = report.valuesAndResults.items.flatMap(({ key, realised, score, quadrant }) =>
    (realised === null || score === null || quadrant === null ? [] : [{ id: key, label: text(report.graph.byKey.get(key)!.title), importance: realised, realisation: score, quadrant: fields[quadrant]! }]));
  const id = context.id('quadrant-heading');
  return html`<section aria-labelledby=${id}>
    <h3 id=${id}>${t('goals.quadrant')}</h3>
    ${items.length === 0 ? html`<p class="quiet">${t('goals.notComputable')}</p>` : quadrantChart({
      id: context.id('quadrant'), locale: context.locale, width: context.width, font: context.font, title: t('goals.quadrant'), items, scale: { min: 0, max: 100 },
      words: {
        up: t('goals.quadrantY'), right: t('goals.quadrantX'), item: t('goals.goal'), description: t('goals.quadrantNote', { n: items.length }),
        titles: { keep: t('goals.quadrantKeep'), act: t('goals.quadrantAct'), possibleOverdo: t('goals.quadrantOver'), low: t('goals.quadrantLow') },
      },
    })}
  </section>`;
}
