import type { EarlyForm } from './early.js';
import type { FormHost, FormSettings } from './form-settings.js';

/** Milliseconds to wait for the definition; whoever opens the form then asks again, with more patience and with the copy on this device. */
const PATIENCE = 3000;

/** A definition as it came, before anybody has checked it. */
export interface EarlyDefinition {
  readonly json: unknown;
  /** Gives the same answer again to whoever asks next. */
  readonly again: (() => Promise<Response>) | null;
}

/** Asks for the definition while the code that may sketch its first page is on its way. @throws when that cannot be fetched */
export async function beginEarly(host: FormHost, wanted: () => boolean): Promise<EarlyForm> {
  const definition = earlyDefinition(host.settings);
  // A form that is not sketched waits no longer than without all this.
  import('./form-at-work.js').catch(() => undefined);
  return (await import('./early.js')).EarlyForm.begin(host, definition, wanted);
}

/** Null where there is no sketch. Never throws: what cannot be had early is had later. */
async function earlyDefinition({ readOnly, answers, surveyTheme, themeSrc, definition, definitionSrc }: FormSettings): Promise<EarlyDefinition | null> {
  if (readOnly || answers || surveyTheme || themeSrc) return null;
  if (definition) return { json: definition, again: null };
  if (!definitionSrc || navigator.onLine === false) return null;
  try {
    const response = await fetch(new URL(definitionSrc, document.baseURI), { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(PATIENCE), credentials: 'same-origin', cache: 'no-store' });
    if (!response.ok || /\bhtml\b/i.test(response.headers.get('content-type') ?? '')) return null;
    const text = await response.text();
    const etag = response.headers.get('etag');
    const again = (): Promise<Response> => Promise.resolve(new Response(text, { headers: { 'content-type': 'application/json', ...(etag ? { etag } : {}) } }));
    return { json: JSON.parse(text) as unknown, again };
  } catch {
    return null;
  }
}
