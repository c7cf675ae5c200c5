/** An element without namespaces: prefixes are cut off. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s<>/=!?]+)((?:\s+[^\s<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;

/** Reads well-formed XML into a tree; undefined for anything else. Document types are refused, and with them all entities but XML's five. */
export function readXml(text: string): XmlElement | undefined {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  let at = 0;
  while (at < source.length) {
    token.lastIndex = at;
    const match = token.exec(source);
    if (!match) return undefined;
    at = token.lastIndex;
    const [, cdata, closing, name, attributes, empty, words] = match;
    const here = open.at(-1)!;
    if (cdata !== undefined) here.children.push(cdata);
    else if (words !== undefined) {
      const plain = decoded(words);
      if (plain === undefined) return undefined;
      here.children.push(plain);
    } else if (name !== undefined && closing) {
      if (open.length < 2 || open.pop()!.name !== local(name)) return undefined;
    } else if (name !== undefined) {
      const element: XmlElement = { name: local(name), attributes: attributesOf(attributes ?? ''), children: [] };
      here.children.push(element);
      if (!empty) open.push(element);
      if (open.length > 200) return undefined;
    }
  }
  const elements = root.children.filter((child): child is XmlElement => typeof child !== 'string');
  return open.length === 1 && elements.length === 1 ? elements[0] : undefined;
}

/** What an element says, with XLIFF's `<cp hex="…"/>` as the character it stands for. */
export function textContent(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : child.name === 'cp' ? characterOf(child.attributes['hex'] ?? '') : textContent(child))).join('');
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => [local(match[1]!), decoded(match[2] ?? match[3] ?? '') ?? '']));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };

function decoded(text: string): string | undefined {
  let right = true;
  const result = text.replace(/&([^;&\s]*);?/g, (whole, name: string) => {
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
    const point = code ? Number.parseInt(code[1] ?? code[2]!, code[1] ? 16 : 10) : undefined;
    if (whole.endsWith(';') && point !== undefined && point > 0 && point <= 0x10ffff) return String.fromCodePoint(point);
    if (whole.endsWith(';') && Object.hasOwn(entities, name)) return entities[name]!;
    right = false;
    return whole;
  });
  return right ? result : undefined;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function characterOf(hex: string): string {
  const code = /^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : 0xfffd;
  return code <= 0xffff ? String.fromCharCode(code) : String.fromCodePoint(Math.min(code, 0x10ffff));
}
