import { css } from 'lit';

/** Native controls in the builder's look. Sizes are in `em`: the page's root font size is not ours. */
export const kitStyles = css`
  .icon {
    flex: none;
    vertical-align: middle;
  }
  button, input, select, textarea {
    box-sizing: border-box;
    font: inherit;
    color: inherit;
  }
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    min-block-size: 2.3em;
    padding: 0.25em 0.8em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface-raised);
    color: var(--_text);
    font-weight: 500;
    line-height: 1.3;
    text-decoration: none;
    cursor: pointer;
    transition: background var(--_duration), border-color var(--_duration), color var(--_duration);
  }
  .btn:hover {
    border-color: var(--_line-strong);
    background: var(--_surface-soft);
  }
  .btn.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .btn.primary:hover {
    background: var(--_accent-strong);
  }
  .btn.quiet {
    border-color: transparent;
    background: none;
  }
  .btn.quiet:hover {
    background: var(--_surface-soft);
  }
  .btn.danger {
    color: var(--_error);
  }
  .btn.square {
    inline-size: 2.3em;
    padding: 0;
  }
  .btn.small {
    min-block-size: 1.9em;
    padding: 0.1em 0.55em;
    font-size: 0.93em;
  }
  .btn.small.square {
    inline-size: 1.9em;
    padding: 0;
  }
  .btn[aria-pressed='true'], .btn[aria-expanded='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent-strong);
  }
  .btn:disabled, .btn[aria-disabled='true'] {
    border-color: transparent;
    background: none;
    color: var(--_text-soft);
    opacity: 0.55;
    cursor: default;
  }
  .btn.primary:disabled {
    background: var(--_surface-soft);
  }
  :is(button, input, select, textarea, a, summary, [tabindex], [contenteditable]):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .field {
    display: grid;
    gap: 0.25em;
    margin: 0;
  }
  .field > label, .field-label {
    color: var(--_text-soft);
    font-size: 0.93em;
    font-weight: 500;
  }
  .field-help {
    color: var(--_text-soft);
    font-size: 0.86em;
    line-height: 1.45;
  }
  .input {
    inline-size: 100%;
    min-block-size: 2.3em;
    padding: 0.3em 0.6em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
  }
  textarea.input {
    min-block-size: 4.2em;
    line-height: 1.45;
    resize: vertical;
  }
  select.input {
    padding-inline-end: 0.3em;
  }
  .input::placeholder {
    color: var(--_text-soft);
    opacity: 1;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_error);
  }
  /* A colour that is not set has none: the field of the browser would show black. */
  .colour input[type='color'].unset { opacity: 1; background: repeating-linear-gradient(135deg, var(--_surface-soft) 0 4px, var(--_line) 4px 5px); }
  .colour input[type='color'].unset::-webkit-color-swatch { opacity: 0; }
  .colour input[type='color'].unset::-moz-color-swatch { opacity: 0; }
  .field-error {
    display: flex;
    align-items: flex-start;
    gap: 0.35em;
    color: var(--_error);
    font-size: 0.9em;
  }
  .check {
    display: flex;
    align-items: flex-start;
    gap: 0.5em;
    min-block-size: 1.8em;
    padding-block: 0.15em;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0.12em 0 0;
    accent-color: var(--_accent);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 1.5em;
    padding: 0.05em 0.5em;
    border-radius: 1em;
    background: var(--_neutral-soft);
    color: var(--_text-soft);
    font-size: 0.8em;
    font-weight: 600;
    line-height: 1.5;
  }
  .badge.error { background: var(--_error-soft); color: var(--_error); }
  .badge.warning { background: var(--_need-soft); color: var(--_need); }
  .badge.ok { background: var(--_strength-soft); color: var(--_strength); }
  .hidden-text {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .menu {
    position: fixed;
    inset: auto;
    min-inline-size: 13em;
    max-block-size: min(60vh, 30em);
    margin: 0;
    padding: 0.3em;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: 0 8px 30px rgb(0 0 0 / 0.18);
  }
  .menu [role^='menuitem'] {
    display: flex;
    align-items: center;
    gap: 0.6em;
    inline-size: 100%;
    min-block-size: 2.2em;
    padding: 0.25em 0.6em;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .menu [role^='menuitem']:is(:hover, :focus-visible) {
    background: var(--_accent-soft);
  }
  .menu [aria-disabled='true'] {
    color: var(--_text-soft);
    opacity: 0.55;
    cursor: default;
  }
  .menu kbd {
    margin-inline-start: auto;
    padding-inline-start: 1.5em;
    color: var(--_text-soft);
    font: inherit;
    font-size: 0.86em;
  }
  .menu [role='separator'] {
    margin: 0.3em 0.4em;
    border-block-start: 1px solid var(--_line);
  }
  /* Buttons stand beside the line that folds, not in it: one control may not hold another. */
  .foldable { position: relative; inline-size: 100%; }
  .foldable > .item-tools {
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-end: 0.4em;
  }
  .foldable > details > summary { padding-inline-end: 6.5em; }
  table.grid {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: inherit;
  }
  table.grid th {
    padding: 0.5em 0.6em;
    border-block-end: 1px solid var(--_line-strong);
    color: var(--_text-soft);
    font-size: 0.9em;
    font-weight: 600;
    text-align: start;
  }
  table.grid td, table.grid tbody th {
    padding: 0.4em 0.6em;
    border-block-end: 1px solid var(--_line);
    vertical-align: top;
  }
  input[type='file']::file-selector-button {
    min-block-size: 2.1em;
    margin-inline-end: 0.8em;
    padding: 0.2em 0.8em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface-raised);
    color: var(--_text);
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }
  input[type='file']::file-selector-button:hover { border-color: var(--_line-strong); background: var(--_surface-soft); }
  @media (forced-colors: active) {
    .btn.primary { border-color: ButtonText; }
    .btn[aria-pressed='true'] { outline: 2px solid Highlight; }
  }
`;
