import { parseDefinition, textLocator, type Finding, type FormDefinition } from '../../model/definition/index.js';
import { lintSurvey } from '../../survey/index.js';
import type { DefinitionFile } from './definition-files.js';
import type { Output } from './run-command.js';

/** What is wrong with one file; `definition` is there when it could be read. */
export interface CheckedFile {
  file: string;
  findings: Finding[];
  definition?: FormDefinition;
}

/** Everything that can be said about a definition without answering it: its own checks, then survey-core's linter on its survey. */
export function checkDefinitionFile({ name, text }: DefinitionFile): CheckedFile {
  const parsed = parseDefinition(text);
  if (!parsed.ok) return { file: name, findings: parsed.findings };
  const locate = textLocator(text);
  const linted = lintSurvey(parsed.definition.survey).map((finding) => ({ ...finding, ...locate(finding.path) }));
  return { file: name, findings: [...parsed.findings, ...linted], definition: parsed.definition };
}

/** Prints the findings of all files and a closing line; a file passes without errors, with `strict` without warnings too. */
export function checkFiles(files: readonly DefinitionFile[], { format, strict }: { format: 'text' | 'json'; strict: boolean }, { out, err }: Output): 0 | 1 {
  const checked = files.map(checkDefinitionFile);
  const fails = ({ findings }: CheckedFile) => findings.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  const failed = checked.filter(fails).length;
  const closing = `${checked.length - failed} passed, ${failed} failed`;
  if (format === 'json') {
    out(JSON.stringify({ files: checked.map((one) => ({ file: one.file, passed: !fails(one), findings: one.findings })), passed: checked.length - failed, failed }, null, 2));
    err(closing);
  } else {
    for (const one of checked) for (const finding of one.findings) out(findingLine(one.file, finding));
    out(closing);
  }
  return failed ? 1 : 0;
}

/** `file:line:column severity code message`, the form that editors make into links. */
export function findingLine(file: string, { line = 1, column = 1, severity, code, message }: Finding): string {
  return `${file}:${line}:${column} ${severity} ${code} ${message}`;
}
