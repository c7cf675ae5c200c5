const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', euro: '€', copy: '©' };

/** The words of HTML: what is between tags, with line breaks where blocks end. */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '').replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/[ \t]*[\r\n]+[ \t]*/g, /<[a-z]/i.test(html) ? ' ' : '\n')
    .replace(/<br\s*\/?>|<\/(p|div|li|h\d|tr)\s*>/gi, '\n').replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hexadecimal?: string, name?: string) => (name ? entities[name.toLowerCase()] ?? whole : character(Number.parseInt(decimal ?? hexadecimal!, decimal ? 10 : 16)) ?? whole))
    .replace(/ /g, ' ').replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** A plain text as HTML that shows it. */
export function asHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!).replaceAll('\n', '<br>');
}

/** Undefined for what is no character that a text may hold. */
function character(code: number): string | undefined {
  return code > 31 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff) ? String.fromCodePoint(code) : undefined;
}
