declare const __ASSAYER_VERSION__: string | undefined;

/** Of the package, set by the build; `source` when run from the sources. */
export const version: string = typeof __ASSAYER_VERSION__ === 'string' ? __ASSAYER_VERSION__ : 'source';
