import { css, type CSSResult } from 'lit';
import { chartStyles } from '../charts/index.js';

const layout = css`
  .report { display: block; max-inline-size: 60em; color: var(--_text); line-height: var(--_line-height); }
  .report h2, .report h3, .report h4 { margin: 0; line-height: 1.25; text-wrap: balance; }
  .report h2 { font-size: 1.75em; font-weight: 700; letter-spacing: -.01em; }
  .report h3 { font-size: 1.25em; font-weight: 650; margin-block-end: 12px; }
  .report h4 { font-size: 1em; font-weight: 650; }
  .report p { margin: 0; max-inline-size: 68ch; }
  .report p + p { margin-block-start: 6px; }
  .report ul { margin: 0; }
  .report-header { padding-block-end: 20px; border-block-end: 1px solid var(--_line); }
  .report .eyebrow { color: var(--_accent); font-size: .875em; font-weight: 650; margin-block-end: 4px; }
  .report .report-header h2 + .quiet { margin-block-start: 6px; }
  .report section { margin-block-start: 32px; min-inline-size: 0; }
  .report .quiet { color: var(--_text-soft); font-size: .9375em; }
  .report .lead { font-size: 1.0625em; }
  .report .score { font-weight: 600; font-variant-numeric: tabular-nums; }
  .report .measure { border-inline-start: 3px solid var(--_accent); padding-block: 2px; padding-inline-start: 12px; margin-block-start: 10px; }
  .report .findings .measure { margin-block: 4px 8px; }
  .measure-title { display: block; font-size: .8125em; font-weight: 650; color: var(--_text-soft); }
  .report .change-words { margin-block-start: 10px; font-size: .9375em; }

  .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr)); gap: 16px; margin-block-start: 16px; align-items: start; }
  .findings { border-radius: var(--_radius); padding: 18px 20px; border: 1px solid transparent; }
  .findings-strength { background: var(--_strength-soft); }
  .findings-need { background: var(--_need-soft); }
  .findings h4 { margin-block-end: 10px; }
  .findings-strength h4 { color: var(--_strength); }
  .findings-need h4 { color: var(--_need); }
  .findings ul { list-style: none; padding: 0; display: grid; gap: 6px; }
  .findings li { font-size: .9375em; }
  .findings strong { font-weight: 650; font-size: 1.0625em; }
  .report .findings .why { color: var(--_text-soft); font-size: .875em; margin-block: 12px 4px; }
  .findings h4 + .why { margin-block-start: 0; }
  .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr)); gap: 16px; padding: 0; list-style: none; }
  .figure { border: 1px solid var(--_line); border-block-start: 3px solid var(--_neutral); border-radius: var(--_radius); padding: 14px 18px; background: var(--_surface-raised); box-shadow: var(--_shadow); }
  .figure-accent { border-block-start-color: var(--_accent); }
  .figure-strength { border-block-start-color: var(--_strength); }
  .figure-need { border-block-start-color: var(--_need); }
  .figure-number { font-size: 2.25em; line-height: 1.1; font-weight: 700; font-variant-numeric: tabular-nums; letter-spacing: -.02em; }
  .figure-label { font-size: .9375em; }
  .figure-more { display: block; color: var(--_text-soft); font-size: .875em; margin-block-start: 2px; }
  .report .findings .quiet { color: var(--_text); }
  .findings .measure { border-inline-start-color: currentcolor; }
  .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21em), 1fr)); gap: 16px; margin-block-start: 24px; }
  .scale-card { border: 1px solid var(--_line); border-radius: var(--_radius); padding: 18px 20px; background: var(--_surface-raised); box-shadow: var(--_shadow); min-inline-size: 0; }
  .scale-card .chart { margin-block-start: 14px; }
  .scale-card header { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; justify-content: space-between; margin-block-end: 8px; }
  .reading { display: inline-flex; align-items: center; gap: 7px; border-radius: 2em; padding: 2px 12px; font-size: .8125em; font-weight: 650; border: 1px solid transparent; }
  .reading::before { content: ''; inline-size: .6em; block-size: .6em; background: currentcolor; border-radius: 50%; }
  .reading-need { background: var(--_need-soft); color: var(--_need); }
  .reading-need::before { border-radius: 0; clip-path: polygon(50% 0, 100% 100%, 0 100%); }
  .reading-neutral { background: var(--_neutral-soft); color: var(--_neutral); }
  .reading-neutral::before { border-radius: 1px; }
  .reading-strength { background: var(--_strength-soft); color: var(--_strength); }
  .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr)); gap: 12px; list-style: none; padding: 0; }
  .values h4 { margin-block: 20px 8px; }
  .values .chart { margin-block-start: 20px; }
  .report .values .tiles { margin-block-end: 4px; }
  .tiles li { border: 1px solid var(--_line); border-radius: var(--_radius-small); padding: 10px 14px; }
  .tile-title { display: block; font-size: .875em; color: var(--_text-soft); }
  .tile-value { font-weight: 650; font-variant-numeric: tabular-nums; }
  .trend-grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 32px; }
  .trend-item { min-inline-size: 0; }
  .report .trend-item .change-words { margin-block: 4px 10px; }
  .reading-note { background: var(--_surface-soft); border-radius: var(--_radius); padding: 20px 24px; font-size: .9375em; }
  .reading-note ul { padding-inline-start: 1.2em; display: grid; gap: 6px; max-inline-size: 72ch; }
  .reading-note .provenance { margin-block-start: 14px; font-size: .875em; color: var(--_text-soft); }
  .report .after { margin-block-start: 12px; }
  .report .report-tools { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 14px; }
  .cards-wide { grid-template-columns: repeat(auto-fill, minmax(min(100%, 27em), 1fr)); }
  .report .warning { border-inline-start: 3px solid var(--_need); background: var(--_need-soft); padding: 8px 12px; margin-block-start: 12px; font-size: .9375em; }
  .comments { list-style: none; padding: 0; display: grid; gap: 8px; }
  .comments li { border-inline-start: 3px solid var(--_line-strong); padding: 4px 14px; white-space: pre-line; overflow-wrap: anywhere; max-inline-size: 68ch; }
  .report .comment-title { margin-block: 20px 8px; }
  .report .comment-role { font-size: .875em; color: var(--_text-soft); margin-block: 12px 4px; }
  .withheld { border: 1px solid var(--_line-strong); border-radius: var(--_radius); padding: 20px 24px; background: var(--_neutral-soft); }

  @media (forced-colors: active) {
    .findings, .reading, .reading-note { border: 1px solid CanvasText; }
    .reading::before { forced-color-adjust: none; background: CanvasText; }
  }
  @media print {
    .report { max-inline-size: none; font-size: 10.5pt; }
    .report section { margin-block-start: 18pt; }
    .scale-card, .findings, .trend-item, .reading-note, .withheld { break-inside: avoid; box-shadow: none; }
    .report h3, .report h4 { break-after: avoid; }
    .findings, .reading, .reading-note { print-color-adjust: exact; border-color: var(--_line); }
    .cards { grid-template-columns: 1fr 1fr; }
    .cards-wide { grid-template-columns: 1fr; }
    .report-tools { display: none; }
    .comments li { break-inside: avoid; }
  }
`;

/** For the shadow root that a report is drawn in, after the tokens of the base element. */
export const reportStyles: CSSResult[] = [chartStyles, layout];
