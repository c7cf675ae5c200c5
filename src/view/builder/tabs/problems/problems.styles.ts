import { css } from 'lit';

export const problemStyles = css`
  .problem-filter { display: flex; flex-wrap: wrap; gap: 0.4em; margin-block-end: 0.8em; }
  .problems { display: grid; gap: 0.4em; margin: 0; padding: 0; list-style: none; }
  .problem {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.7em;
    align-items: start;
    padding: 0.6em 0.8em;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_neutral);
    border-radius: var(--_radius-small);
  }
  .problem.error { border-inline-start-color: var(--_error); }
  .problem.warning { border-inline-start-color: var(--_need); }
  .problem.error .problem-sign { color: var(--_error); }
  .problem.warning .problem-sign { color: var(--_need); }
  .problem p { margin: 0; }
  .problem code { color: var(--_text-soft); font-size: 0.86em; overflow-wrap: anywhere; }
  .problem-tools { display: flex; flex-wrap: wrap; gap: 0.3em; }
  .empty-note.good { display: grid; justify-items: center; gap: 0.5em; color: var(--_strength); }
`;
