/** A page of the demo names something that the portal does not know. */
export class UnknownPlaceholder extends Error {
  override readonly name = 'UnknownPlaceholder';
  readonly code = 'portal/unknown-placeholder';
}

const pattern = /\{\{\s*([a-z][\w.-]*)(?::([\w.-]+))?(?::([\w.-]+))?\s*\}\}/g;

/** Gives the value of `{{name}}`, `{{name:first}}` or `{{name:first:second}}`; undefined when there is no such name. */
export type PlaceholderValue = (name: string, first: string | undefined, second: string | undefined) => Promise<string | undefined>;

/** Names of the placeholders of a page. */
export function placeholdersOf(html: string): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1]!);
}

/**
 * Fills a page as an agency's template engine would. Every value is escaped for text and quoted attributes, so a name such as
 * `"><script>` stays a name. Throws `UnknownPlaceholder` with the name and what there is.
 */
export async function fillPlaceholders(html: string, valueOf: PlaceholderValue): Promise<string> {
  let filled = '';
  let end = 0;
  for (const match of html.matchAll(pattern)) {
    const value = await valueOf(match[1]!, match[2], match[3]);
    if (value === undefined) throw new UnknownPlaceholder(`The page asks for ${match[0]}, which the demo portal does not have.`);
    filled += html.slice(end, match.index) + escapeHtml(value);
    end = match.index + match[0].length;
  }
  return filled + html.slice(end);
}

/** For text and for attributes in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
