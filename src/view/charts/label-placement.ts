export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something to be named: where it lies and how much room its name takes. */
export interface Anchor {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
}

export type Side = 'right' | 'left' | 'above' | 'below';
export type Placement = Box & { readonly side: Side };

/** True if the two share an area; touching edges do not count. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Finds a place for each label near its anchor, in the given order, so that no label covers another one, an anchor or an
 * obstacle, or leaves the frame; lines are crossed only where there is no other place. A label without a place gets null:
 * better named in the key than on top of something.
 */
export function placeLabels(anchors: readonly Anchor[], frame: Box, obstacles: readonly Box[] = [], lines: readonly Box[] = [], gap = 4): (Placement | null)[] {
  const taken: Box[] = [...obstacles, ...anchors.map((a) => a.box)];
  return anchors.map((anchor) => {
    const free = candidates(anchor, gap).filter((c) => inside(c, frame) && !taken.some((box) => overlaps(c, box)));
    const best = free.find((c) => !lines.some((line) => overlaps(c, line))) ?? free[0] ?? null;
    if (best) taken.push(best);
    return best;
  });
}

function candidates({ box, width, height }: Anchor, gap: number): Placement[] {
  const middleX = box.x + (box.width - width) / 2;
  const middleY = box.y + (box.height - height) / 2;
  const right = box.x + box.width + gap;
  const left = box.x - gap - width;
  const above = box.y - gap - height;
  const below = box.y + box.height + gap;
  const shifts = [0, -0.5, 0.5, -1, 1];
  const at = (x: number, y: number, side: Side): Placement => ({ x, y, width, height, side });
  return [
    ...shifts.map((s) => at(right, middleY + s * height * 0.7, 'right')),
    ...shifts.map((s) => at(left, middleY + s * height * 0.7, 'left')),
    ...shifts.map((s) => at(middleX + s * width * 0.5, above, 'above')),
    ...shifts.map((s) => at(middleX + s * width * 0.5, below, 'below')),
  ];
}

function inside(box: Box, frame: Box): boolean {
  return box.x >= frame.x && box.y >= frame.y && box.x + box.width <= frame.x + frame.width && box.y + box.height <= frame.y + frame.height;
}
