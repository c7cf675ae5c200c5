/**
 * What describes an input: its errors first, then its help. survey-core names the errors in the place of the help,
 * which takes the help away in the moment it is needed.
 */
import type { Question } from 'survey-core';

/** Ids for `aria-describedby` of the element that has the role of the question's input. */
export function describedBy(question: Question): string | null {
  return joined(question.a11y_input_ariaDescribedBy, helpId(question));
}

/** The same for the shell, where it is the group around the inputs: survey-core never connects errors with it. Null where the body is that group. */
export function shellDescribedBy(question: Question): string | null {
  if (question.isNewA11yStructure) return null;
  return joined(question.hasVisibleErrors ? `${question.renderedId}_errors` : null, question.ariaDescribedBy);
}

function helpId(question: Question): string | null {
  const drawn = question.hasTitle && !question.parentQuestion && (question.hasDescriptionUnderTitle || question.hasDescriptionUnderInput);
  return drawn ? question.ariaDescriptionId : null;
}

function joined(...ids: (string | null | undefined)[]): string | null {
  return [...new Set(ids.filter(Boolean))].join(' ') || null;
}
