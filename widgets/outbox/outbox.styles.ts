import { css } from 'lit';

export const outboxStyles = css`
  .outbox { color: var(--_text); }
  :host([theme]) .outbox { padding: 16px; border-radius: var(--_radius); background: var(--_surface); }
  .outbox header { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; margin-block-end: 12px; }
  h2, h3, p, ul { margin: 0; padding: 0; }
  h2 { font-size: 1.25em; }
  h3 { font-size: 1.0625em; line-height: 1.3; }
  .count, .quiet { color: var(--_text-soft); font-size: .875em; }
  .notice:not(:empty), .warning, .hint { padding: 10px 14px; border-radius: var(--_radius-small); margin-block-end: 12px; font-size: .9375em; background: var(--_neutral-soft); }
  .warning { background: var(--_error-soft); border-inline-start: 4px solid var(--_error); }
  .empty { padding: 24px; border: 1px dashed var(--_line-strong); border-radius: var(--_radius); color: var(--_text-soft); text-align: center; }
  .entries { list-style: none; display: grid; gap: 12px; }
  .entry { display: grid; gap: 14px; padding: 16px 18px; border: 1px solid var(--_line); border-inline-start: 4px solid var(--_accent); border-radius: var(--_radius); background: var(--_surface-raised); box-shadow: var(--_shadow); }
  .entry-parked { border-inline-start-color: var(--_need); }
  .about { display: grid; gap: 4px; min-inline-size: 0; }
  .state { font-size: .9375em; margin-block-start: 4px; }
  .badge { display: inline-block; padding: 1px 10px; margin-inline-end: 4px; border-radius: 2em; font-size: .8125em; font-weight: 650; background: var(--_accent-soft); color: var(--_accent-strong); border: 1px solid transparent; }
  .badge-parked { background: var(--_need-soft); color: var(--_need); }
  .actions, footer, .question { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  footer { margin-block-start: 16px; }
  .question { padding: 12px 14px; border-radius: var(--_radius-small); background: var(--_error-soft); }
  .question p { flex: 1 1 18em; }
  .button { font: inherit; font-size: .9375em; font-weight: 600; min-block-size: 2.4em; padding: 4px 14px; border-radius: var(--_radius-small); border: 1px solid var(--_line-strong); background: var(--_surface); color: var(--_text); cursor: pointer; transition: background var(--_duration); }
  .button:hover:not(:disabled) { background: var(--_surface-soft); }
  .button:disabled { opacity: .55; cursor: default; }
  .button.primary { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
  .button.primary:hover:not(:disabled) { background: var(--_accent-strong); }
  .button.danger { color: var(--_error); }
  .button:focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; }
  .skeleton { block-size: 7em; border-radius: var(--_radius); background: var(--_surface-soft); }
  @media (forced-colors: active) { .badge, .question, .warning { border: 1px solid CanvasText; } }
  @media print { .actions, footer { display: none; } }
`;
