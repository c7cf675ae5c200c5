import { css } from 'lit';

/** For the shadow root that views of a cycle are drawn in, after the tokens of the base element. */
export const cycleStyles = css`
  .cycle { display: grid; gap: 16px; color: var(--_text); line-height: var(--_line-height); min-inline-size: 0; }
  .cycle h2, .cycle h3 { margin: 0; line-height: 1.3; text-wrap: balance; }
  .cycle h2 { font-size: 1.5em; } .cycle h3 { font-size: 1.1em; margin-block-end: 8px; }
  .cycle h2:focus { outline: none; }
  .cycle p { margin: 0; max-inline-size: 72ch; }
  .cycle section { min-inline-size: 0; }
  .cycle .quiet { color: var(--_text-soft); font-size: .9375em; }
  .cycle .notice { padding: 10px 16px; border-radius: var(--_radius); background: var(--_neutral-soft); }
  .cycle .alarm, .cycle .wrong { color: var(--_error); }
  .cycle .alarm { margin: 0; padding: 10px 16px 10px 32px; border-radius: var(--_radius); background: var(--_error-soft); }
  .cycle h4 { margin: 0; font-size: 1em; line-height: 1.4; }
  .task-list, .rater-list, .task-people { list-style: none; margin: 0; padding: 0; display: grid; gap: 10px; }
  .task { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: start; justify-content: space-between; padding: 14px 18px; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface-raised); box-shadow: var(--_shadow); }
  .task-words { flex: 1 1 20em; display: grid; gap: 2px; min-inline-size: 0; overflow-wrap: anywhere; }
  .task-people { flex: 1 0 100%; gap: 0; }
  .task-people li { display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: center; justify-content: space-between; padding-block: 8px; border-block-start: 1px solid var(--_line); }
  .task-people li:last-child { padding-block-end: 0; }
  .task-person { flex: 1 1 14em; min-inline-size: 0; overflow-wrap: anywhere; }
  .task-fold summary { cursor: pointer; border-radius: var(--_radius-small); } .task-fold h3 { display: inline-block; }
  .go-on { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: center; justify-content: space-between; }
  .task-title { font-weight: 650; }
  .task-tools { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; }
  .cycle-button { font: inherit; font-weight: 600; padding: 7px 16px; border-radius: var(--_radius-small); border: 1px solid var(--_line-strong); background: var(--_surface); color: var(--_accent); cursor: pointer; }
  .cycle-button:hover:not(:disabled) { background: var(--_accent-soft); }
  .cycle-button:disabled { color: var(--_text-soft); border-style: dashed; cursor: default; }
  .cycle-primary:not(:disabled) { background: var(--_accent); color: var(--_on-accent); border-color: var(--_accent); }
  .cycle-primary:hover:not(:disabled) { background: var(--_accent-strong); }
  .cycle-link { font: inherit; padding: 4px 2px; border: 0; background: none; color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; cursor: pointer; min-block-size: 24px; }
  .cycle :focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; }
  .rater-list li { display: grid; grid-template-columns: minmax(8em, 1fr) minmax(6em, 1fr) auto; gap: 4px 14px; align-items: baseline; padding-block: 4px; border-block-end: 1px solid var(--_line); }
  .rater-list { gap: 0; }
  .cycle-field { display: grid; gap: 4px; justify-items: start; }
  .cycle-field label, .decision legend { font-weight: 600; }
  .cycle-field input, .cycle-field textarea { font: inherit; inline-size: min(100%, 40em); box-sizing: border-box; padding: 7px 10px; border: 1px solid var(--_line-strong); border-radius: var(--_radius-small); background: var(--_surface); color: var(--_text); }
  .cycle-field [aria-invalid='true'] { border-color: var(--_error); }
  .decision { display: flex; flex-wrap: wrap; gap: 6px 18px; margin: 0; padding: 10px 16px 12px; border: 1px solid var(--_line); border-radius: var(--_radius-small); min-inline-size: 0; }
  .decision .cycle-field, .sharing-hint { flex-basis: 100%; }
  .cycle-choice { display: inline-flex; gap: 6px; align-items: center; min-block-size: 24px; }
  .cycle-choice input { accent-color: var(--_accent); inline-size: 1.15em; block-size: 1.15em; }
  .promises { margin: 0; padding-inline-start: 1.2em; display: grid; gap: 8px; max-inline-size: 72ch; }
  .word { white-space: pre-wrap; overflow-wrap: anywhere; }
  @container (inline-size < 34em) { .rater-list li { grid-template-columns: 1fr; } }
  @media (forced-colors: active) { .cycle .notice, .cycle .alarm { border: 1px solid CanvasText; } }
  @media print { .task-tools, .cycle-link { display: none; } .task { break-inside: avoid; box-shadow: none; } }
`;
