/**
 * What a definition may hold at most. Measured on survey-core: 100 nested panels take 1.7 s to load, 1,000 overflow the stack.
 * A portal that needs more passes higher numbers to `parseDefinition`.
 */
export const definitionLimits = {
  /** UTF-8 bytes of the JSON text. */
  bytes: 1_048_576,
  /** Panels inside panels. */
  elementDepth: 20,
  /** Objects and arrays inside one another, anywhere in the document. */
  jsonDepth: 64,
  /** Questions, counting those inside panels and dynamic panels, and the columns of matrices. */
  questions: 1000,
  /** Choices, rows or columns of one question. */
  choices: 2000,
  /** UTF-16 units of one expression. */
  expression: 4096,
  /** UTF-16 units of one regular expression. */
  pattern: 500,
  /** Findings that are listed; the rest is counted. */
  findings: 200,
};
export type DefinitionLimits = typeof definitionLimits;
