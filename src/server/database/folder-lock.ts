import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Another process uses the folder; the sentence says which one and what to do. */
export class FolderLocked extends Error {
  override readonly name = 'FolderLocked';
  readonly code = 'database/folder-locked';
}

interface Holder {
  pid: number;
  host: string;
  /** Boot and start time of the process where the system tells them, so that a reused pid is not taken for the holder. */
  birth: string | null;
  token: string;
}

const heartbeat = 5_000;
const foreignPatience = 30_000;
const heldHere = new Set<string>();

/**
 * Takes `<folder>/collector.lock`, because two processes that open one PGlite folder corrupt it without an error.
 * A lock whose process is gone is taken over; a live one throws `FolderLocked`.
 * On another host (a shared volume) a process cannot be looked up, so there the file's age decides: the holder touches it every 5 s.
 */
export function lockFolder(folder: string): { release(): void } {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'collector.lock');
  const holder: Holder = { pid: process.pid, host: hostname(), birth: birthOf(process.pid), token: randomUUID() };
  if (!createWhole(path, holder)) takeOver(path, holder);
  heldHere.add(holder.token);
  const touching = setInterval(() => touch(path), heartbeat);
  touching.unref();
  const release = () => {
    clearInterval(touching);
    process.off('exit', release);
    if (heldHere.delete(holder.token) && readHolder(path)?.token === holder.token) rmSync(path, { force: true });
  };
  process.once('exit', release);
  return { release };
}

/** The lock appears with its content or not at all: written beside, then linked, which fails when the name is taken. */
function createWhole(path: string, holder: Holder): boolean {
  const draft = `${path}.${holder.token}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(code ?? '')) throw error;
    return createDirectly(path, holder);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** For file systems without hard links (some network shares): created empty for a moment, but by one process only. */
function createDirectly(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Two starters may find the same stale lock; the folder `collector.lock.takeover` lets only one of them replace it. */
function takeOver(path: string, holder: Holder) {
  const guard = `${path}.takeover`;
  if (ageOf(guard) > foreignPatience) rmSync(guard, { recursive: true, force: true });
  try {
    mkdirSync(guard);
  } catch {
    throw locked(path, null);
  }
  try {
    const present = readHolder(path);
    if (present && isAlive(present, path)) throw locked(path, present);
    rmSync(path, { force: true });
    if (!createWhole(path, holder)) throw locked(path, readHolder(path));
  } finally {
    rmSync(guard, { recursive: true, force: true });
  }
}

function isAlive(holder: Holder, path: string): boolean {
  if (holder.host !== hostname()) return ageOf(path) < foreignPatience;
  if (holder.pid === process.pid) return heldHere.has(holder.token);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const birth = birthOf(holder.pid);
  return birth === null || holder.birth === null || birth === holder.birth;
}

/** Linux only: `<boot id>/<start time in clock ticks>`; elsewhere null and the pid alone decides. */
function birthOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : `${boot}/${fields[19]}`;
  } catch {
    return null;
  }
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function touch(path: string) {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The folder was taken away under us; PGlite will say so at the next statement.
  }
}

function locked(path: string, holder: Holder | null): FolderLocked {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another starting process';
  return new FolderLocked(`The data folder is in use by ${who} (lock file ${path}). Stop that process, or give this one its own DATA_DIR, or let both use one PostgreSQL through DATABASE_URL.`);
}
