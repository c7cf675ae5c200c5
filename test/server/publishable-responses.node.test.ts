import { expect } from 'chai';
import fc from 'fast-check';
import { publishableResponses, type Arrival } from '../../src/server/collector/publishable-responses.js';
import { moodResponse } from './fixtures/mood.js';

const closes = Date.parse('2026-06-01T00:00:00Z');
const arrival = (person: string | null, minute: number): Arrival => ({ response: moodResponse(person), receivedAt: new Date(closes + minute * 60_000) });
const idsAt = (arrivals: Arrival[], minGroup: number, now: number, end: number | null = closes) =>
  publishableResponses(arrivals.filter(({ receivedAt }) => receivedAt.getTime() <= now), { minGroup, closes: end, now }).map(({ id }) => id);

describe('which responses a group report may be made from', () => {
  it('no two readings, whenever they are made, differ by 1 to minGroup − 1 people', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ minute: fc.integer({ min: -300, max: 300 }), person: fc.option(fc.integer({ min: 0, max: 40 })) }), { maxLength: 60 }),
        fc.integer({ min: 2, max: 7 }), fc.boolean(),
        (entries, minGroup, hasEnd) => {
          const arrivals = entries.map(({ minute, person }) => arrival(person === null ? null : `p${person}`, minute));
          const moments = [-300, -200, -120, -60, -30, -10, -1, 1, 10, 30, 60, 120, 200, 300].map((minute) => closes + minute * 60_000);
          const readings = moments.map((now) => new Set(idsAt(arrivals, minGroup, now, hasEnd ? closes : null)));
          for (const [index, earlier] of readings.entries()) {
            expect(earlier.size === 0 || earlier.size >= minGroup).to.equal(true);
            for (const later of readings.slice(index + 1)) {
              const gone = [...earlier].filter((id) => !later.has(id));
              const added = [...later].filter((id) => !earlier.has(id));
              expect(gone, 'nobody leaves').to.deep.equal([]);
              expect(added.length === 0 || added.length >= minGroup, `${added.length} came in between`).to.equal(true);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('after the end everybody who came in time is in', () => {
    const arrivals = Array.from({ length: 13 }, (_, index) => arrival(`p${index}`, index - 20));
    expect(idsAt(arrivals, 5, closes - 1)).to.have.length(5);
    expect(idsAt(arrivals, 5, closes + 60_000)).to.have.length(13);
  });

  it('one person counts once', () => {
    const arrivals = Array.from({ length: 30 }, (_, index) => arrival('same', index));
    expect(idsAt(arrivals, 2, closes + 1e9, null)).to.deep.equal([]);
  });
});
