import { css } from 'lit';

export const propertyGridStyles = css`
  .properties {
    flex: auto;
    min-block-size: 0;
    padding-block-end: 2em;
    overflow: auto;
    scrollbar-width: thin;
  }
  .properties-head {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    padding: 0.6em 0.8em 0.4em;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  .properties-head h2 {
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin: 0;
    font-size: 1.08em;
  }
  .properties-head h2 .icon { color: var(--_accent); }
  .properties-head .search { position: relative; padding: 0.6em 0 0.2em; }
  .properties-head .search .icon { inset-block-start: 1.25em; inset-inline-start: 0.6em; }
  .only-set { color: var(--_text-soft); font-size: 0.93em; }
  .group { border-block-end: 1px solid var(--_line); }
  .group > summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding: 0.65em 0.9em;
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  .group > summary::before {
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    border-block-end: 1.6px solid currentcolor;
    border-inline-end: 1.6px solid currentcolor;
    transform: rotate(-45deg);
    transition: transform var(--_duration);
  }
  .group[open] > summary::before { transform: rotate(45deg); }
  .group > summary:hover { background: var(--_surface-soft); }
  .group > summary::-webkit-details-marker { display: none; }
  .dot {
    inline-size: 0.45em;
    block-size: 0.45em;
    border-radius: 50%;
    background: var(--_accent);
  }
  .group-body {
    display: grid;
    gap: 0.85em;
    padding: 0.2em 0.9em 1.1em;
  }
  .field-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
  }
  .field-head > label:not(.check) { color: var(--_text-soft); font-size: 0.93em; font-weight: 500; }
  .reset {
    flex: none;
    inline-size: 1.75em;
    block-size: 1.75em;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: radial-gradient(var(--_accent) 0 0.24em, transparent 0.27em);
    cursor: pointer;
  }
  .reset:hover { background-color: var(--_accent-soft); }
  .input.code { font-family: ui-monospace, 'Cascadia Mono', Consolas, Menlo, monospace; font-size: 0.93em; }
  .condition { display: grid; gap: 0.4em; }
  .condition-row { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3em; padding: 0.4em; border: 1px solid var(--_line); border-radius: var(--_radius-small); }
  .condition-row .input { flex: 1 1 7em; inline-size: auto; min-inline-size: 0; }
  .colour { display: flex; gap: 0.4em; }
  .colour input[type='color'] { flex: none; inline-size: 2.6em; block-size: 2.3em; padding: 2px; border: 1px solid var(--_line-strong); border-radius: var(--_radius-small); background: none; }
  .name-error { display: none; }
  [aria-invalid='true'] + .name-error { display: block; }
  /* Said to screen readers always, shown to eyes where somebody works. */
  .property-help { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .field:focus-within > .property-help { position: static; inline-size: auto; block-size: auto; clip-path: none; }
  .answer-button { justify-self: start; }
  .answer-place { font-size: calc(1em / 0.875); }
  .items {
    display: grid;
    gap: 0.3em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .items-head, .item {
    display: grid;
    grid-template-columns: minmax(3.2em, 2fr) minmax(4em, 3fr) auto;
    gap: 0.3em;
    align-items: center;
  }
  .items-head { color: var(--_text-soft); font-size: 0.86em; }
  .item .input { min-block-size: 2em; padding: 0.15em 0.4em; }
  .item-tools { display: inline-flex; gap: 0; }
  .item-tools .btn.square { inline-size: 1.75em; min-block-size: 1.75em; }
  .items-foot { display: flex; flex-wrap: wrap; gap: 0.3em; padding-block-start: 0.2em; }
  .parts { display: grid; gap: 0.4em; justify-items: start; }
  .part { inline-size: 100%; border: 1px solid var(--_line); border-radius: var(--_radius-small); }
  .part > summary { display: flex; align-items: center; justify-content: space-between; gap: 0.4em; padding: 0.3em 0.5em; cursor: pointer; }
  .part-name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .part-body { display: grid; gap: 0.8em; padding: 0.5em 0.6em 0.8em; border-block-start: 1px solid var(--_line); }
`;
