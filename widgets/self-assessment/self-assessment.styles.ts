import { css } from 'lit';

/** The result beneath the form. */
export const selfAssessmentStyles = css`
  .result {
    margin-block-start: 2em;
  }
  .result > h2 {
    margin: 0 0 0.75em;
    font-size: 1.5em;
  }
  .result-waiting {
    color: var(--_text-soft);
  }
`;
