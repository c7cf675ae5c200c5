import { css, type CSSResult } from 'lit';
import { reportStyles } from '../report/index.js';

const layout = css`
  .goals { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; color: var(--_text); line-height: var(--_line-height); min-inline-size: 0; }
  .goals h2, .goals h3, .goals h4 { margin: 0; line-height: 1.3; text-wrap: balance; }
  .goals h2 { font-size: 1.5em; } .goals h3 { font-size: 1.2em; margin-block-end: 10px; } .goals h4 { font-size: 1.05em; }
  .goals .goal h3 { font-size: 1.05em; margin: 0; } .goals .goal h4, .goals .goal-panel > h4 { font-size: .9375em; margin-block: 12px 6px; }
  .goals p { margin: 0; max-inline-size: 72ch; }
  .goals section { min-inline-size: 0; }
  .goals .quiet { color: var(--_text-soft); font-size: .9375em; }
  .goals .notice { padding: 10px 16px; border-radius: var(--_radius); background: var(--_neutral-soft); }
  .goals .alarm { padding: 10px 16px; border-radius: var(--_radius); background: var(--_error-soft); color: var(--_error); }
  .goals .measure { border-inline-start: 3px solid var(--_accent); padding-inline-start: 12px; }
  .goals blockquote { margin: 0; }
  .why { border-inline-start: 3px solid var(--_line-strong); padding-inline-start: 14px; }
  .goal-tabs { display: flex; flex-wrap: wrap; gap: 4px; border-block-end: 1px solid var(--_line); }
  .goal-tabs button { font: inherit; font-weight: 600; padding: 8px 14px; border: 0; border-block-end: 3px solid transparent; background: none; color: var(--_text-soft); cursor: pointer; border-radius: var(--_radius-small) var(--_radius-small) 0 0; }
  .goal-tabs button[aria-selected='true'] { color: var(--_accent); border-block-end-color: var(--_accent); }
  .goal-tabs button:hover { background: var(--_accent-soft); }
  .goal-panel { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; min-inline-size: 0; }
  .goal { border: 1px solid var(--_line); border-radius: var(--_radius); padding: 16px 20px; background: var(--_surface-raised); box-shadow: var(--_shadow); display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; min-inline-size: 0; }
  .goal > header { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; justify-content: space-between; }
  .goal-grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr)); gap: 12px 16px; }
  .goal-field { display: grid; gap: 4px; align-content: start; min-inline-size: 0; }
  .goal-wide { grid-column: 1 / -1; }
  .goal-field label, .goal-flag { font-size: .875em; font-weight: 550; }
  .goal-field input, .goal-field select, .goal-field textarea { font: inherit; inline-size: 100%; box-sizing: border-box; padding: 6px 10px; border: 1px solid var(--_line-strong); border-radius: var(--_radius-small); background: var(--_surface); color: var(--_text); }
  .goal-field :disabled { background: var(--_surface-soft); color: var(--_text); border-color: var(--_line); opacity: 1; }
  .goal-flag { display: flex; gap: 8px; align-items: center; }
  .goal-flag input { inline-size: 1.2em; block-size: 1.2em; accent-color: var(--_accent); }
  .goal-parents { border: 1px solid var(--_line); border-radius: var(--_radius-small); padding: 8px 14px 12px; margin: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; min-inline-size: 0; }
  .goal-parents legend { font-size: .875em; font-weight: 600; padding-inline: 4px; }
  .goal-parent { display: flex; flex-wrap: wrap; gap: 8px 12px; } .goal-parent > :first-child { flex: 3 1 14em; } .goal-parent > :last-child { flex: 1 1 9em; }
  .goal-button { font: inherit; font-weight: 600; justify-self: start; padding: 6px 16px; border-radius: var(--_radius-small); border: 1px solid var(--_line-strong); background: var(--_surface); color: var(--_accent); cursor: pointer; }
  .goal-button:hover:not(:disabled) { background: var(--_accent-soft); }
  .goal-button:disabled { color: var(--_text-soft); cursor: default; border-style: dashed; }
  .goal-primary:not(:disabled) { background: var(--_accent); color: var(--_on-accent); border-color: var(--_accent); }
  .goal-primary:hover:not(:disabled) { background: var(--_accent-strong); }
  .goals :focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; }
  .goal-card { border-block-start: 1px solid var(--_line); padding-block-start: 8px; }
  .goal-card summary, .goal-history summary { cursor: pointer; font-weight: 600; inline-size: fit-content; padding: 2px 4px; border-radius: var(--_radius-small); color: var(--_accent); }
  .goal-card > .goal-grid, .goal-card > form { margin-block: 10px; }
  .smart { display: flex; flex-wrap: wrap; gap: 6px 16px; list-style: none; margin: 0; padding: 0; font-size: .9375em; }
  .smart-pass strong { color: var(--_strength); } .smart-fail strong { color: var(--_need); }
  .signatures { margin: 0; padding-inline-start: 1.2em; }
  .conflict { border: 2px solid var(--_need); border-radius: var(--_radius); background: var(--_need-soft); padding: 12px 16px; }
  .conflict ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr)); gap: 12px; list-style: none; padding: 0; margin: 10px 0 0; }
  .conflict li { background: var(--_surface); border-radius: var(--_radius-small); padding: 10px 14px; display: grid; gap: 6px; align-content: start; }
  .goals .conflict .quiet { color: var(--_text-soft); }
  .line ol { margin: 4px 0; padding-inline-start: 1.4em; }
  .badge { display: inline-block; font-size: .8125em; padding: 0 8px; border-radius: 2em; background: var(--_neutral-soft); color: var(--_neutral); }
  .goals .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr)); gap: 12px; list-style: none; padding: 0; margin: 0; }
  .goals .tiles li { border: 1px solid var(--_line); border-radius: var(--_radius-small); padding: 10px 14px; display: grid; align-content: space-between; }
  .goals .tile-value { font-size: 1.5em; }
  .goal-lists { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr)); gap: 16px; margin-block: 14px; }
  .goal-lists ul { margin: 4px 0; padding-inline-start: 1.2em; }
  .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8em, 1fr)); gap: 8px 16px; margin: 0; }
  .facts dt { font-size: .8125em; color: var(--_text-soft); } .facts dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
  .tree { list-style: none; margin: 8px 0 0; padding: 0; }
  .tree-row { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: baseline; padding: 5px 8px; border-radius: var(--_radius-small); cursor: default; }
  .tree-row:hover { background: var(--_accent-soft); }
  .tree-title { flex: 1 1 12em; min-inline-size: 0; }
  .tree-score { font-variant-numeric: tabular-nums; color: var(--_text-soft); }
  .tree-mark { inline-size: 1em; flex: none; }
  .tree-level-2 { padding-inline-start: 1.8em; } .tree-level-3 { padding-inline-start: 3.2em; } .tree-level-4 { padding-inline-start: 4.6em; } .tree-level-5 { padding-inline-start: 6em; }
  .tree-level-6 { padding-inline-start: 7.4em; } .tree-level-7 { padding-inline-start: 8.8em; } .tree-level-8 { padding-inline-start: 10.2em; }
  .matrix { overflow: auto; max-block-size: 40em; border: 1px solid var(--_line); border-radius: var(--_radius-small); }
  .matrix table { border-collapse: collapse; font-size: .9375em; }
  .matrix th, .matrix td { padding: 6px 10px; border-block-end: 1px solid var(--_line); text-align: start; vertical-align: top; font-weight: 400; }
  .matrix thead th { position: sticky; inset-block-start: 0; background: var(--_surface-soft); font-weight: 600; z-index: 1; vertical-align: bottom; }
  .matrix tbody th { position: sticky; inset-inline-start: 0; background: var(--_surface); font-weight: 550; white-space: nowrap; }
  .matrix-full { inline-size: fit-content; max-inline-size: 100%; } .matrix tbody tr:last-child > * { border-block-end: 0; }
  .matrix-goal { min-inline-size: 7em; max-inline-size: 12em; }
  .matrix td[class^='matrix-'] { font-size: 1.1em; color: var(--_accent); }
  .goal-legend { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; margin: 0 0 8px; padding: 0; font-size: .875em; color: var(--_text-soft); }
  .save-bar { position: sticky; inset-block-end: 0; display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; padding: 10px 16px; background: var(--_surface-raised); border: 1px solid var(--_line-strong); border-radius: var(--_radius); box-shadow: var(--_shadow); z-index: 2; }
  .save-bar p { flex: 1 1 16em; }
  .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (forced-colors: active) { .goal-tabs button[aria-selected='true'] { outline: 2px solid Highlight; } .conflict, .notice, .badge { border: 1px solid CanvasText; } }
  @media print {
    .goal-tabs, .save-bar, .goal-button { display: none; }
    .goal, .tree-row, .conflict { break-inside: avoid; box-shadow: none; }
    .matrix { overflow: visible; max-block-size: none; }
    .matrix thead th, .matrix tbody th { position: static; }
  }
`;

/** For the shadow root that goals are drawn in, after the tokens of the base element. */
export const goalsStyles: CSSResult[] = [...reportStyles, layout];
