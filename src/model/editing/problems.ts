import { parseDefinition, type Finding, type Json, type JsonPath } from '../definition/index.js';
import { valueAt } from './operations.js';
import { partsOf, type FormNode } from './outline.js';
import { outline, type Command, type EditorState } from './state.js';
import { Change } from './transaction.js';

/** A finding at the node it is about. */
export interface Problem {
  readonly finding: Finding;
  /** The nearest page, element or part; undefined for what lies around the survey. */
  readonly node: FormNode | undefined;
  /** What would mend it. */
  readonly fix: Fix | undefined;
}

/** Values to be written; undefined takes the key out. Paths are in the whole document. */
export interface Fix {
  readonly edits: readonly { readonly path: JsonPath; readonly value: Json | undefined }[];
}

/** What the definition checks say; nothing for plain SurveyJS JSON, which the linter checks (`lintFindings` of `src/survey`). */
export function definitionFindings({ document }: EditorState): Finding[] {
  return 'assayer' in document ? parseDefinition(document).findings : [];
}

/** Findings with their nodes and fixes. @param fixes those that the linter brought, by finding */
export function problemsOf(state: EditorState, findings: readonly Finding[], fixes: ReadonlyMap<Finding, Fix> = new Map()): Problem[] {
  return findings.map((finding) => ({ finding, node: nodeAt(state, finding.path), fix: fixes.get(finding) ?? nearestFix(finding, state) }));
}

/** Writes what mends a problem, as one step that can be undone. */
export function applyFix({ edits }: Fix): Command {
  return (state, dispatch) => {
    const change = new Change(state);
    try {
      for (const { path, value } of edits) {
        if (typeof path.at(-1) === 'number') value === undefined ? change.delete(path) : change.replace(path, value);
        else change.set(path, value);
      }
    } catch {
      // The document has moved on since the finding was made.
      return false;
    }
    if (change.isEmpty) return false;
    dispatch?.(change.done({ code: 'editing/fix' }));
    return true;
  };
}

/** The innermost node that a path leads through. */
export function nodeAt(state: EditorState, path: JsonPath): FormNode | undefined {
  const leadsThrough = (node: FormNode) => node.path.length <= path.length && node.path.every((step, i) => step === path[i]);
  const element = outline(state).nodes.findLast(leadsThrough);
  const part = element && partsOf(element, state.context).findLast(leadsThrough);
  return part ?? element;
}

/** A misspelt name whose right spelling the check knows. */
function nearestFix({ code, path, values }: Finding, { document }: EditorState): Fix | undefined {
  const nearest = values?.['nearest'];
  const wrong = valueAt(document, path);
  return code.startsWith('definition/unknown-') && typeof nearest === 'string' && typeof wrong === 'string' ? { edits: [{ path, value: nearest }] } : undefined;
}
