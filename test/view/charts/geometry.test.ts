import { expect } from 'chai';
import fc from 'fast-check';
import { distributionLayout, overlaps, placeLabels, profileLayout, quadrantLayout, textWidth, trendLayout, wrapText, type Box, type QuadrantItem } from '../../../src/view/charts/index.js';

const titles = { act: 'Important, little realised', keep: 'Important and realised', possibleOverdo: 'Realised, less important', low: 'Less important' };
const row = (value: number | null, interval: { low: number; high: number } | null = null) => ({ id: 'a', label: 'Direction', value, interval, bands: [{ from: 0, to: 40, title: 'Needs', kind: 'need' as const }] });
const at = (layout: { left: number; right: number }, value: number): number => layout.left + ((layout.right - layout.left) * value) / 100;

describe('the profile chart', () => {
  it('puts scores, intervals and bands where the axis says', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 240, max: 1400 }), (value, width) => {
      const layout = profileLayout([row(value, { low: Math.max(0, value - 9), high: Math.min(100, value + 9) })], [0, 100], { width });
      const [placed] = layout.rows;
      expect(placed!.mark).to.be.closeTo(at(layout, value), 1e-6);
      expect(placed!.low).to.be.closeTo(at(layout, Math.max(0, value - 9)), 1e-6);
      expect(placed!.high).to.be.closeTo(at(layout, Math.min(100, value + 9)), 1e-6);
      expect(placed!.bands[0]!.width).to.be.closeTo(at(layout, 40) - layout.left, 1e-6);
      expect(layout.right).to.be.below(layout.width);
    }));
  });
  it('draws no mark for a missing score, least of all at zero', () => {
    const [placed] = profileLayout([row(null)], [0, 100], { width: 600 }).rows;
    expect([placed!.mark, placed!.low, placed!.high]).to.deep.equal([null, null, null]);
  });
  it('keeps rows apart and labels above the tracks when narrow', () => {
    const rows = Array.from({ length: 6 }, (_, i) => ({ ...row(i * 20), id: `${i}`, label: 'A rather long name of an area that wraps' }));
    for (const width of [320, 1000]) {
      const placed = profileLayout(rows, [0, 100], { width }).rows;
      for (let i = 1; i < placed.length; i++) expect(placed[i]!.y - placed[i - 1]!.y).to.be.at.least(28);
    }
    const narrow = profileLayout(rows, [0, 100], { width: 320 }).rows[0]!;
    expect(narrow.labelY).to.be.below(narrow.y - 10);
  });
  it('holds a value outside the axis at its end', () => {
    const layout = profileLayout([row(130)], [0, 100], { width: 600 });
    expect(layout.rows[0]!.mark).to.equal(layout.right);
  });
});

const anyItems = fc.array(fc.record({ importance: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double({ min: 2.8, max: 3.4, noNaN: true })), realisation: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double({ min: 2.8, max: 3.4, noNaN: true })), label: fc.string({ minLength: 1, maxLength: 40 }) }), { minLength: 1, maxLength: 14 })
  .map((list): QuadrantItem[] => list.map((item, index) => ({ ...item, id: `v${index}`, quadrant: item.importance >= 3 ? (item.realisation >= 3 ? 'keep' : 'act') : item.realisation >= 3 ? 'possibleOverdo' : 'low' })));

describe('the quadrant chart', () => {
  it('puts importance upwards and realisation to the right', () => {
    const items: QuadrantItem[] = [{ id: 'a', label: 'A', importance: 5, realisation: 1, quadrant: 'act' }, { id: 'b', label: 'B', importance: 1, realisation: 5, quadrant: 'possibleOverdo' }];
    const { points: [a, b], cutX, cutY } = quadrantLayout(items, { min: 1, max: 5 }, { width: 700 }, titles);
    expect(a!.x).to.be.below(cutX);
    expect(a!.y).to.be.below(cutY);
    expect(b!.x).to.be.above(cutX);
    expect(b!.y).to.be.above(cutY);
  });
  it('divides where it is told to', () => {
    const layout = quadrantLayout([{ id: 'a', label: 'A', importance: 4, realisation: 4, quadrant: 'keep' }], { min: 1, max: 5, cutImportance: 4, cutRealisation: 4 }, { width: 700 }, titles);
    expect(layout.points[0]!.x).to.be.closeTo(layout.cutX, 1e-6);
    expect(layout.points[0]!.y).to.be.closeTo(layout.cutY, 1e-6);
  });
  it('covers no mark and no label by another, at any width', () => {
    fc.assert(fc.property(anyItems, fc.constantFrom(300, 360, 620, 760), (items, width) => {
      const { points, labels, radius, plot, font } = quadrantLayout(items, { min: 1, max: 5 }, { width }, titles);
      expect(points.map((p) => p.item.id).sort()).to.deep.equal(items.map((i) => i.id).sort());
      for (const [i, a] of points.entries()) for (const b of points.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).to.be.at.least(radius * 2);
      const marks: Box[] = points.map(({ x, y }) => ({ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }));
      for (const [i, { place, lines }] of labels.entries()) {
        expect(place.x).to.be.at.least(plot.x);
        expect(place.x + place.width).to.be.at.most(plot.x + plot.width + 1e-6);
        expect(Math.max(...lines.map((line) => textWidth(line, font * 0.86)))).to.be.at.most(place.width + 1e-6);
        for (const other of labels.slice(i + 1)) expect(overlaps(place, other.place)).to.equal(false);
        for (const mark of marks) expect(overlaps(place, mark)).to.equal(false);
      }
    }), { numRuns: 150 });
  });
});

describe('placing labels', () => {
  it('gives null rather than a place on top of something', () => {
    const frame: Box = { x: 0, y: 0, width: 60, height: 20 };
    expect(placeLabels([{ box: { x: 20, y: 5, width: 10, height: 10 }, width: 50, height: 10 }], frame)).to.deep.equal([null]);
  });
});

describe('the trend chart', () => {
  const points = [{ id: '0', label: '2025', value: 40 }, { id: '1', label: '2026', value: null }, { id: '2', label: '2027', value: 70, interval: { low: 60, high: 80 } }];
  it('draws the stretch within which a change may be chance around the score before', () => {
    const layout = trendLayout(points, [0, 100], 15, { width: 400 });
    const y = (value: number): number => layout.bottom - ((layout.bottom - layout.top) * value) / 100;
    expect(layout.chance!.y).to.be.closeTo(y(55), 1e-6);
    expect(layout.chance!.height).to.be.closeTo(y(25) - y(55), 1e-6);
    expect(layout.points[2]!.low).to.be.closeTo(y(60), 1e-6);
  });
  it('breaks the line where a cycle has no score', () => {
    const layout = trendLayout(points, [0, 100], null, { width: 400 });
    expect(layout.path.match(/M/g)).to.have.length(2);
    expect(layout.chance).to.equal(null);
  });
});

describe('distribution bars', () => {
  it('are as long as their share of the longest', () => {
    fc.assert(fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 8 }), (counts) => {
      const { bars, total } = distributionLayout(counts.map((count, i) => ({ label: `${i}`, count })), { width: 500 });
      const most = Math.max(...counts);
      const longest = Math.max(...bars.map((b) => b.width));
      for (const { bar, width } of bars) expect(width).to.be.closeTo(most ? (longest * bar.count) / most : 0, 1e-6);
      expect(total).to.equal(counts.reduce((sum, n) => sum + n, 0));
    }));
  });
});

describe('wrapping', () => {
  it('never makes a line wider than its room', () => {
    fc.assert(fc.property(fc.string({ maxLength: 120, unit: 'grapheme' }), fc.integer({ min: 40, max: 400 }), (text, width) => {
      for (const line of wrapText(text, width, 14, 3)) if (line !== '…') expect(textWidth(line, 14)).to.be.at.most(width + 1e-6);
    }));
  });
  it('breaks Chinese between characters and Korean between words', () => {
    expect(wrapText('对您重要并且已经实现的价值', 100, 14, 3).length).to.be.above(1);
    expect(wrapText('성장과 주인의식', 80, 14)).to.deep.equal(['성장과', '주인의식']);
  });
});
