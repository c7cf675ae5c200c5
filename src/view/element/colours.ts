/** One colour for each scheme; the pair follows `color-scheme`. Text colours have at least 4.5:1, lines and marks 3:1 on their surface. */
const pair = (light: string, dark: string): string => `light-dark(${light}, ${dark})`;

/** Default of each colour token, by the name behind `--assay-`. */
export const colours = {
  text: pair('#1b2430', '#e6ebf2'),
  'text-soft': pair('#52606f', '#a7b3c2'),
  surface: pair('#ffffff', '#161b22'),
  'surface-soft': pair('#f4f6f9', '#1e252e'),
  'surface-raised': pair('#ffffff', '#212933'),
  line: pair('#d9dfe7', '#37424f'),
  'line-strong': pair('#76838f', '#8492a3'),
  accent: pair('#1d5fa8', '#7db4f5'),
  'accent-strong': pair('#164a84', '#a5ccfa'),
  'accent-soft': pair('#e3eefa', '#1c3350'),
  'on-accent': pair('#ffffff', '#0c1826'),
  focus: pair('#0b57d0', '#a8c7fa'),
  // Bands differ in lightness and in mark as well as in hue.
  need: pair('#a3470b', '#f2a66a'),
  'need-soft': pair('#fdeee2', '#3d2815'),
  neutral: pair('#52606f', '#a7b3c2'),
  'neutral-soft': pair('#edf0f4', '#2a333e'),
  strength: pair('#0f6b52', '#63cfae'),
  'strength-soft': pair('#e0f3ec', '#14352b'),
  error: pair('#b3261e', '#f5a9a3'),
  'error-soft': pair('#fdecea', '#41201e'),
  'on-error': pair('#ffffff', '#2b0d0b'),
} as const;

/** The same names when the person's system decides the colours. */
export const forcedColours: Record<keyof typeof colours, string> = {
  text: 'CanvasText',
  'text-soft': 'CanvasText',
  surface: 'Canvas',
  'surface-soft': 'Canvas',
  'surface-raised': 'Canvas',
  line: 'CanvasText',
  'line-strong': 'CanvasText',
  accent: 'Highlight',
  'accent-strong': 'LinkText',
  'accent-soft': 'Canvas',
  'on-accent': 'HighlightText',
  focus: 'Highlight',
  need: 'CanvasText',
  'need-soft': 'Canvas',
  neutral: 'CanvasText',
  'neutral-soft': 'Canvas',
  strength: 'CanvasText',
  'strength-soft': 'Canvas',
  error: 'CanvasText',
  'error-soft': 'Canvas',
  'on-error': 'Canvas',
};
