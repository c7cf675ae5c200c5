import type { Plugin } from 'vite';

/** For Vite: `import { icons } from 'survey-core/icons/iconsV2?first'` gives the drawings of a first page. */
export function firstIconsForVite(): Plugin;
