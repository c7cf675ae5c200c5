import { css } from 'lit';

/** The frame. Widths are of the builder itself, not of the window: a portal may give it any place. */
export const shellStyles = css`
  :host {
    container: builder / inline-size;
    block-size: var(--assay-builder-height, max(36em, 86vh));
    min-block-size: 24em;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .builder {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    font-size: 0.875em;
    line-height: 1.4;
  }
  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 1em;
    padding: 0.5em 0.9em;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  .bar-name {
    display: flex;
    flex: 1 1 12em;
    align-items: baseline;
    gap: 0.8em;
    min-inline-size: 0;
  }
  .bar-name h1 {
    margin: 0;
    overflow: hidden;
    font-size: 1.15em;
    font-weight: 650;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .saving {
    flex: none;
    color: var(--_text-soft);
    font-size: 0.9em;
  }
  .saving.dirty::before {
    content: '';
    display: inline-block;
    inline-size: 0.55em;
    block-size: 0.55em;
    margin-inline-end: 0.45em;
    border-radius: 50%;
    background: var(--_need);
  }
  .bar-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em;
  }
  .work {
    display: flex;
    flex: auto;
    min-block-size: 0;
  }
  .tabs {
    display: flex;
    flex: none;
    flex-direction: column;
    gap: 0.15em;
    inline-size: 7em;
    padding: 0.4em;
    overflow: hidden auto;
    border-inline-end: 1px solid var(--_line);
    background: var(--_surface);
    scrollbar-width: thin;
  }
  .tabs [role='tab'] {
    position: relative;
    display: flex;
    flex: none;
    flex-direction: column;
    align-items: center;
    gap: 0.3em;
    padding: 0.55em 0.2em;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_text-soft);
    font-size: 0.86em;
    line-height: 1.2;
    text-align: center;
    overflow-wrap: break-word;
    cursor: pointer;
    transition: background var(--_duration), color var(--_duration);
  }
  .tabs [role='tab']:hover {
    background: var(--_surface-soft);
    color: var(--_text);
  }
  .tabs [aria-selected='true'] {
    background: var(--_accent-soft);
    color: var(--_accent-strong);
    font-weight: 600;
  }
  .tabs .badge {
    position: absolute;
    inset-block-start: 0.2em;
    inset-inline-end: 0.4em;
  }
  .tab-panel {
    position: relative;
    display: flex;
    flex: auto;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    overflow: auto;
  }
  .part-note {
    margin: 0;
    padding: 2em;
    color: var(--_text-soft);
  }
  @container builder (max-width: 56em) {
    .work {
      flex-direction: column;
    }
    .tabs {
      flex-direction: row;
      inline-size: auto;
      overflow: auto hidden;
      border-inline-end: 0;
      border-block-end: 1px solid var(--_line);
    }
    .tabs [role='tab'] {
      flex-direction: row;
      padding: 0.45em 0.8em;
      white-space: nowrap;
    }
    .tabs .badge {
      position: static;
    }
  }
  /* Names stay for those who hear them; the icons are enough to see. */
  @container builder (max-width: 34em) {
    .bar { padding-inline: 0.6em; }
    .bar-tools { flex-wrap: nowrap; inline-size: 100%; }
    .bar-tools > .badge { margin-inline-end: auto; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .bar-tools .btn:not(.primary) > span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @media (forced-colors: active) {
    .tabs [aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
  }
  @media print {
    :host { block-size: auto; overflow: visible; }
  }
`;
