import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { definitionHash, parseDefinition } from '../../model/definition/index.js';
import { storeDefinition, type Database } from '../database/index.js';
import type { Log } from './log.js';

/**
 * Stores every form definition of a folder that the database does not have yet, as published.
 * A version that is there with other content stays as it is, with a warning: what was published never changes.
 */
export async function importDefinitions(database: Database, tenant: string, folder: string, log: Log): Promise<void> {
  const names = (await namesIn(folder)).filter((name) => name.endsWith('.json')).sort();
  for (const name of names) {
    const parsed = parseDefinition(await readFile(join(folder, name), 'utf8'));
    if (!parsed.ok) {
      log('warn', 'definition-invalid', { file: name, code: parsed.findings[0]?.code ?? null, message: parsed.findings[0]?.message ?? null });
      continue;
    }
    const { definition } = parsed;
    const { id, version } = definition;
    const outcome = await storeDefinition(database, tenant, { id, version: version.number, status: 'published', hash: definitionHash(definition), body: JSON.stringify(definition) });
    if (outcome === 'fixed') log('warn', 'definition-kept', { file: name, definition: id, version: version.number, message: 'The database holds other content under this version and keeps it. Raise the version number.' });
    else if (outcome === 'stored') log('info', 'definition-stored', { definition: id, version: version.number });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
