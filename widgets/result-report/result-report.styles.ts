import { css } from 'lit';

/** States around the report; the report brings its own sheet with it. */
export const resultReportStyles = css`
  .frame { container-type: inline-size; }
  :host([theme]) .frame { padding: 16px; border-radius: var(--_radius); background: var(--_surface); }
  .state { display: grid; gap: 10px; justify-items: start; padding: 24px; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface-soft); }
  .state h2 { margin: 0; font-size: 1.125em; }
  .state p { margin: 0; max-inline-size: 60ch; }
  .stale { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; margin-block-end: 20px; padding: 10px 16px; border-radius: var(--_radius); background: var(--_neutral-soft); font-size: .9375em; }
  .tools { display: flex; justify-content: end; margin-block-end: 12px; }
  .button { font: inherit; font-size: .9375em; font-weight: 600; padding: 6px 16px; border-radius: var(--_radius-small); border: 1px solid var(--_line-strong); background: var(--_surface); color: var(--_accent); cursor: pointer; transition: background var(--_duration); }
  .button:hover { background: var(--_accent-soft); }
  .button:focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; }
  .skeleton { display: grid; gap: 14px; padding-block: 8px; }
  .skeleton span { display: block; block-size: 18px; border-radius: 4px; background: var(--_line); opacity: .6; animation: breathe 1.6s ease-in-out infinite; }
  .skeleton span:nth-child(1) { inline-size: 45%; block-size: 28px; }
  .skeleton span:nth-child(2) { inline-size: 70%; }
  .skeleton span:nth-child(4) { inline-size: 85%; }
  .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @keyframes breathe { 50% { opacity: .25; } }
  @media (prefers-reduced-motion: reduce) { .skeleton span { animation: none; } }
  @media print { .tools, .stale { display: none; } }
`;
