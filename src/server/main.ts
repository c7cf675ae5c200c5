import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSnapshot } from './database/index.js';
import { readSettings, snapshotFile, startService } from './service/index.js';

// `node dist/server/main.js` starts the collector and the demo portal; `--make-snapshot` is the build's step for a fast first start.
const root = packageRoot(dirname(fileURLToPath(import.meta.url)));

try {
  if (process.argv.includes('--make-snapshot')) {
    await makeSnapshot(snapshotFile(root));
    process.exit(0);
  }
  const settings = readSettings(process.env, root, process.stderr.isTTY === true);
  const service = await startService(settings);
  process.stdout.write(`Assayer is ready: ${service.address}/\n`);
  if (!settings.organiserToken) process.stdout.write(`The organisers' token is in ${join(settings.dataDir, 'organiser.token')}\n`);

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      // A second signal, or a database that does not close, must not keep the process for ever.
      process.once(signal, () => process.exit(1));
      setTimeout(() => process.exit(1), 20_000).unref();
      service.stop().then(() => process.exit(0), () => process.exit(1));
    });
  }
} catch (error) {
  process.stderr.write(`Assayer cannot start: ${sentenceOf(error)}\n`);
  process.exit(1);
}

/** The same file runs from `src/server` and from `dist/server`. */
function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the server.');
  return packageRoot(parent);
}

function sentenceOf(error: unknown): string {
  const { code, message, cause, port } = error as { code?: string; message?: string; cause?: { message?: string }; port?: number };
  if (code === 'EADDRINUSE') return `port ${port} is in use. Set PORT to a free one.`;
  return [message, cause?.message].filter(Boolean).join(' ');
}
