import { parseDefinition, type Finding, type JsonObject, type JsonPath } from '../../../model/definition/index.js';
import { outline, partsOf, surveyPath, valueAt, type EditorState } from '../../../model/editing/index.js';
import { lintSurvey } from '../../../survey/linting/index.js';
import type { Problem } from './workbench.js';

const rank = { error: 0, warning: 1, info: 2 };

/** What the checks of a definition and survey-core's linter find, the worst first, each with the node that it is about. */
export function problemsOf(state: EditorState): Problem[] {
  const { document } = state;
  const path = surveyPath(document);
  const ofDefinition: readonly Finding[] = path.length ? parseDefinition(document).findings : [];
  const ofSurvey = lintSurvey(valueAt(document, path) as JsonObject, path);
  const nodes = new Map(outline(state).nodes.flatMap((node) => [node, ...partsOf(node, state.context)]).map(({ id, path: at }) => [at.join('/'), id]));
  return [...ofDefinition, ...ofSurvey].map((finding): Problem => {
    const node = nearest(finding.path, nodes);
    return { ...finding, ...(node === undefined ? {} : { node }) };
  }).sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** The innermost node around a place. */
function nearest(path: JsonPath, nodes: ReadonlyMap<string, string>): string | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodes.get(path.slice(0, length).join('/'));
    if (node !== undefined) return node;
  }
  return undefined;
}
