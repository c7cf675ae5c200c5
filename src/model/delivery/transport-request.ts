import { jsonText, type TransportProfile } from '../definition/index.js';
import { builtBody, filled, type ProfileValues } from './placeholders.js';

/** What is sent to a backend that a transport profile describes. */
export interface TransportRequest {
  readonly method: TransportProfile['method'];
  readonly url: string;
  /** Names in lower case; never an empty value. */
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: 'omit' | 'same-origin' | 'include';
  readonly body: string;
}

/** The request for one response. `values.endpoint` stands without a slash at its end. */
export function transportRequest(profile: TransportProfile, values: ProfileValues): TransportRequest {
  return {
    method: profile.method, url: addressOf(profile.url, values), headers: headersOf(profile, values), credentials: profile.credentials ?? 'same-origin',
    body: jsonText(profile.body === undefined ? values['response'] : builtBody(profile.body, values)),
  };
}

/** `{endpoint}` is an address and stays one; every other value becomes one path or query part. */
function addressOf(url: string, values: ProfileValues): string {
  return filled(url.replaceAll('{endpoint}', String(values['endpoint'])), values, encodeURIComponent);
}

function headersOf(profile: TransportProfile, values: ProfileValues): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': profile.contentType ?? 'application/json' };
  for (const [name, template] of Object.entries(profile.headers ?? {})) {
    // No line of a value may become a header of its own.
    const value = filled(template, values, (text) => text.replace(/[\r\n\0]+/g, ' ')).trim();
    // An empty nonce header is a refusal in WordPress where a missing one is not; a header holds bytes, not letters.
    if (value && !/^(bearer|basic|token)$/i.test(value)) headers[name.toLowerCase()] = /^[\x20-\xff]*$/.test(value) ? value : encodeURIComponent(value);
  }
  return headers;
}
