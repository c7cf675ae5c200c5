import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { coldLoad } from './renderer/measures.js';
import { serveSite } from './renderer/site.js';

export const name = 'size';

const cdn = resolve(import.meta.dirname, '../../dist/cdn');

interface Chunk {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
  /** Paths below dist/cdn. */
  readonly needs: readonly string[];
  readonly mayLoad: readonly string[];
}

/**
 * What a visitor downloads from the built embed, step by step: the script, the façade of a form, the form at work, and each part
 * that is loaded when first drawn. A chunk counts in the first step that needs it. Then what a browser really fetched before it took the first answer.
 */
export async function run(print: (line: string) => void): Promise<void> {
  const chunks = new Map(['embed.js', ...readdirSync(join(cdn, 'chunks')).map((file) => `chunks/${file}`)].filter((path) => path.endsWith('.js')).map((path) => [path, chunkOf(path)]));
  const counted = new Set<string>();
  const named = (part: string): string => {
    const found = [...chunks.keys()].find((path) => new RegExp(`^chunks/${part}-[\\w-]{8}\\.js$`).test(path));
    if (!found) throw new Error(`dist/cdn has no chunk called ${part}: run "npm run build" again.`);
    return found;
  };
  const step = (label: string, ...starts: string[]): string[] => {
    const paths = starts.flatMap((start) => closure(start, chunks)).filter((path) => !counted.has(path) && counted.add(path));
    print(line(label, paths.map((path) => chunks.get(path)!)));
    return paths;
  };
  print(`${'part'.padEnd(44)} chunks    kB raw   kB gzip  kB brotli`);
  step('embed.js', 'embed.js');
  const facade = step('façade of a form (with lit)', named('form'));
  step('survey-core', named('survey-core'));
  const form = step('form over survey-core, style included', named('form-at-work'));
  print('each of these when first drawn or needed:');
  const later = new Set([...facade, ...form].flatMap((path) => chunks.get(path)!.mayLoad));
  for (const path of later) if (!counted.has(path)) step(`  ${posix.basename(path).replace(/-[\w-]{8}\.js$/, '')}`, path);
  print('the form builder, over what stands above; its parts when their tab is opened:');
  const frame = [...step('façade of the builder', named('form-builder')), ...step('builder with its designer\'s frame', named('builder-at-work'))];
  const parts = new Set(frame.flatMap((path) => chunks.get(path)!.mayLoad));
  for (const path of parts) if (!counted.has(path)) step(`  ${posix.basename(path).replace(/-[\w-]{8}\.js$/, '')}`, path);
  await fetchedBeforeAnswer(chunks, print);
}

async function fetchedBeforeAnswer(chunks: ReadonlyMap<string, Chunk>, print: (line: string) => void): Promise<void> {
  const site = await serveSite(['assayer']);
  const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true });
  try {
    print('fetched before the first accepted answer:');
    for (const [label, form] of [['simple page', 'twelve'], ['page with a condition', 'conditional']] as const) {
      const { paths } = await coldLoad({ browser, site, renderer: 'assayer' }, form);
      const fetched = paths.map((path) => path.replace('/embed/', ''));
      const of = (wanted: (path: string) => boolean): Chunk[] => fetched.filter(wanted).map((path) => chunks.get(path)!);
      print(line(`  ${label}`, of(() => true)));
      print(line('    all but survey-core and lit', of((path) => !/^chunks\/(survey-core|lit)-[\w-]{8}\.js$/.test(path))));
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

function chunkOf(path: string): Chunk {
  const body = readFileSync(join(cdn, path));
  const text = body.toString();
  const targets = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => posix.join(posix.dirname(path), match[1]!));
  return {
    raw: body.length, gzip: gzipSync(body, { level: 9 }).length, brotli: brotliCompressSync(body).length,
    needs: targets(/(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[\w./-]+\.js)["'`]/g), mayLoad: targets(/\bimport\(\s*["'`](\.{1,2}\/[\w./-]+\.js)["'`]/g),
  };
}

/** A chunk with everything that it needs before it can run. */
function closure(start: string, chunks: ReadonlyMap<string, Chunk>, found = new Set<string>()): string[] {
  if (found.has(start)) return [];
  found.add(start);
  for (const path of chunks.get(start)?.needs ?? []) closure(path, chunks, found);
  return [...found].filter((path) => chunks.has(path));
}

function line(label: string, parts: readonly Chunk[]): string {
  const kB = (size: (part: Chunk) => number): string => (parts.reduce((sum, part) => sum + size(part), 0) / 1000).toFixed(1);
  return [label.padEnd(44), String(parts.length).padStart(6), kB((p) => p.raw).padStart(9), kB((p) => p.gzip).padStart(9), kB((p) => p.brotli).padStart(10)].join(' ');
}
