import { css } from 'lit';

/** What the tabs around the survey look like: a column of cards with fields and tables. */
export const envelopeStyles = css`
  .envelope {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.2em;
    inline-size: 100%;
    max-inline-size: 70em;
    margin-inline: auto;
    padding: 1.2em;
    box-sizing: border-box;
  }
  .envelope > section, .envelope .block {
    padding: 1em 1.2em 1.2em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  .envelope h2 { margin: 0 0 0.15em; font-size: 1.15em; }
  .envelope h3 { margin: 1em 0 0.4em; font-size: 1em; }
  .envelope .lead { margin: 0 0 0.9em; color: var(--_text-soft); }
  .id-error { display: none; }
  [aria-invalid='true'] ~ .id-error { display: block; }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 0.9em;
    align-items: start;
  }
  .entry {
    margin-block-end: 0.7em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }
  .entry > summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em;
    padding: 0.5em 0.8em;
    font-weight: 600;
    cursor: pointer;
  }
  .entry > summary > span, .entry > summary { min-inline-size: 0; overflow-wrap: anywhere; }
  .entry > summary small { color: var(--_text-soft); font-weight: 400; }
  .entry-body { display: grid; gap: 0.9em; padding: 0.4em 0.8em 1em; }
  .table-place { overflow-x: auto; }
  .table-place table { min-inline-size: 100%; }
  table.grid .input { min-inline-size: 5em; }
  table.grid td.centre, table.grid th.centre { text-align: center; }
  table.grid .number { inline-size: 5.2em; min-inline-size: 4em; }
  .tick { display: inline-grid; place-items: center; min-inline-size: 24px; min-block-size: 24px; }
  .tick input { inline-size: 1.15em; block-size: 1.15em; margin: 0; accent-color: var(--_accent); }
  .cell-more { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 0.5em; margin-block-start: 0.25em; font-size: 0.9em; }
  .cell-more label { display: inline-flex; align-items: center; gap: 0.3em; }
  .empty-note { margin: 0; padding: 1em; color: var(--_text-soft); text-align: center; }
  .request {
    margin: 0;
    padding: 0.9em;
    overflow: auto;
    border-radius: var(--_radius-small);
    background: var(--_surface-soft);
    font-family: ui-monospace, 'Cascadia Mono', Consolas, Menlo, monospace;
    font-size: 0.93em;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .verdict { display: inline-flex; align-items: center; gap: 0.4em; }
  .verdict.never { color: var(--_error); }
  .verdict.risk { color: var(--_need); }
  .verdict.shown { color: var(--_strength); }
  .band-line { display: flex; block-size: 1.5em; margin-block: 0.4em 0.8em; border-radius: var(--_radius-small); overflow: hidden; background: repeating-linear-gradient(45deg, var(--_error-soft) 0 6px, transparent 6px 12px); }
  .band-line span { display: grid; place-items: center; overflow: hidden; font-size: 0.8em; white-space: nowrap; }
  .band-line .need { background: var(--_need-soft); color: var(--_need); }
  .band-line .neutral { background: var(--_neutral-soft); color: var(--_text-soft); }
  .band-line .strength { background: var(--_strength-soft); color: var(--_strength); }
  .rounds-line { inline-size: 100%; block-size: auto; }
  @container builder (max-width: 34em) {
    .envelope { gap: 0.8em; padding: 0.6em; }
    .envelope > section, .envelope .block { padding: 0.8em 0.9em 1em; }
  }
`;
