/** WCAG 2.2 contrast ratio (1–21) of two opaque colours; null when one is not written as a hexadecimal or rgb() colour. */
export function contrastRatio(a: string, b: string): number | null {
  const [first, second] = [channels(a), channels(b)];
  if (!first || !second) return null;
  const [light, dark] = [luminance(first), luminance(second)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `#rrggbb` of a colour; undefined when it is written another way. */
export function hexOf(colour: string): string | undefined {
  const found = channels(colour);
  return found && `#${found.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): [number, number, number] | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour.trim());
  if (short) return short.slice(1).map((digit) => parseInt(digit + digit, 16)) as [number, number, number];
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:ff)?$/i.exec(colour.trim());
  if (long) return long.slice(1).map((pair) => parseInt(pair, 16)) as [number, number, number];
  const rgb = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*(?:[,/]\s*1(?:\.0*)?\s*)?\)$/i.exec(colour.trim());
  return rgb ? (rgb.slice(1, 4).map(Number) as [number, number, number]) : undefined;
}

/** Source: WCAG 2.2, "relative luminance". */
function luminance(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map((channel) => {
    const s = channel / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
