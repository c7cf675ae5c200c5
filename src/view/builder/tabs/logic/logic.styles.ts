import { css } from 'lit';

export const logicStyles = css`
  .rules { margin: 0.8em 0 0; padding: 0; list-style: none; }
  .rule + .rule { border-block-start: 1px solid var(--_line); }
  .rule summary { padding: 0.6em 0.3em; cursor: pointer; }
  .rule-words { color: var(--_accent-strong); }
  .rule code { overflow-wrap: anywhere; }
  .rule-body { display: grid; gap: 0.7em; justify-items: start; padding: 0.2em 1.4em 1em; }
  .rule-body .condition { inline-size: 100%; }
`;
