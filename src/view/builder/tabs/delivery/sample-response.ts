import { itemValues, surveyOutline, type Json, type JsonObject } from '../../../../model/definition/index.js';
import { surveyPath, valueAt } from '../../../../model/editing/index.js';

/** A response as the form would give it, with an invented answer to each of the first questions. */
export function sampleResponse(document: JsonObject): JsonObject {
  const survey = valueAt(document, surveyPath(document)) as JsonObject;
  const answers = Object.fromEntries(surveyOutline(survey, []).questions.filter(({ name, repeated, type }) => name && !repeated && !['html', 'image', 'expression'].includes(type)).slice(0, 6).map(({ name, type, json }): [string, Json] => [name, sampleAnswer(type, json)]));
  const { version } = document as { version?: { number?: string } };
  return {
    assayer: 2, id: '0190a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b', definition: { id: String(document['id'] ?? 'form'), version: version?.number ?? '1.0.0', hash: `sha256-${'0'.repeat(64)}` },
    kind: String(document['kind'] ?? 'self-assessment'), respondent: 'e-1042', subject: 'e-1042', role: 'self', round: null, locale: 'en',
    startedAt: '2026-03-02T09:00:00.000Z', completedAt: '2026-03-02T09:08:30.000Z', answers,
  };
}

function sampleAnswer(type: string, json: JsonObject): Json {
  const first = (list: string): Json => itemValues(json[list])[0] ?? 'item1';
  switch (type) {
    case 'rating': case 'slider': case 'anchoredrating': return 4;
    case 'ratees': return { item1: { item1: 4 } };
    case 'pairwise': return { judgments: { item1: { item2: 2 } }, seed: 1 };
    case 'delphi': return { rating: 4 };
    case 'bestworst': return { seed: 1, tasks: [{ shown: ['item1', 'item2'], best: 'item1', worst: 'item2' }] };
    case 'constantsum': return { item1: 100 };
    case 'boolean': return true;
    case 'checkbox': case 'tagbox': case 'ranking': return [first('choices')];
    case 'matrix': return { [String(first('rows'))]: first('columns') };
    case 'matrixdynamic': case 'paneldynamic': return [{}];
    case 'text': case 'comment': return '…';
    default: return first('choices');
  }
}
