/** Style sheets are imported as text; `.build/css-text.mjs` serves them to the test runner and to the bundler alike. */
declare module '*.css' {
  const text: string;
  export default text;
}
