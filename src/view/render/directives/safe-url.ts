/**
 * Addresses from a survey or an answer, before they become a link, a picture or a navigation.
 * survey-core's own check looks for the letters "javascript:"; browsers skip tabs and line breaks in there (`java\tscript:`), so we ask the URL parser.
 */

const pages = new Set(['http:', 'https:', 'mailto:']);

/** The address if it leads to a page or a mail program, else undefined. Relative addresses are the page's own. */
export function safeUrl(url: string | null | undefined): string | undefined {
  return url && pages.has(protocolOf(url)) ? url : undefined;
}

/** The address if a picture may be loaded from there: http, https, an inline picture or an object of this page; else undefined. */
export function safeImageUrl(url: string | null | undefined): string | undefined {
  if (!url) return undefined;
  const protocol = protocolOf(url);
  if (protocol === 'http:' || protocol === 'https:' || protocol === 'blob:') return url;
  return protocol === 'data:' && /^\s*data:image\/[a-z0-9.+-]+[;,]/i.test(url) ? url : undefined;
}

/** The address if a film may be loaded from there: http, https, an inline film or an object of this page; else undefined. */
export function safeVideoUrl(url: string | null | undefined): string | undefined {
  if (!url) return undefined;
  const protocol = protocolOf(url);
  if (protocol === 'http:' || protocol === 'https:' || protocol === 'blob:') return url;
  return protocol === 'data:' && /^\s*data:video\/[a-z0-9.+-]+[;,]/i.test(url) ? url : undefined;
}

const youtubeHosts = new Set(['www.youtube.com', 'youtube.com', 'www.youtube-nocookie.com']);

/** The address if it is YouTube's player, else undefined: survey-core takes any address with the right letters in it. */
export function youtubeUrl(url: string | null | undefined): string | undefined {
  if (!url || protocolOf(url) !== 'https:') return undefined;
  const { hostname, pathname } = new URL(url);
  return youtubeHosts.has(hostname) && /^\/embed\/[\w-]+$/.test(pathname) ? url : undefined;
}

function protocolOf(url: string): string {
  try {
    return new URL(url, typeof document === 'undefined' ? 'https://page.invalid/' : document.baseURI).protocol;
  } catch {
    return '';
  }
}
