import { expect } from 'chai';
import { dangerousRepetition } from '../../../src/model/definition/regex-safety.js';

describe('dangerousRepetition', () => {
  for (const pattern of ['^(a+)+$', '(a*)*', '^(\\d+\\w)*$', '(.*,)*x', '(a|a)*$', '(a|ab)+$', '^([a-zA-Z]+)*$', '(x+x+)+y', '((a+)b?)+$', '(?:\\w+\\s?)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '(a{1,30}){1,30}$', '(\\p{L}+)+'])
    it(`names the repetition in ${pattern}`, () => {
      const part = dangerousRepetition(pattern);
      expect(part).to.be.a('string');
      expect(pattern).to.contain(part!);
    });

  for (const pattern of ['^\\d{4}-\\d{2}-\\d{2}$', '^[\\w.+-]+@([\\w-]+\\.)+[a-z]{2,}$', '^(\\d{3}-)*\\d{4}$', '(foo|bar)+', '^[A-Z]{2}\\d+$', '^\\S+@\\S+$', '^(?:[a-z]+,)*[a-z]+$', '', '[)](', '[]]', '\\', '(?<year>\\d{4})', '^(?!x)[a-z]+$', '([0-9]{1,3}\\.){3}[0-9]{1,3}'])
    it(`lets ${JSON.stringify(pattern)} pass`, () => expect(dangerousRepetition(pattern)).to.equal(undefined));

  it('reads every pattern of 500 characters at once', () => {
    const started = Date.now();
    for (const start of ['(', '[', '\\', '(a', '(?:', '((((a+)']) dangerousRepetition(start.repeat(120).slice(0, 500));
    expect(Date.now() - started).to.be.below(2000);
  });
});
