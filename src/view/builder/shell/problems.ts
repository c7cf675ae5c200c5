import type { JsonObject } from '../../../model/definition/index.js';
import { applyFix, definitionFindings, problemsOf as placed, surveyPath, valueAt, type EditorState } from '../../../model/editing/index.js';
import { lintWithFixes } from '../../../survey/linting/index.js';
import type { Problem } from './workbench.js';

const rank = { error: 0, warning: 1, info: 2 };

/** What the checks of a definition and survey-core's linter find, the worst first, each with the node that it is about and what mends it. */
export function problemsOf(state: EditorState): Problem[] {
  const path = surveyPath(state.document);
  const { findings, fixes } = lintWithFixes(valueAt(state.document, path) as JsonObject, path);
  return placed(state, [...definitionFindings(state), ...findings], fixes)
    .map(({ finding, node, fix }): Problem => ({ ...finding, ...(node ? { node: node.id } : {}), ...(fix ? { fix: applyFix(fix) } : {}) }))
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
}
