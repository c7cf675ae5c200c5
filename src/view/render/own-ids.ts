import type { Base, SurveyModel } from 'survey-core';

let surveys = 0;
const done = new WeakSet<SurveyModel>();

/**
 * survey-core counts the ids of each survey from zero (`sq_0`). In a shadow root that is their own affair; surveys that share a document
 * get a prefix. It is part of the ids themselves, because survey-core looks for elements by them.
 */
export function makeIdsUnique(model: SurveyModel): void {
  if (done.has(model)) return;
  done.add(model);
  const prefix = `assay${++surveys}-`;
  const generator = model.idGenerator;
  const { next } = generator;
  generator.next = (kind) => prefix + next.call(generator, kind);
  // Some have been asked for their ids already.
  const elements: Base[] = [...model.pages, ...model.getAllPanels() as unknown as Base[], ...model.getAllQuestions(false, true, true)];
  for (const element of elements) {
    const id = element.getPropertyValue('id') as string | undefined;
    if (id && !id.startsWith(prefix)) (element as Base & { id: string }).id = prefix + id;
  }
}
