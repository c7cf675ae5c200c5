import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.md': 'text/plain; charset=utf-8',
};
const worthCompressing = /^text\/|json|svg/;

export interface StaticFile {
  path: string;
  type: string;
  etag: string;
  bytes: Buffer;
  /** Kept for files that shrink by it. */
  gzipped: Buffer | null;
}

/** Reads files below `folder` by the path of an address, and nothing outside it; null when there is none. Read and compressed once for each state of the file. */
export function createStaticFiles(folder: string): (path: string) => Promise<StaticFile | null> {
  const kept = new Map<string, StaticFile>();
  return async (address) => {
    const path = await pathBelow(folder, address);
    const type = path && types[extname(path)];
    if (!path || !type) return null;
    const { mtimeMs, size } = await stat(path);
    const etag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    const known = kept.get(path);
    if (known?.etag === etag) return known;
    const bytes = await readFile(path);
    const file = { path, type, etag, bytes, gzipped: worthCompressing.test(type) && size > 1000 ? await compress(bytes) : null };
    kept.set(path, file);
    return file;
  };
}

/** The real path (links followed) of a file below the folder. A folder stands for its index.html; names with a leading dot are not served. */
async function pathBelow(folder: string, address: string): Promise<string | null> {
  let name: string;
  try {
    name = decodeURIComponent(address);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.split(/[/\\]/).some((part) => part.startsWith('.'))) return null;
  try {
    const home = await realpath(folder);
    const found = await realpath(join(home, name));
    const path = (await stat(found)).isDirectory() ? await realpath(join(found, 'index.html')) : found;
    return path.startsWith(home + sep) && (await stat(path)).isFile() ? path : null;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
