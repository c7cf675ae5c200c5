import { expect } from 'chai';
import { definitionHash, parseDefinition } from '../../../src/model/definition/index.js';
import { buildResponse, newResponseId, responseDigest, responseSchema, type ResponseParts } from '../../../src/model/response/index.js';
import { sample } from '../definition/samples.js';

function parts(changes: Partial<ResponseParts> = {}): ResponseParts {
  const parsed = parseDefinition(sample());
  if (!parsed.ok) throw new Error('the sample does not parse');
  return {
    definition: parsed.definition, id: '5c1f6b1e-7c86-4a6a-9d1e-0b4f4f0a7c11', respondent: 'kim', subject: 'kim', role: 'self', round: null, locale: 'ko',
    startedAt: '2026-03-01T08:00:00.000Z', answers: { q1: 4, why: '좋아요' }, now: Date.parse('2026-03-01T08:10:00.000Z'), ...changes,
  };
}

describe('buildResponse', () => {
  it('names the form by id, version and hash, and the moment of completion', () => {
    const response = buildResponse(parts());
    expect(response.definition).to.deep.equal({ id: 'sample.form', version: '1.0.0', hash: definitionHash(parts().definition) });
    expect(response).to.include({ kind: 'self-assessment', completedAt: '2026-03-01T08:10:00.000Z', locale: 'ko' });
    expect(responseSchema.safeParse(JSON.parse(JSON.stringify(response))).success).to.equal(true);
  });

  it('is frozen through and through, and apart from what it was made of', () => {
    const answers = { list: [{ a: 1 }] };
    const response = buildResponse(parts({ answers }));
    answers.list[0]!.a = 2;
    expect(response.answers).to.deep.equal({ list: [{ a: 1 }] });
    expect(() => ((response.answers['list'] as { a: number }[])[0]!.a = 3)).to.throw(TypeError);
  });

  it('leaves out empty orphans and context, and drops undefined answers', () => {
    const response = buildResponse(parts({ orphans: {}, context: {}, answers: { q1: undefined as unknown as number, q2: 1 } }));
    expect(Object.keys(response)).to.not.include.members(['orphans', 'context']);
    expect(response.answers).to.deep.equal({ q2: 1 });
  });

  it('never completes before it started, even when the clock was set back', () => {
    expect(buildResponse(parts({ now: 0 })).completedAt).to.equal('2026-03-01T08:00:00.000Z');
  });

  it('throws an error that names the part when the program made a mistake', () => {
    expect(() => buildResponse(parts({ id: 'x' }))).to.throw(/\bid\b/);
    expect(() => buildResponse(parts({ startedAt: 'yesterday', role: '' }))).to.throw(/startedAt.*|role/);
  });
});

describe('responseDigest', () => {
  it('is the same for the same content in any order, and another for any other content', () => {
    const response = buildResponse(parts());
    const turned = Object.fromEntries(Object.entries(response).reverse()) as typeof response;
    expect(responseDigest(turned)).to.equal(responseDigest(response));
    expect(responseDigest(response)).to.match(/^sha256-[0-9a-f]{64}$/);
    expect(responseDigest({ ...response, answers: { ...response.answers, q1: 5 } })).to.not.equal(responseDigest(response));
  });
});

describe('newResponseId', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  it('is a UUID of version 4, each time another', () => {
    const ids = new Set(Array.from({ length: 1000 }, newResponseId));
    expect(ids.size).to.equal(1000);
    for (const id of ids) expect(id).to.match(uuid);
  });

  it('is one on plain-http pages too, where crypto.randomUUID is absent', () => {
    const own = Object.getOwnPropertyDescriptor(crypto, 'randomUUID');
    Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: undefined });
    try {
      for (let i = 0; i < 100; i++) expect(newResponseId()).to.match(uuid);
    } finally {
      if (own) Object.defineProperty(crypto, 'randomUUID', own);
      else delete (crypto as { randomUUID?: unknown }).randomUUID;
    }
  });
});
