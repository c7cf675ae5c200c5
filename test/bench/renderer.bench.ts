import puppeteer from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { cases, type Case, type CaseName } from './renderer/cases.js';
import { judged } from './renderer/goals.js';
import type { Figures, Place } from './renderer/measures.js';
import { renderers, serveSite, type RendererName } from './renderer/site.js';

export const name = 'renderer';

/**
 * Ours beside other renderers and two floors (plain DOM; survey-core with plain DOM): main-thread CPU and bytes with production builds, the renderers
 * interleaved in one run, medians, ratios to survey-core with plain DOM, and whether the goals are met.
 *
 * `--rounds 3`, `--only first,matrix`, `--beside core-dom,plain-dom` make it shorter.
 */
export async function run(print: (line: string) => void, options: Readonly<Record<string, string>>): Promise<void> {
  const rounds = Number(options['rounds'] ?? 5);
  const chosen = pick<CaseName>(options['only'], cases, 'case');
  const beside = pick<RendererName>(options['beside'], renderers, 'renderer');
  const names = (Object.keys(renderers) as RendererName[]).filter((name) => name === 'assayer' || beside.includes(name));
  const site = await serveSite(names);
  const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true });
  const samples = new Map<string, number[]>();
  try {
    for (const of of chosen)
      for (let round = 0; round <= rounds; round += 1)
        for (const renderer of names)
          for (const [figure, value] of Object.entries(await measure(of, { browser, site, renderer })))
            if (round > 0) add(samples, `${of} ${figure} ${renderer}`, value); // the first round warms the machine
  } finally {
    await browser.close();
    await site.close();
  }
  const median = (of: CaseName, figure: string, renderer: RendererName): number | undefined => medianOf(samples.get(`${of} ${figure} ${renderer}`));
  print(`Medians of ${rounds} interleaved rounds; beneath each, the ratio to survey-core with plain DOM`);
  print([''.padEnd(30), ...names.map((name) => name.padStart(16))].join(''));
  for (const of of chosen)
    for (const [figure, label] of Object.entries<string>((cases[of] as Case).rows)) {
      const values = names.map((renderer) => median(of, figure, renderer)!);
      print([label.padEnd(30), ...values.map((value) => value.toFixed(value < 100 ? 1 : 0).padStart(16))].join(''));
      const floor = median(of, figure, 'core-dom');
      if (floor && figure !== 'files') print([''.padEnd(30), ...values.map((value) => `x ${(value / floor).toFixed(2)}`.padStart(16))].join(''));
    }
  for (const line of judged(median)) print(line);
}

async function measure(of: CaseName, place: Place): Promise<Figures> {
  try {
    return await cases[of].measure(place);
  } catch (cause) {
    throw new Error(`${place.renderer} could not be measured in the case ${of}.`, { cause });
  }
}

function pick<K extends string>(words: string | undefined, from: Readonly<Record<K, unknown>>, what: string): K[] {
  const known = Object.keys(from) as K[];
  const asked = words?.split(',') ?? known;
  const unknown = asked.filter((word) => !known.includes(word as K));
  if (unknown.length > 0) throw new Error(`There is no ${what} ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  return known.filter((name) => asked.includes(name));
}

function add(samples: Map<string, number[]>, key: string, value: number): void {
  samples.set(key, [...(samples.get(key) ?? []), value]);
}

function medianOf(values: readonly number[] | undefined): number | undefined {
  return values && [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
