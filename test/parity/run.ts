/** Plays cases in one browser with two pages, and says what differs and is not meant to. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { dot } from './base-elements.js';
import type { Case } from './case.js';
import type { Difference } from './compare.js';
import { formsOf, type Form } from './forms.js';
import { Excuses } from './excuses.js';
import { play } from './play.js';
import { servePages } from './server.js';
import { Tab } from './tab.js';

export interface Finding extends Difference {
  readonly case: Case;
}

export interface ParityResult {
  readonly forms: number;
  readonly findings: readonly Finding[];
  /** Exceptions of our page, and forms that could not be played. */
  readonly errors: readonly string[];
  /** Reasons of meant differences that met nothing. */
  readonly stale: readonly string[];
}

// A camera that asks nobody.
const launch = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

export async function runParity(cases: readonly Case[], progress: (done: number, of: number, found: readonly Finding[]) => void = () => undefined): Promise<ParityResult> {
  const folder = await mkdtemp(join(tmpdir(), 'assayer-parity-'));
  const files = await writeFiles(folder);
  const pages = await servePages();
  const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: [...browserArguments(), ...launch], headless: true, protocolTimeout: 120_000 });
  const findings: Finding[] = [];
  const errors: string[] = [];
  const excuses = new Excuses();
  const forms = formsOf(cases);
  try {
    const [ours, peer] = await Promise.all([Tab.open(browser, `${pages.origin}/ours`, files), Tab.open(browser, `${pages.origin}/peer`, files)]);
    for (const [i, form] of forms.entries()) {
      const before = findings.length;
      try {
        const played = async () => excuses.unexplained(await play(form, ours, peer, excuses), form);
        const found = await played();
        // What differs, differs again: a click that a busy machine took for another place does not.
        const again = found.length ? await played() : [];
        const same = (one: Difference, other: Difference) => one.aspect === other.aspect && one.question === other.question && one.step === other.step;
        findings.push(...again.filter((one) => found.some((other) => same(one, other))).map((difference) => ({ ...difference, case: caseOf(form, difference.question) })));
      } catch (error) {
        errors.push(`${namesOf(form)}: could not be played: ${String(error).slice(0, 300)}`);
      }
      const shared = new Set(peer.errors.splice(0).map(messageOf));
      // What survey-core itself throws, it throws on both sides.
      errors.push(...ours.errors.splice(0).filter((error) => !shared.has(messageOf(error))).map((error) => `${namesOf(form)}: ${error}`));
      progress(i + 1, forms.length, findings.slice(before));
    }
  } finally {
    await browser.close();
    pages.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return { forms: forms.length, findings, errors, stale: excuses.stale() };
}

async function writeFiles(folder: string): Promise<Record<string, string>> {
  const contents: Record<string, Buffer> = { 'note.txt': Buffer.from('A note'), 'dot.png': Buffer.from(dot.slice(dot.indexOf(',') + 1), 'base64') };
  for (const [name, content] of Object.entries(contents)) await writeFile(join(folder, name), content);
  return Object.fromEntries(Object.keys(contents).map((name) => [name, join(folder, name)]));
}

const messageOf = (error: string): string => error.split(' | ')[0]!;
const namesOf = (form: Form): string => [...form.cases.values()].map(({ id }) => id).join(', ');
const caseOf = (form: Form, question: string): Case => form.cases.get(question) ?? [...form.cases.values()][0]!;
