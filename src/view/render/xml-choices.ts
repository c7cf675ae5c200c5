/**
 * Choices that a service sends as XML. survey-core reads them with the browser's parser, which a Trusted Types page refuses;
 * a list of choices needs nothing but elements and text.
 */

type Value = string | Node | Value[];
interface Node {
  [name: string]: Value;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The same object as survey-core makes: an element is its text, or its elements by name, an array where a name comes twice. */
export function readXml(text: string): Node {
  const document: Node = {};
  const open: { name: string; node: Node; text: string }[] = [{ name: '', node: document, text: '' }];
  for (const [, cdata, closing, name, , alone, words] of text.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>|([^<]+)/g)) {
    const here = open.at(-1)!;
    if (cdata !== undefined) here.text += cdata;
    else if (words !== undefined) here.text += decoded(words);
    else if (name && !closing && !alone) open.push({ name, node: {}, text: '' });
    else if (name && alone) put(here.node, name, '');
    else if (closing && open.length > 1) {
      open.pop();
      put(open.at(-1)!.node, here.name, Object.keys(here.node).length > 0 ? here.node : here.text);
    }
  }
  return document;
}

function put(node: Node, name: string, value: Value): void {
  if (!Object.hasOwn(node, name)) Object.defineProperty(node, name, { value, writable: true, enumerable: true, configurable: true });
  else node[name] = Array.isArray(node[name]) ? [...node[name], value] : [node[name]!, value];
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal?: string, hex?: string, name?: string) => {
    if (name) return entities[name] ?? all;
    const code = decimal ? Number(decimal) : parseInt(hex!, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
