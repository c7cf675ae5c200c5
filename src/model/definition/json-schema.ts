import * as z from 'zod/mini';
import { formDefinitionSchema } from './schema.js';

/** What an editor shows beside a key of the envelope. */
const keyDescriptions: Record<string, string> = {
  assayer: 'Version of the envelope.',
  kind: 'What the form is for; decides which parts it has.',
  id: 'Name of the form, the same in all versions.',
  version: 'Semantic number, status, and the digest of what was published. A published version never changes.',
  title: 'One text, or one for each language.',
  purpose: 'What the answers are used for, and what not. Respondents see it.',
  locales: 'Languages of the form; the first one is the default.',
  personnelElements: 'Parts of personnel work that the form serves.',
  careerStages: 'Stages of the career; expressions read {context.careerStage}.',
  jobFamilies: 'Families of comparable jobs; expressions read {context.jobFamily}.',
  responsible: 'The body that answers for the evaluation.',
  period: 'First and last day that are judged.',
  burden: 'Minutes that answering takes, by role, and what one person may spend in a year.',
  consensus: 'Limits within which a Delphi item counts as agreed.',
  stability: 'Limits within which ratings count as kept between two rounds.',
  settled: 'What becomes of an item that is agreed and stable.',
  panel: 'How many experts, how their expertise counts, and who learns who they are.',
  feedback: 'Limits of the report, and which questions are comments and reply.',
  stages: 'Steps of the performance cycle that the form serves.',
  survey: 'Plain SurveyJS JSON.',
  roles: 'Who answers. Expressions may ask for it: {role} = \'manager\'.',
  scoring: 'Scales and value profiles that are computed from the answers.',
  anonymity: 'From how many respondents on results are shown, and whose they are.',
  rounds: 'When the form is open, and which round follows which.',
  delivery: 'Where finished responses go: "rest", "callback", or a profile of a backend.',
  retention: 'After how many days responses are deleted.',
  legalBasis: 'The rule on which the answers are collected.',
  theme: 'SurveyJS theme JSON.',
  tests: 'Scenarios with the scores that they have to give; "assayer test" runs them.',
  raters: 'Who rates the subject, and how many of them.',
  goals: 'Levels, perspectives and goals of the organisation.',
  methods: 'Methods that are applied to the answers of the panel.',
};

/** JSON Schema (draft 2020-12) of form definitions, for completion and checks in editors. Rules across parts are `parseDefinition`'s alone. */
export function formDefinitionJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(formDefinitionSchema, { target: 'draft-2020-12', unrepresentable: 'any', io: 'input', reused: 'ref' });
  const kinds = (schema.oneOf ?? []).map((kind) => ({ ...kind, properties: described(kind.properties ?? {}) }));
  return { title: 'Assayer form definition', ...(schema as Record<string, unknown>), oneOf: kinds };
}

function described(properties: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([key, inner]: [string, object]) => [key, keyDescriptions[key] ? { ...inner, description: keyDescriptions[key] } : inner]));
}
