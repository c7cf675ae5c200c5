import { fileWords } from '../../src/view/builder/index.js';

/** Larger answers are not read. */
const mostBytes = 20 * 2 ** 20;

/** What is at an address that a designer gave: over http or https, without the page's cookies for another site. @throws Error in words */
export async function fetchFile(address: string, locale: string): Promise<Uint8Array> {
  const say = fileWords(locale);
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) throw new Error(say('addressRefused'));
  let answer: globalThis.Response;
  try {
    answer = await fetch(url, { credentials: 'same-origin', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(30_000) });
  } catch (error) {
    throw new Error(say('addressFailed'), { cause: error });
  }
  if (!answer.ok) throw new Error(say('addressAnswered', { status: answer.status }));
  if (Number(answer.headers.get('content-length')) > mostBytes) throw new Error(say('tooLarge', { limit: mostBytes / 2 ** 20 }));
  return new Uint8Array(await answer.arrayBuffer());
}
