import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalJson, jsonText } from '../../../src/model/definition/index.js';

describe('JSON text', () => {
  it('is what JSON.stringify writes, and canonical JSON the same with sorted keys', () => {
    const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(sorted)
      : typeof value === 'object' && value !== null ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted((value as Record<string, unknown>)[key])])) : value);
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(jsonText(value)).to.equal(JSON.stringify(value));
      expect(JSON.parse(canonicalJson(value))).to.deep.equal(JSON.parse(JSON.stringify(value)));
      // Keys that look like numbers come first in an object whatever was sorted, so those are compared by content only.
      if (!/"\d+":/.test(JSON.stringify(value))) expect(canonicalJson(value)).to.equal(JSON.stringify(sorted(value)));
    }));
  });

  it('writes the same on a page that has bent toJSON', () => {
    const lists = Array.prototype as unknown as { toJSON?: unknown };
    const answers = { list: ['a', 'line\nend', 3], text: '"' };
    const before = [jsonText(answers), canonicalJson(answers)];
    lists.toJSON = () => 'bent';
    try {
      expect([jsonText(answers), canonicalJson(answers)]).to.deep.equal(before);
    } finally {
      delete lists.toJSON;
    }
  });
});
