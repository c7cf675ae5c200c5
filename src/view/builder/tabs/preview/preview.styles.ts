import { css } from 'lit';

export const previewStyles = css`
  .trial {
    display: flex;
    flex: auto;
    flex-direction: column;
    min-block-size: 0;
  }
  .trial-bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    padding: 0.5em 0.9em;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  .segments { display: inline-flex; gap: 0.25em; }
  .trial-choice { display: inline-flex; align-items: center; gap: 0.4em; color: var(--_text-soft); }
  .trial-choice .input { inline-size: auto; min-block-size: 1.9em; padding-block: 0.1em; }
  .trial-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(14em, 20em);
    flex: auto;
    min-block-size: 0;
  }
  .trial-form {
    box-sizing: border-box;
    inline-size: 100%;
    margin-inline: auto;
    overflow: auto;
    background: var(--_surface-soft);
    font-size: calc(1em / 0.875);
    transition: max-width var(--_duration);
  }
  .trial-form.light { color-scheme: light; }
  .trial-form.dark { color-scheme: dark; }
  .trial-answers {
    padding: 0.9em;
    overflow: auto;
    border-inline-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .trial-answers h2 { margin: 0 0 0.5em; font-size: 1.05em; }
  .trial-answers .note { margin: 0 0 0.6em; padding: 0; color: var(--_text-soft); }
  .trial-answers pre {
    margin: 0;
    font-family: ui-monospace, 'Cascadia Mono', Consolas, Menlo, monospace;
    font-size: 0.93em;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  @container builder (max-width: 56em) {
    .trial-body { grid-template-columns: minmax(0, 1fr); grid-template-rows: minmax(0, 2fr) minmax(0, 1fr); }
    .trial-answers { border-inline-start: 0; border-block-start: 1px solid var(--_line); }
  }
`;
