import { css } from 'lit';

/** Façade, notices, saving status, outcome. The survey brings its own sheet. */
export const formStyles = css`
  .form {
    position: relative;
    background: var(--_surface);
  }
  /* Survey and status are one panel; what comes after the end stands in the page. */
  .form:has(.saving) {
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .survey {
    border-radius: var(--_radius);
  }
  /* A theme of its own needs a ground of its own. */
  :host([theme]) .form:not(:has(.saving)) {
    padding: 16px;
    border-radius: var(--_radius);
  }
  :host([display]:not([display='inline'])) .form {
    min-block-size: 0;
  }
  [hidden] {
    display: none !important;
  }
  .skeleton {
    min-block-size: 24em;
    padding: 2em;
    box-sizing: border-box;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .skeleton i {
    display: block;
    block-size: 1.1em;
    margin-block-end: 1.2em;
    border-radius: var(--_radius-small);
    background: var(--_line);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .skeleton i:nth-child(1) { inline-size: 45%; block-size: 1.8em; }
  .skeleton i:nth-child(3) { inline-size: 80%; }
  .skeleton i:nth-child(4) { inline-size: 60%; }
  @keyframes breathe {
    to { opacity: 0.4; }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton i { animation: none; }
  }
  .notices {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    padding: 0.6em 1em;
    margin-block-end: 0.5em;
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius-small);
    background: var(--_accent-soft);
  }
  .notice.warning { border-color: var(--_need); background: var(--_need-soft); }
  .notice.error { border-color: var(--_error); background: var(--_error-soft); }
  .notice p {
    flex: 1 1 16em;
    margin: 0;
  }
  button.quiet {
    padding: 0.35em 0.9em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_accent-strong);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button.quiet:hover { background: var(--_surface-soft); }
  button.quiet:focus-visible, summary:focus-visible { outline: 3px solid var(--_focus); outline-offset: 2px; }
  button.dismiss { padding: 0.35em; border-color: transparent; background: none; color: inherit; }
  .words svg { inline-size: 1.1em; block-size: 1.1em; flex: none; fill: none; stroke: currentcolor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
  .saving {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 1.55em;
    margin: 0;
    padding: 0 24px 16px;
    color: var(--_text-soft);
    font-size: 0.875em;
  }
  .form:has(.sd-root-modern--mobile) .saving { padding-inline: 16px; }
  .saving.saved { color: var(--_strength); }
  .saving.unsaved { color: var(--_error); font-weight: 600; }
  .saving:not(.saved) svg { display: none; }
  .saving:not(.saved)::before { content: ''; inline-size: 0.5em; block-size: 0.5em; margin-inline: 0.3em; border-radius: 50%; background: currentcolor; }
  .outcome, .problem {
    display: flex;
    gap: 1em;
    padding: 1.5em;
    margin-block: 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
  }
  .problem { display: block; border-color: var(--_error); }
  .outcome > svg { inline-size: 1.5em; block-size: 1.5em; padding: 0.4em; border-radius: 50%; background: var(--_accent-soft); color: var(--_accent-strong); }
  .outcome.sent > svg { background: var(--_strength-soft); color: var(--_strength); }
  .outcome.parked > svg { background: var(--_error-soft); color: var(--_error); }
  .outcome h2 { margin: 0 0 0.25em; font-size: 1.25em; }
  .outcome p { margin: 0 0 0.5em; }
  .receipt, .backend-said { color: var(--_text-soft); font-size: 0.85em; overflow-wrap: anywhere; }
  .actions { display: flex; flex-wrap: wrap; gap: 0.5em; margin-block-start: 1em; }
  .problem ol { padding-inline-start: 1.5em; }
  .problem details { margin-block-start: 1em; }
  code { font-family: ui-monospace, monospace; font-size: 0.9em; }
`;
