import { isJsonObject, type Json, type JsonObject } from '../../../definition/index.js';
import type { ImportNote } from '../report.js';

/** One page of questions by their QID, under the logic of the branches around it. */
export interface FlowPage {
  readonly title: string;
  readonly questions: readonly string[];
  readonly logic: readonly JsonObject[];
}

interface Block {
  readonly title: string;
  readonly pages: readonly (readonly string[])[];
}

/** Blocks in the order of the flow, cut at their page breaks. Without a flow they come as they stand. */
export function flowPages(elements: readonly JsonObject[], report: ImportNote[]): FlowPage[] {
  const blocks = blocksOf(elements.find((each) => each['Element'] === 'BL')?.['Payload']);
  const flow = elements.find((each) => each['Element'] === 'FL')?.['Payload'];
  const pages: FlowPage[] = [];
  const used = new Set<string>();
  const walk = (value: Json | undefined, logic: readonly JsonObject[], depth: number): void => {
    if (!Array.isArray(value) || depth > 20) return;
    for (const step of value.filter(isJsonObject)) {
      const kind = String(step['Type']);
      const block = blocks.get(String(step['ID']));
      if (block && !used.has(String(step['ID']))) {
        used.add(String(step['ID']));
        block.pages.forEach((questions, i) => questions.length && pages.push({ title: i === 0 ? block.title : '', questions, logic }));
      } else if (kind === 'Branch') walk(step['Flow'], isJsonObject(step['BranchLogic']) ? [...logic, step['BranchLogic']] : logic, depth + 1);
      else if (Array.isArray(step['Flow'])) {
        if (!['Root', 'Group'].includes(kind)) report.push({ code: 'import/left-out', place: '', values: { what: kind } });
        walk(step['Flow'], logic, depth + 1);
      } else if (!block) report.push({ code: 'import/left-out', place: '', values: { what: kind } });
    }
  };
  walk(isJsonObject(flow) ? flow['Flow'] : undefined, [], 0);
  if (pages.length === 0) for (const { title, pages: inner } of blocks.values()) inner.forEach((questions, i) => questions.length && pages.push({ title: i === 0 ? title : '', questions, logic: [] }));
  return pages;
}

function blocksOf(payload: Json | undefined): Map<string, Block> {
  const listed = Array.isArray(payload) ? payload : isJsonObject(payload) ? Object.values(payload) : [];
  return new Map(listed.filter(isJsonObject).filter(({ Type }) => Type !== 'Trash').map((block) => {
    const pages: string[][] = [[]];
    for (const element of Array.isArray(block['BlockElements']) ? block['BlockElements'] : []) {
      if (!isJsonObject(element)) continue;
      if (element['Type'] === 'Page Break') pages.push([]);
      else if (typeof element['QuestionID'] === 'string') pages.at(-1)!.push(element['QuestionID']);
    }
    return [String(block['ID']), { title: typeof block['Description'] === 'string' ? block['Description'] : '', pages }];
  }));
}
