import { css } from 'lit';

/** Cards on the canvas, and the texts that are written in them. */
export const cardStyles = css`
  .rows {
    display: grid;
    gap: 0.15em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    min-inline-size: 0;
  }
  .cell {
    flex: 1 1 15em;
    min-inline-size: 0;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9em;
  }
  .cell:has(.selected, :focus-visible) { content-visibility: visible; }
  .card {
    block-size: 100%;
    padding: 0.55em 0.7em 0.8em;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    transition: border-color var(--_duration), background var(--_duration);
  }
  .card:hover { border-color: var(--_line); }
  .card.container {
    border-color: var(--_line);
    background: color-mix(in srgb, var(--_surface-soft) 55%, transparent);
  }
  .card.selected {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent-soft) 45%, transparent);
    box-shadow: 0 0 0 1px var(--_accent);
  }
  .card.grabbed {
    border-style: dashed;
    box-shadow: 0 0 0 3px var(--_focus), 0 8px 24px rgb(0 0 0 / 0.2);
  }
  .card.invisible > :is(.preview, .card-head) { opacity: 0.55; }
  .card-head {
    display: flex;
    align-items: flex-start;
    gap: 0.45em;
  }
  .handle {
    flex: none;
    padding: 0.2em 0.05em;
    border-radius: 3px;
    color: var(--_text-soft);
    cursor: grab;
    touch-action: none;
    opacity: 0.45;
  }
  .card:is(:hover, .selected) > .card-head > .handle { opacity: 1; }
  .card-type {
    flex: none;
    padding-block: 0.2em;
    color: var(--_accent);
  }
  .card-texts {
    flex: auto;
    min-inline-size: 0;
    padding-block: 0.1em;
  }
  .card-name {
    flex: none;
    max-inline-size: 10em;
    padding-block: 0.2em;
    overflow: hidden;
    color: var(--_text-soft);
    font-size: 0.86em;
    text-overflow: ellipsis;
    white-space: nowrap;
    opacity: 0;
    transition: opacity var(--_duration);
  }
  .card:hover > .card-head > .card-name { opacity: 1; }
  .card-tools {
    display: flex;
    flex: none;
    gap: 0.05em;
    margin-block: -0.15em;
  }
  .star { color: var(--_error); font-weight: 700; }
  .inline {
    display: inline-block;
    min-inline-size: 3em;
    max-inline-size: 100%;
    padding: 0.05em 0.25em;
    border-radius: 4px;
    overflow-wrap: anywhere;
  }
  .selected > :is(.card-head, .page-texts) .inline:hover, .page-head.selected .inline:hover { background: var(--_surface); cursor: text; }
  .inline.empty { color: var(--_text-soft); font-style: italic; }
  .inline.editing {
    field-sizing: content;
    inline-size: 100%;
    min-block-size: 1.6em;
    margin: 0;
    border: 0;
    background: var(--_surface);
    box-shadow: 0 0 0 1px var(--_accent);
    font: inherit;
    line-height: inherit;
    resize: none;
  }
  .card-title { font-size: 1.06em; font-weight: 600; }
  .card-description, .page-description { display: block; color: var(--_text-soft); font-size: 0.95em; font-weight: 400; }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
    padding-block: 0.35em 0.1em;
    padding-inline-start: 2.9em;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    max-inline-size: 100%;
    padding: 0.1em 0.6em;
    border-radius: 1em;
    background: var(--_neutral-soft);
    color: var(--_text-soft);
    font-size: 0.86em;
  }
  .chip span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .preview {
    min-block-size: 2.2em;
    margin-block-start: 0.25em;
    margin-inline-start: 2.6em;
    font-size: calc(1em / 0.875);
    zoom: 0.85;
    pointer-events: none;
    user-select: none;
  }
  .preview:has(table) { zoom: 0.72; }
  .designer .canvas .preview .sd-theme-root {
    --sjs2-color-utility-surface-survey: transparent;
    --sjs2-color-bg-basic-primary-dim: transparent;
  }
  .preview :is(.sd-body, .sd-page, .sd-row, .sd-element, .sd-question) {
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    box-shadow: none !important;
  }
  .card-lists {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: 0.6em 1.4em;
    padding-block-start: 0.5em;
    padding-inline-start: 2.6em;
  }
  .card-list { display: grid; align-content: start; min-inline-size: 0; }
  .card-item { display: flex; align-items: center; gap: 0.5em; min-block-size: 2.1em; color: var(--_text); }
  .card-item.special { color: var(--_text-soft); font-style: italic; }
  .card-item .btn { opacity: 0.35; }
  .card-item:is(:hover, :focus-within) .btn { opacity: 1; }
  .card-item-text {
    flex: auto;
    min-inline-size: 0;
    min-block-size: 1.9em;
    padding: 0.1em 0.35em;
    border: 0;
    border-block-end: 1px solid transparent;
    border-radius: 4px;
    background: none;
  }
  .card-item-text::placeholder { color: var(--_text); opacity: 1; }
  .card-item-text:hover { background: var(--_surface); border-block-end-color: var(--_line-strong); }
  .card-item-text:focus { background: var(--_surface); }
  .mark { flex: none; display: grid; place-items: center; inline-size: 1.1em; block-size: 1.1em; color: var(--_text-soft); font-size: 0.93em; }
  .mark:is(.circle, .square) { border: 1.5px solid var(--_line-strong); }
  .mark.circle { border-radius: 50%; }
  .mark.square { border-radius: 3px; }
  .card-list-foot { display: flex; gap: 0.3em; padding-inline-start: 1.1em; }
  .card-body {
    margin-block-start: 0.5em;
    padding-inline: 0.3em;
  }
  @container builder (max-width: 56em) {
    .preview, .chips, .card-lists { margin-inline-start: 0; padding-inline-start: 0; }
    .card-head { flex-wrap: wrap; }
  }
  @media (forced-colors: active) {
    .card.selected { outline: 3px solid Highlight; }
  }
`;
