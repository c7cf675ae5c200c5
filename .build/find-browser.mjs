import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform, arch } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Finds a Chromium for tests and benches: `CHROME_PATH`, an installed browser, a known download cache, and on Linux x64
 * as a last resort a browser that ships inside an npm package. Never answers "none": it throws with the commands that help.
 */
export async function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROME_PATH names ${asked}, which does not exist. Correct it or unset it.`);
  }
  return installed() ?? cached() ?? (await fetched()) ?? fail();
}

/** Arguments that every launch needs: offline, quiet, and without the sandbox only where the kernel refuses it (root). */
export function browserArguments() {
  const quiet = ['--headless=new', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--force-color-profile=srgb', '--hide-scrollbars'];
  return process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'brave-browser'];

function installed() {
  const places = {
    linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env.PATH ?? '').split(':')].flatMap((d) => names.map((n) => join(d, n))),
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map((n) => `/Applications/${n}.app/Contents/MacOS/${n}`),
    win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean)
      .flatMap((d) => [join(d, 'Google/Chrome/Application/chrome.exe'), join(d, 'Microsoft/Edge/Application/msedge.exe')]),
  };
  return places[platform()]?.find((path) => existsSync(path));
}

function cached() {
  const roots = [join(homedir(), '.cache/puppeteer/chrome'), join(homedir(), '.cache/ms-playwright')];
  for (const root of roots.filter(existsSync))
    for (const version of readdirSync(root).sort().reverse())
      for (const inside of ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-win64/chrome.exe'])
        if (existsSync(join(root, version, inside))) return join(root, version, inside);
  return undefined;
}

async function fetched() {
  if (platform() !== 'linux' || arch() !== 'x64') return undefined;
  const home = join(homedir(), '.cache/assayer-browser');
  const npm = spawnSync('npm', ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', '@sparticuz/chromium@^153'], { encoding: 'utf8' });
  if (npm.status !== 0) return undefined;
  // The package unpacks the shared libraries it carries only when it believes that it runs in that cloud.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  const entry = createRequire(join(home, 'package.json')).resolve('@sparticuz/chromium');
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return chromium.executablePath();
}

function fail() {
  throw new Error(['No Chromium was found, and none could be fetched.', 'Do one of these and run the command again:',
    '  Debian, Ubuntu:  sudo apt-get install chromium', '  Fedora:          sudo dnf install chromium',
    '  macOS:           brew install --cask chromium', '  Windows:         winget install Google.Chrome',
    '  anywhere:        CHROME_PATH=/path/to/chrome npm test'].join('\n'));
}
