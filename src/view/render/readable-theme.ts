/**
 * Themes of SurveyJS with colours of their own whose texts cannot be read: most of the predefined ones have an accent of about 2.5:1.
 *
 * What a theme gives is measured as the browser resolves it. A text below 4.5:1 on the surfaces it stands on, or a button below that under its
 * label, is taken towards black or white, whichever is less far, so that the hue stays. Everything else is the theme's.
 */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** WCAG 1.4.3 for text of the usual size. */
const enough = 4.5;
const steps = 64;

const surfaces = ['utility-body', 'utility-surface-survey', 'bg-basic-primary'];
/** What lies under the text of a quiet button, on any of these. */
const tints = ['bg-brand-secondary', 'bg-brand-secondary-dim'];
const texts = ['fg-basic-primary', 'fg-basic-secondary', 'fg-brand-primary', 'fg-alert-primary'];
/** Each has the label on it. */
const label = 'fg-brand-on-primary';
const buttons = ['bg-brand-primary', 'bg-brand-primary-dim'];

/** The variables to set on the theme's root, which has the theme and nothing of an earlier answer. */
export function readableColours(root: HTMLElement): Readonly<Record<string, string>> {
  const resolved = new Map([...surfaces, ...tints, ...texts, label, ...buttons].map((name) => [name, resolve(root, name)]));
  const of = (names: readonly string[]): [string, Colour][] => names.flatMap((name) => (resolved.get(name) ? [[name, resolved.get(name)!] as [string, Colour]] : []));
  let ground: Colour = [255, 255, 255, 1];
  const grounds = of(surfaces).map(([, colour]) => (ground = over(colour, ground)));
  const tinted = of(tints).flatMap(([, tint]) => grounds.map((under) => over(tint, under)));
  const changed: [string, Colour | null][] = of(texts).map(([name, colour]) => [name, readable(colour, name.startsWith('fg-brand') ? [...grounds, ...tinted] : grounds)]);
  for (const [, on] of of([label])) for (const [name, colour] of of(buttons)) changed.push([name, readable(over(colour, ground), [over(on, colour)])]);
  return Object.fromEntries(changed.flatMap(([name, colour]) => (colour ? [[`--sjs2-color-${name}`, `rgb(${colour.slice(0, 3).map(Math.round).join(', ')})`]] : [])));
}

/** As the browser computes it; null when there is no such variable, or it is in a notation that is not known here. */
function resolve(root: HTMLElement, name: string): Colour | null {
  const variable = `--sjs2-color-${name}`;
  // One for each: a colour that changes on an element may be on its way there.
  const probe = root.appendChild(document.createElement('span'));
  probe.style.setProperty('color', `var(${variable})`);
  const style = getComputedStyle(probe);
  const [, space, parts] = (style.getPropertyValue(variable) && /^(rgba?\(|color\(srgb )([\d.,\s/e-]+)\)$/.exec(style.color)) || [];
  probe.remove();
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (parts.match(/[\d.e-]+/g) ?? []).map(Number);
  const scale = space === 'color(srgb ' ? 255 : 1;
  return [red * scale, green * scale, blue * scale, alpha];
}

/** The same colour if it can be read on all grounds: null. */
function readable(colour: Colour, grounds: readonly Colour[]): Colour | null {
  const passes = (candidate: Colour): boolean => grounds.every((ground) => contrast(over(candidate, ground), ground) >= enough);
  if (grounds.length === 0 || passes(colour)) return null;
  const opaque = over(colour, grounds[0]!);
  for (let step = 0; step <= steps; step += 1) {
    for (const end of [0, 255]) {
      const moved: Colour = [...opaque.slice(0, 3).map((part) => part + ((end - part) * step) / steps), 1] as unknown as Colour;
      if (passes(moved)) return moved;
    }
  }
  return null;
}

function over([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour {
  return [red * alpha + r * (1 - alpha), green * alpha + g * (1 - alpha), blue * alpha + b * (1 - alpha), 1];
}

/** WCAG's relative luminances. */
function contrast(a: Colour, b: Colour): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
