import { createRoute, z } from '@hono/zod-openapi';
import { feedbackDataset, type FeedbackReport } from '../../../model/cycle/index.js';
import { datasetCodebookCsv, datasetCsv, rSyntax, spssSyntax } from '../../../model/exchange/index.js';
import { lastPublications } from '../../database/index.js';
import { organisersOnly } from '../authenticate.js';
import type { CollectorApp, CollectorParts } from '../context.js';
import { refuse } from '../refusal.js';
import { answers } from '../schemas.js';
import { activityId, cycleId } from './cycle-schemas.js';
import { formsOfCycle, organiserStanding } from './standing.js';

const types = { csv: 'text/csv', codebook: 'text/csv', spss: 'application/x-spss-syntax', r: 'text/x-r-source' } as const;

/** The anonymised data set of an activity, for whoever analyses it further. */
export function dataRoutes(app: CollectorApp, parts: CollectorParts) {
  app.openapi(
    createRoute({
      method: 'get', path: '/v1/cycles/{cycle}/activities/{activity}/data', tags: ['cycle reports'], security: [{ bearer: [] }], middleware: [organisersOnly()] as const,
      summary: 'The anonymised data set, its codebook, or syntax that reads it into SPSS or R',
      description: 'One row for each published block of raters: nothing finer than the reports. Only once five subjects have results.',
      request: {
        params: z.object({ cycle: cycleId, activity: activityId }),
        query: z.object({ format: z.enum(['csv', 'codebook', 'spss', 'r']).default('csv'), locale: z.string().max(35).default('en') }),
      },
      responses: answers({ 200: { description: 'A file', content: { 'text/csv': { schema: z.string() } } } }, 400, 401, 403, 404, 422),
    }),
    async (c) => {
      const { cycle, activity } = c.req.valid('param');
      const { format, locale } = c.req.valid('query');
      const { tenant } = c.get('caller')!;
      const standing = await organiserStanding(c, parts, cycle);
      if (standing instanceof Response) return standing;
      const form = (await formsOfCycle(parts, tenant, standing.stored)).get(activity);
      if (!form) return refuse(c, 404, 'cycle/unknown-activity', `There is no activity ${activity}.`);
      if (form.kind !== 'feedback-360') return refuse(c, 422, 'data/not-offered', 'Rows of single people are no anonymous data; this form has its group report instead.');
      const reports = (await lastPublications(parts.database, tenant, cycle, activity, 'subject')).map(({ body }) => body as unknown as FeedbackReport);
      const least = standing.cycle.minUnit ?? 5;
      if (reports.length < least) return refuse(c, 422, 'data/too-few', `The data set is given out once ${least} subjects have results.`);
      const dataset = feedbackDataset(form, reports, `${cycle} ${activity}`, locale);
      const name = `${cycle}-${activity}`;
      const text = { csv: datasetCsv, codebook: datasetCodebookCsv, spss: (set: typeof dataset) => spssSyntax(set, `${name}.csv`), r: (set: typeof dataset) => rSyntax(set, `${name}.csv`) }[format](dataset);
      const ending = { csv: '.csv', codebook: '-codebook.csv', spss: '.sps', r: '.R' }[format];
      return c.body(text, 200, { 'Content-Type': `${types[format]}; charset=utf-8`, 'Content-Disposition': `attachment; filename="${name}${ending}"` });
    },
  );
}
