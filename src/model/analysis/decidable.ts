import type { ExpertSurveyDefinition } from '../definition/index.js';
import { expertItems } from './expert-items.js';
import { indicatorOf } from './review-criteria.js';

/** What a moderator may decide about: items of the Delphi, `question` or `question.row`, and indicators under review. */
export function decidableIn(definition: ExpertSurveyDefinition): { items: Set<string>; indicators: Set<string> } {
  const of = (kind: 'delphi' | 'content-validity') => definition.methods.filter(({ method }) => method === kind).flatMap((method) => expertItems(definition, method));
  return { items: new Set(of('delphi').map(({ id }) => id)), indicators: new Set(of('content-validity').map(indicatorOf)) };
}
