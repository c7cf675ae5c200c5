// Prints failures whole and successes as a count for each file: a thousand green lines hide the red one.
export default async function* briefReporter(source) {
  let passed = 0;
  let failed = 0;
  const perFile = new Map();
  for await (const event of source) {
    if (event.type === 'test:stdout' || event.type === 'test:stderr') yield event.data.message;
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    if (event.data.details?.type === 'suite') continue;
    const { name, file = '' } = event.data;
    const isFileItself = name === file || file.endsWith(name);
    if (event.type === 'test:pass') {
      if (isFileItself) continue;
      passed += 1;
      perFile.set(file, (perFile.get(file) ?? 0) + 1);
    } else {
      failed += 1;
      const error = event.data.details?.error;
      yield `\nFAILED ${name}\n  in ${file}:${event.data.line ?? ''}\n${String(error?.cause?.stack ?? error?.cause ?? error?.message ?? error).replace(/^/gm, '    ')}\n`;
    }
  }
  for (const [file, count] of perFile) yield `  ${String(count).padStart(5)} ${file.replace(process.cwd() + '/', '')}\n`;
  yield `\n${passed} passed, ${failed} failed\n`;
}
