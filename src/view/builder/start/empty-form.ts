import type { JsonObject } from '../../../model/definition/index.js';

/** A definition with one empty page, complete enough to be saved as a draft. */
export function emptyDefinition(title: string): JsonObject {
  return {
    assayer: 2, kind: 'self-assessment', id: 'new.form', version: { number: '1.0.0', status: 'draft' }, title, locales: ['en', 'ko', 'zh-CN'],
    survey: { pages: [{ name: 'page1', elements: [] }] }, roles: [{ id: 'self', title: 'Self' }],
  };
}

export function emptySurvey(): JsonObject {
  return { pages: [{ name: 'page1', elements: [] }] };
}
