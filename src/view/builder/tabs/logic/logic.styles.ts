import { css } from 'lit';

export const logicStyles = css`
  .rules { margin: 0.8em 0 0; padding: 0; list-style: none; }
  .rule + .rule { border-block-start: 1px solid var(--_line); }
  .rule summary { display: grid; grid-template-columns: auto minmax(8em, 1fr) minmax(0, 2fr); gap: 0.3em 0.8em; align-items: center; padding: 0.6em 0.3em; cursor: pointer; list-style: none; }
  .rule summary::-webkit-details-marker { display: none; }
  .rule summary:hover { background: var(--_surface-soft); }
  .rule summary > .icon { color: var(--_accent); }
  .rule-owner { display: grid; min-inline-size: 0; }
  .rule-owner > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .rule-owner small { color: var(--_text-soft); }
  .rule-line { display: grid; gap: 0.1em; min-inline-size: 0; }
  .rule-property { color: var(--_text-soft); font-size: 0.93em; }
  .rule-words { overflow-wrap: anywhere; }
  .rule-words em { color: var(--_text-soft); font-style: normal; font-weight: 600; }
  .rule-words .ref { padding: 0.05em 0.4em; border-radius: 0.5em; background: var(--_accent-soft); color: var(--_accent-strong); }
  @container builder (max-width: 34em) {
    .rule summary { grid-template-columns: auto minmax(0, 1fr); }
    .rule-line { grid-column: 2; }
  }
  .rule code { overflow-wrap: anywhere; }
  .rule-body { display: grid; gap: 0.7em; justify-items: start; padding: 0.2em 1.4em 1em; }
  .rule-body .condition { inline-size: 100%; }
`;
