/** Style sheets are imported as text; `.build/css-text.mjs` serves them to the test runner and to the bundler alike. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** The part of a style sheet that a first page needs, chosen by `.build/first-style.mjs`. */
declare module '*.css?first' {
  const text: string;
  export default text;
}

/** One icon of lucide as data: elements with their attributes. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  const icon: readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];
  export default icon;
}

/** The part of a style sheet that a sketch of a first page needs, chosen by `.build/first-style.mjs`. */
declare module '*.css?sketch' {
  const text: string;
  export default text;
}

/** The drawings that a first page needs, chosen by `.build/first-icons.mjs`. */
declare module 'survey-core/icons/iconsV2?first' {
  export const icons: Readonly<Record<string, string>>;
}
