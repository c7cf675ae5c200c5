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
