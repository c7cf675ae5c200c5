import { css } from 'lit';

/** For the shadow root that charts are drawn in; needs the tokens of the base element. */
export const chartStyles = css`
  .chart { margin: 0; min-inline-size: 0; }
  .chart-drawing { display: block; inline-size: 100%; block-size: auto; max-inline-size: max-content; overflow: visible; font-family: inherit; }
  .chart-drawing text { fill: var(--_text); }
  .chart .label { font-weight: 500; }
  .chart .tick, .chart .axis-title, .chart .value-range, .chart .missing { fill: var(--_text-soft); }
  .chart .tick { font-variant-numeric: tabular-nums; }
  .chart .axis-title { font-weight: 600; }
  .chart .missing { font-style: italic; }
  .chart .value-number { font-weight: 700; font-variant-numeric: tabular-nums; }
  .chart .grid { stroke: var(--_line); stroke-width: 1; stroke-dasharray: 2 3; }
  .chart .base, .chart .cut { stroke: var(--_line-strong); stroke-width: 1; fill: none; }
  .chart .cut { stroke-dasharray: 4 4; }
  .chart .track { fill: var(--_surface-soft); }
  .chart .band-need { fill: var(--_need-soft); }
  .chart .band-neutral { fill: var(--_neutral-soft); }
  .chart .band-strength { fill: var(--_strength-soft); }
  .chart .interval { stroke: var(--_accent); stroke-width: 2; fill: none; stroke-linecap: round; }
  .chart .mark { fill: var(--_accent); stroke: var(--_surface); stroke-width: 2; }
  .chart .previous { fill: var(--_surface); stroke: var(--_text-soft); stroke-width: 2; }
  .chart .bar { fill: var(--_accent); }
  .chart .field-act { fill: var(--_need-soft); }
  .chart .field-keep { fill: var(--_strength-soft); }
  .chart .field-possibleOverdo { fill: var(--_neutral-soft); }
  .chart .field-low { fill: var(--_surface-soft); }
  .chart .field-title { font-weight: 600; fill: var(--_text-soft); }
  .point circle { stroke: var(--_surface); stroke-width: 1.5; fill: var(--_neutral); }
  .point-act circle { fill: var(--_need); }
  .point-keep circle { fill: var(--_strength); }
  .chart-drawing .point text { fill: var(--_surface); font-weight: 700; font-variant-numeric: tabular-nums; }
  .chart .trend-line { fill: none; stroke: var(--_accent); stroke-width: 2.5; stroke-linejoin: round; }
  .chart .chance { fill: var(--_neutral-soft); }
  .chart .change-improved { fill: var(--_strength); }
  .chart .change-deteriorated { fill: var(--_need); }

  .chart-legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 10px 0 0; padding: 0; list-style: none; font-size: .8125em; color: var(--_text-soft); }
  .chart-legend:empty { display: none; }
  .chart-legend li { display: flex; align-items: center; gap: 8px; }
  .legend-symbol { flex: none; }
  .quadrant-key { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr)); gap: 16px 24px; margin: 16px 0 0; font-size: .875em; }
  .quadrant-key dt { font-weight: 600; margin-block-end: 4px; }
  .quadrant-key dd { display: flex; gap: 8px; margin: 0; padding-block: 2px; }
  .chart-beside { display: grid; grid-template-columns: minmax(0, 1fr) 236px; column-gap: 24px; align-items: start; }
  .chart-beside > .chart-disclosure { grid-column: 1 / -1; }
  .chart-beside > .quadrant-key { grid-template-columns: 1fr; margin-block-start: 28px; }
  .key-number { flex: none; display: inline-block; min-inline-size: 1.7em; block-size: 1.7em; line-height: 1.7; border-radius: 1em; text-align: center; font-size: .85em; font-weight: 700; color: var(--_surface); background: var(--_neutral); }
  .key-act .key-number { background: var(--_need); }
  .key-keep .key-number { background: var(--_strength); }

  .chart-disclosure { margin-block-start: 10px; font-size: .875em; }
  .chart-disclosure summary { cursor: pointer; inline-size: fit-content; padding: 4px 6px; margin-inline-start: -6px; border-radius: var(--_radius-small); color: var(--_accent); }
  .chart-disclosure summary:hover { text-decoration: underline; }
  .chart-disclosure summary:focus-visible, .chart-table:focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; }
  .chart-table { overflow-x: auto; margin-block-start: 6px; }
  .chart-table table { border-collapse: collapse; inline-size: 100%; font-variant-numeric: tabular-nums; }
  .chart-table th, .chart-table td { padding: 6px 12px 6px 0; border-block-end: 1px solid var(--_line); text-align: start; vertical-align: top; font-weight: 400; }
  .chart-table thead th { color: var(--_text-soft); font-weight: 600; white-space: nowrap; }
  .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

  @media (forced-colors: active) {
    .chart-drawing, .legend-symbol { forced-color-adjust: none; }
    .chart .band, .chart .field, .chart .chance, .chart .track { fill: Canvas; stroke: CanvasText; stroke-width: .5; }
    .point circle, .key-number { fill: CanvasText; }
    .chart-beside { display: grid; grid-template-columns: minmax(0, 1fr) 236px; column-gap: 24px; align-items: start; }
  .chart-beside > .chart-disclosure { grid-column: 1 / -1; }
  .chart-beside > .quadrant-key { grid-template-columns: 1fr; margin-block-start: 28px; }
  .key-number { forced-color-adjust: none; color: Canvas; background: CanvasText; }
  }
  @media print {
    .chart { break-inside: avoid; }
    .chart-disclosure:not([open]) { display: none; }
    .chart-drawing, .legend-symbol, .key-number { print-color-adjust: exact; }
  }
`;
