import { css, type CSSResult } from 'lit';
import { reportStyles } from '../report/index.js';

const own = css`
  .experts .method ol { padding-inline-start: 1.4em; display: grid; gap: 8px; max-inline-size: 72ch; margin: 0 0 10px; font-size: .9375em; }
  .experts .reading-note h3, .experts .reading-note ul:empty { display: none; }
  .play { display: grid; gap: 12px; margin-block-start: 14px; }
  .play-controls { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: end; }
  .play-field { display: grid; gap: 4px; font-size: .9375em; font-weight: 600; min-inline-size: 0; }
  .play-field select { font: inherit; font-weight: 400; color: inherit; background: var(--_surface); min-block-size: 40px; padding: 4px 10px; border: 1px solid var(--_line-strong); border-radius: var(--_radius-small); max-inline-size: 100%; }
  .play-range { flex: 1 1 14em; }
  .play-range input { inline-size: 100%; min-block-size: 40px; margin: 0; accent-color: var(--_accent); }
  .play-range output { font-variant-numeric: tabular-nums; }
  .play .button, .experts .report-tools .button { font: inherit; font-size: .9375em; font-weight: 600; min-block-size: 40px; padding: 6px 16px; border-radius: var(--_radius-small); border: 1px solid var(--_line-strong); background: var(--_surface); color: var(--_accent); cursor: pointer; }
  .play .button:disabled { color: var(--_text-soft); cursor: default; }
  .play :is(select, input, .button):focus-visible, .experts .report-tools .button:focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; }
  .play-base { stroke: var(--_text); stroke-width: 2; stroke-dasharray: 4 3; fill: none; }
  .play-crossings { padding-inline-start: 1.2em; font-size: .9375em; }
  .chart .path-box { fill: var(--_accent-soft); stroke: var(--_accent); stroke-width: 1; }
  .chart .path-median { stroke: var(--_accent-strong); stroke-width: 3; fill: none; }
  .chart .path-agreed { fill: var(--_strength); }
  .chart .path-line { stroke: var(--_line-strong); stroke-width: 1; fill: none; stroke-dasharray: 2 3; }
  .findings-neutral { background: var(--_neutral-soft); }
  .findings-neutral h4 { color: var(--_neutral); }
  @media print {
    .play-controls, .experts .report-tools { display: none; }
    .experts .method { break-before: page; }
    .experts .chart-disclosure:not([open]) { display: block; }
  }
`;

/** For the shadow root that reports of expert panels are drawn in, after the tokens of the base element. */
export const expertStyles: CSSResult[] = [...reportStyles, own];
