import { css } from 'lit';

export const themeStyles = css`
  .theme {
    display: grid;
    grid-template-columns: minmax(20em, 1fr) minmax(18em, 1.1fr);
    flex: auto;
    min-block-size: 0;
  }
  .theme-fields {
    display: grid;
    gap: 1em;
    align-content: start;
    padding: 1em;
    overflow: auto;
  }
  .theme-fields section {
    padding: 1em 1.2em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .theme-fields h2 { margin: 0 0 0.3em; font-size: 1.15em; }
  .theme-fields .lead { margin: 0 0 0.8em; color: var(--_text-soft); }
  .theme-fields .field + .field, .theme-fields .check, .theme-fields .btn { margin-block-start: 0.7em; }
  .theme-fields .fields .field + .field { margin-block-start: 0; }
  .theme-fields summary { cursor: pointer; }
  .add-variable { display: flex; flex-wrap: wrap; gap: 0.4em; align-items: center; margin-block-start: 0.7em; }
  .add-variable .input { flex: 1 1 8em; }
  .theme-fields .add-variable .btn { margin: 0; }
  .theme-sample {
    padding: 1em;
    overflow: auto;
    border-inline-start: 1px solid var(--_line);
    background: var(--_surface);
    font-size: calc(1em / 0.875);
  }
  @container builder (max-width: 56em) {
    .theme { display: block; overflow: auto; }
  }
`;
