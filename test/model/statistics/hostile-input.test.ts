import { expect } from 'chai';
import fc from 'fast-check';
import { methods, StatisticsError, type MethodId } from '../../../src/model/statistics/index.js';
import { vectors } from '../../fixtures/vectors/index.js';
import { notFinite } from './finite.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Place = (string | number)[];

const garbage = [
  Number.NaN, Infinity, -Infinity, 1e308, 1e99, -1e99, 5e-324, -1, 0, 0.1, 1e9, null, undefined, true, '', 'x', '4', [], [[]], {}, { a: 1 }, [null], [1, 'a'],
];

describe('hostile input', () => {
  for (const method of Object.keys(methods) as MethodId[]) {
    const inputs = Object.values(vectors).filter((vector) => vector.method === method).map((vector) => vector.input as Json);
    // Large tables are cut down, so that many mutations fit into the time.
    const seeds = inputs.filter((input) => JSON.stringify(input).length < 4000);

    it(`${method}: any one or two values replaced give a result without NaN, or a StatisticsError that names a place`, () => {
      const mutation = fc.record({
        seed: fc.nat(seeds.length - 1),
        changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(garbage.length - 1)), { minLength: 1, maxLength: 2 }),
      });
      fc.assert(fc.property(mutation, ({ seed, changes }) => {
        let input: unknown = structuredClone(seeds[seed]);
        for (const [share, piece] of changes) {
          const places = placesOf(input as Json).slice(1);
          input = replaced(input, places[Math.floor(share * places.length)]!, structuredClone(garbage[piece]));
        }
        expectTypedOutcome(method, input);
      }), { numRuns: 400 });
    });
  }

  it('whatever is not an object at all is refused by every method', () => {
    for (const method of Object.keys(methods) as MethodId[]) {
      for (const input of [undefined, null, 3, 'text', [], true, {}]) {
        const call = () => (methods[method] as (input: unknown) => unknown)(input);
        expect(call, `${method}(${JSON.stringify(input)})`).to.throw(StatisticsError);
      }
    }
  });

  it('the message names the place', () => {
    const { input } = vectors['scale.score/complete-5pt.json']!;
    const wrong = replaced(structuredClone(input), ['items', 3, 'response'], 9);
    try {
      methods['scale.score'](wrong as never);
      expect.fail('did not throw');
    } catch (error) {
      expect(error).to.be.instanceOf(StatisticsError);
      expect((error as StatisticsError).code).to.equal('statistics/out-of-range');
      expect((error as StatisticsError).path).to.deep.equal(['items', 3, 'response']);
      expect((error as StatisticsError).message).to.equal('items[3].response must be at most 5');
    }
  });
});

function expectTypedOutcome(method: MethodId, input: unknown) {
  let result: unknown;
  try {
    result = (methods[method] as (input: unknown) => unknown)(input);
  } catch (error) {
    if (!(error instanceof StatisticsError)) throw new Error(`${method} threw ${String(error)}`, { cause: error });
    expect(error.code).to.match(/^statistics\//);
    expect(error.path).to.be.an('array');
    return;
  }
  expect(notFinite(result)).to.deep.equal([]);
}

function placesOf(value: Json, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...place, Array.isArray(value) ? Number(key) : key]))];
}

function replaced(root: unknown, place: Place, piece: unknown): unknown {
  if (!place.length) return piece;
  let at = root as Record<string | number, unknown>;
  for (const step of place.slice(0, -1)) at = at[step] as typeof at;
  at[place.at(-1)!] = piece;
  return root;
}
