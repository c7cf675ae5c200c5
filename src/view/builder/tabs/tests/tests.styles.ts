import { css } from 'lit';

export const testStyles = css`
  .tests-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.8em;
  }
  .tests-head h2 { flex: 1; }
  .test-problems { margin: 0; padding: 0; list-style: none; }
  .test-problems li {
    display: flex;
    gap: 0.5em;
    padding: 0.4em 0.6em;
    border-radius: var(--_radius-small);
    background: var(--_error-soft);
    color: var(--_error);
  }
  .test-problems li + li { margin-block-start: 0.3em; }
`;
