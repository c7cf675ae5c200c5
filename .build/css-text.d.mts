import type { Plugin } from 'vite';

/** For Vite: `import text from './x.css'` gives the style sheet as text. */
export function cssTextForVite(): Plugin;
