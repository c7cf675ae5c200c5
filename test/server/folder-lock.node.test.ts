import { expect } from 'chai';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderLocked, lockFolder } from '../../src/server/database/index.js';

describe('the lock on a data folder', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'assayer-lock-'));
    path = join(folder, 'collector.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const left = (holder: Record<string, unknown>, ageSeconds = 0) => {
    writeFileSync(path, JSON.stringify({ pid: 1, host: hostname(), birth: null, token: 'left', ...holder }));
    const at = new Date(Date.now() - ageSeconds * 1000);
    utimesSync(path, at, at);
  };
  const holderPid = () => JSON.parse(readFileSync(path, 'utf8')).pid;

  it('is held once, readable for its owner only, and gone after release', () => {
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).to.throw(FolderLocked, `process ${process.pid}`);
    expect(statSync(path).mode & 0o077).to.equal(0);
    lock.release();
    expect(existsSync(path)).to.equal(false);
    lockFolder(folder).release();
  });

  it('of a process that is gone is taken over', () => {
    left({ pid: 2 ** 22 - 7 });
    const lock = lockFolder(folder);
    expect(holderPid()).to.equal(process.pid);
    lock.release();
  });

  it('of an earlier process with our own number (a restarted container) is taken over', () => {
    left({ pid: process.pid });
    lockFolder(folder).release();
  });

  it('of a living process is refused', () => {
    left({ pid: process.ppid });
    expect(() => lockFolder(folder)).to.throw(FolderLocked, `process ${process.ppid}`);
  });

  it('of a number that another process has now is taken over, where the system tells when processes began', function () {
    left({ pid: process.ppid, birth: 'another boot/1' });
    if (existsSync('/proc/self/stat')) lockFolder(folder).release();
    else expect(() => lockFolder(folder)).to.throw(FolderLocked);
  });

  it('of another host is refused while it is touched, and taken over when it has been silent', () => {
    left({ host: 'elsewhere' }, 10);
    expect(() => lockFolder(folder)).to.throw(FolderLocked, 'elsewhere');
    left({ host: 'elsewhere' }, 40);
    lockFolder(folder).release();
  });

  it('that nobody can read is taken over', () => {
    writeFileSync(path, '{"pid": 1');
    lockFolder(folder).release();
  });

  it('taken by another in the meantime is not removed by our release', () => {
    const lock = lockFolder(folder);
    left({ token: 'other' });
    lock.release();
    expect(existsSync(path)).to.equal(true);
  });
});
