import { css } from 'lit';

/** The three columns of the designer. */
export const designerStyles = css`
  .designer {
    position: relative;
    display: grid;
    grid-template-columns: minmax(12em, 15em) minmax(0, 1fr) minmax(17em, 21em);
    flex: auto;
    min-block-size: 0;
  }
  .side {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow: hidden;
    background: var(--_surface);
  }
  .side.left { border-inline-end: 1px solid var(--_line); }
  .side.right { border-inline-start: 1px solid var(--_line); }
  .side-toggles, .veil { display: none; }
  .side-tabs {
    display: flex;
    flex: none;
    gap: 0.2em;
    padding: 0.4em 0.5em 0;
    border-block-end: 1px solid var(--_line);
  }
  .side-tabs [role='tab'] {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    padding: 0.5em;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_text-soft);
    cursor: pointer;
  }
  .side-tabs [aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_accent-strong);
    font-weight: 600;
  }
  .side-body {
    flex: auto;
    min-block-size: 0;
    overflow: auto;
    scrollbar-width: thin;
  }
  .search {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    padding: 0.6em;
    background: var(--_surface);
  }
  .search .icon {
    position: absolute;
    inset-block-start: 1.25em;
    inset-inline-start: 1.2em;
    color: var(--_text-soft);
    pointer-events: none;
  }
  .search .input { padding-inline-start: 2.1em; }
  .note {
    margin: 0;
    padding: 0.4em 1em;
    color: var(--_text-soft);
  }
  .palette section { padding: 0 0.6em 0.4em; }
  .palette h3 {
    margin: 0.5em 0 0.25em;
    padding-inline: 0.3em;
    color: var(--_text-soft);
    font-size: 0.86em;
    font-weight: 600;
  }
  .palette ul, .outline ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .palette-item {
    display: flex;
    align-items: center;
    gap: 0.6em;
    inline-size: 100%;
    min-block-size: 2.35em;
    padding: 0.25em 0.5em;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: none;
    text-align: start;
    cursor: grab;
    touch-action: pan-y;
  }
  .palette-item .icon { color: var(--_accent); }
  .palette-item:hover {
    border-color: var(--_line);
    background: var(--_surface-soft);
  }
  .outline { padding-block-end: 1em; }
  .outline [role='group'] { padding-inline-start: 1.1em; }
  .outline [role='treeitem'] { outline: none; }
  .branch {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2em;
    margin-inline: 0.5em;
    padding-inline: 0.3em;
    border-radius: var(--_radius-small);
    cursor: pointer;
  }
  .branch:hover { background: var(--_surface-soft); }
  .branch.selected {
    background: var(--_accent-soft);
    color: var(--_accent-strong);
  }
  [role='treeitem']:focus-visible > .branch { outline: 2px solid var(--_focus); outline-offset: -1px; }
  .twist {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 1.7em;
    block-size: 1.7em;
  }
  .branch > .icon { color: var(--_text-soft); }
  .branch-name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .canvas {
    position: relative;
    min-block-size: 0;
    padding: 1.2em clamp(0.8em, 3%, 2.5em) 6em;
    overflow: auto;
    background: var(--_surface-soft);
    overflow-anchor: none;
  }
  .sheets {
    display: grid;
    gap: 1.2em;
    max-inline-size: 58em;
    margin-inline: auto;
  }
  .page {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  .page-head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0.3em 0.8em;
    padding: 0.8em 1.1em 0.5em;
    border-radius: var(--_radius) var(--_radius) 0 0;
  }
  .page-head.selected { box-shadow: inset 0 0 0 2px var(--_accent); }
  .page-number {
    flex: none;
    padding-block-start: 0.25em;
    color: var(--_text-soft);
    font-size: 0.86em;
  }
  .page-texts {
    display: grid;
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .page-title {
    font-size: 1.2em;
    font-weight: 650;
  }
  .page-body {
    min-block-size: 3em;
    padding: 0.3em 0.7em 1em;
  }
  .empty-form {
    display: grid;
    justify-items: center;
    gap: 0.4em;
    padding: 3.5em 1em;
    border-style: dashed;
    color: var(--_text-soft);
    text-align: center;
  }
  .empty-form p { margin: 0; }
  .drop-hint {
    margin: 0.3em;
    padding: 1.4em 1em;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius-small);
    color: var(--_text-soft);
    text-align: center;
  }
  .add-page { justify-self: center; }
  .drop-marker {
    position: fixed;
    z-index: 20;
    border-radius: 2px;
    background: var(--_accent);
    pointer-events: none;
  }
  .drop-marker.frame {
    border: 2px dashed var(--_accent);
    border-radius: var(--_radius);
    background: none;
  }
  .drag-label {
    position: fixed;
    z-index: 21;
    max-inline-size: 18em;
    padding: 0.35em 0.8em;
    overflow: hidden;
    border-radius: var(--_radius-small);
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.25);
    text-overflow: ellipsis;
    white-space: nowrap;
    pointer-events: none;
  }
  @container builder (max-width: 76em) {
    .designer { grid-template-columns: minmax(11em, 13em) minmax(0, 1fr) minmax(15em, 17em); }
  }
  @container builder (max-width: 56em) {
    .designer { display: flex; flex-direction: column; }
    .side-toggles {
      display: flex;
      flex: none;
      justify-content: space-between;
      gap: 0.5em;
      padding: 0.4em 0.6em;
      border-block-end: 1px solid var(--_line);
      background: var(--_surface);
    }
    .canvas { flex: auto; padding-inline: 0.5em; }
    .side { display: none; }
    .side.over {
      position: absolute;
      z-index: 12;
      inset-block: 0;
      display: flex;
      inline-size: min(22em, 88%);
      box-shadow: 0 0 40px rgb(0 0 0 / 0.3);
    }
    .side.over.away { visibility: hidden; }
    .side.left.over { inset-inline-start: 0; }
    .side.right.over { inset-inline-end: 0; }
    .veil {
      position: absolute;
      z-index: 11;
      inset: 0;
      display: block;
      background: rgb(10 16 24 / 0.35);
    }
  }
`;
