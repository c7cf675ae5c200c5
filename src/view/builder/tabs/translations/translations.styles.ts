import { css } from 'lit';

export const translationStyles = css`
  .translations { display: flex; flex: auto; flex-direction: column; min-block-size: 0; }
  .translation-bar { display: flex; flex: none; flex-wrap: wrap; align-items: center; gap: 0.5em 0.9em; padding: 0.6em 0.9em; border-block-end: 1px solid var(--_line); background: var(--_surface); }
  .translation-bar > .input { inline-size: 16em; }
  .translations .table-place { flex: auto; min-block-size: 0; overflow: auto; background: var(--_surface); }
  .translations thead th { position: sticky; z-index: 1; inset-block-start: 0; background: var(--_surface); }
  .translations td { min-inline-size: 13em; }
  .translations tbody th { min-inline-size: 9em; max-inline-size: 16em; color: var(--_text); font-weight: 500; text-align: start; }
  .translations td.missing .input { border-style: dashed; border-color: var(--_need); background: color-mix(in srgb, var(--_need-soft) 40%, var(--_surface)); }
  .translations textarea.input { field-sizing: content; min-block-size: 2.2em; }
  .translations textarea.input { border-color: transparent; background: none; resize: none; }
  .translations textarea.input:is(:hover, :focus) { border-color: var(--_line-strong); background: var(--_surface); }
  .translations tbody tr { content-visibility: auto; contain-intrinsic-block-size: auto 3em; }
  .place { display: grid; overflow-wrap: anywhere; }
  .place small { color: var(--_text-soft); font-weight: 400; }
  .add-language { display: flex; gap: 0.3em; }
  .add-language .input { inline-size: 6em; min-block-size: 1.9em; }
  .file-button { position: relative; cursor: pointer; }
  .file-button input { position: absolute; inset: 0; opacity: 0; cursor: pointer; }
  .file-button:focus-within { outline: 2px solid var(--_focus); outline-offset: 1px; }
  .faults { margin: 0; padding: 0.6em 2em; max-block-size: 12em; overflow: auto; background: var(--_error-soft); color: var(--_error); }
`;
