import { parseArgs } from 'node:util';
import { formDefinitionJsonSchema } from '../../model/definition/index.js';
import { checkFiles } from './check-files.js';
import { definitionFiles, UnreadableFileError } from './definition-files.js';
import { testFiles } from './test-files.js';

/** Where a command writes; one call is one line or one block of lines. */
export interface Output {
  out: (text: string) => void;
  err: (text: string) => void;
}

const usage = `assayer check [--format text|json] [--strict] FILES…   findings of form definitions, as file:line:column
assayer test  [--format text|json] FILES…              runs the tests that definitions bring with them
assayer schema                                         prints the JSON Schema of form definitions, for editors

FILES are JSON files or folders of them; "-" reads standard input. --strict lets warnings fail too.
Exit status: 0 all passed, 1 something failed, 2 the command could not be understood or a file not read.`;

/**
 * Runs one command of the command line tool.
 *
 * @param args what follows the program's name
 * @returns the exit status
 */
export async function runCommand(args: readonly string[], output: Output): Promise<0 | 1 | 2> {
  const asked = readArguments(args);
  if ('problem' in asked) {
    output.err(`${asked.problem}\n\n${usage}`);
    return 2;
  }
  const { command, files, format, strict } = asked;
  if (command === 'help') return say(output, usage);
  if (command === 'schema') return say(output, JSON.stringify(formDefinitionJsonSchema(), null, 2));
  try {
    const found = await definitionFiles(files);
    return command === 'check' ? checkFiles(found, { format, strict }, output) : await testFiles(found, { format }, output);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    output.err(error.message);
    return 2;
  }
}

type Asked = { command: string; files: string[]; format: 'text' | 'json'; strict: boolean } | { problem: string };

function readArguments(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { format: { type: 'string', default: 'text' }, strict: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
    });
    const [command, ...files] = positionals;
    const { format, strict } = values;
    if (values.help || command === 'help') return { command: 'help', files: [], format: 'text', strict: false };
    if (!command) return { problem: 'A command is missing.' };
    if (!['check', 'test', 'schema'].includes(command)) return { problem: `There is no command "${command}".` };
    if (format !== 'text' && format !== 'json') return { problem: `--format is "text" or "json", not "${format}".` };
    if (command !== 'schema' && !files.length) return { problem: `"${command}" needs at least one file.` };
    return { command, files, format, strict };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

function say(output: Output, text: string): 0 {
  output.out(text);
  return 0;
}
