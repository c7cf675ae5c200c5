import { css } from 'lit';

/** The result beneath the form. */
export const selfAssessmentStyles = css`
  .result {
    margin-block-start: 2em;
  }
  .result-waiting {
    color: var(--_text-soft);
  }
`;
