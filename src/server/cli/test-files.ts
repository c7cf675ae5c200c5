import { scoreResponse } from '../../model/scoring/index.js';
import { runScenarios, type ScenarioResult } from '../../survey/index.js';
import { checkDefinitionFile, findingLine } from './check-files.js';
import type { DefinitionFile } from './definition-files.js';
import type { Output } from './run-command.js';

/** The tests of one file; a file that cannot be read, or brings no tests, counts as one failed test. */
interface TestedFile {
  file: string;
  results: ScenarioResult[];
}

/** Runs the tests of all files and prints what did not hold, then a closing line that counts tests. */
export async function testFiles(files: readonly DefinitionFile[], { format }: { format: 'text' | 'json' }, { out, err }: Output): Promise<0 | 1> {
  const tested: TestedFile[] = [];
  for (const file of files) {
    const one = await testFile(file);
    tested.push(one);
    if (format === 'text') for (const result of one.results) out(resultLines(one.file, result));
  }
  const results = tested.flatMap((one) => one.results);
  const [passed, failed] = (['passed', 'failed'] as const).map((status) => results.filter((result) => result.status === status).length);
  const closing = `${passed} passed, ${failed} failed`;
  if (format === 'json') {
    out(JSON.stringify({ files: tested, passed, failed }, null, 2));
    err(closing);
  } else out(closing);
  return failed ? 1 : 0;
}

async function testFile(file: DefinitionFile): Promise<TestedFile> {
  const { definition, findings } = checkDefinitionFile(file);
  const failedFile = (problems: string[]): TestedFile => ({ file: file.name, results: [{ name: 'the definition', index: -1, status: 'failed', problems }] });
  if (!definition) return failedFile(findings.filter(({ severity }) => severity === 'error').map((finding) => findingLine(file.name, finding)));
  if (!definition.tests?.length) return failedFile(['It brings no tests. Add scenarios under "tests".']);
  return { file: file.name, results: await runScenarios(definition, { score: scoreResponse }) };
}

function resultLines(file: string, { name, status, problems }: ScenarioResult): string {
  return [`${file} ${status} ${name}`, ...problems.map((problem) => `  ${problem}`)].join('\n');
}
