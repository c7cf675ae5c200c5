/** Style of what expert panels answer: Delphi statements with their feedback, best–worst sets. They ask their own width, not the window's. */
export const expertTypes = `
.assay-bestworst { container-type: inline-size; color: var(--sjs2-color-fg-basic-primary); white-space: normal; }
.assay-delphi { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
.assay-delphi__feedback {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 8px 24px;
  align-items: start;
  padding: 12px 16px;
  border-inline-start: 4px solid var(--sjs2-color-fg-brand-primary);
  background: var(--sjs2-color-bg-basic-secondary);
}
.assay-delphi__sentence { margin: 0; line-height: 1.5; grid-column: 1; }
.assay-delphi__chart { grid-column: 2; grid-row: 1 / span 2; max-width: 100%; height: auto; }
.assay-delphi__chart text { fill: currentcolor; font-family: inherit; font-variant-numeric: tabular-nums; }
.assay-delphi__point { font-weight: 600; }
.assay-delphi__count { paint-order: stroke; stroke: var(--sjs2-color-bg-basic-primary); stroke-width: 4px; stroke-linejoin: round; }
.assay-delphi__middle { fill: var(--sjs2-color-bg-basic-primary); stroke: var(--sjs2-color-border-basic-secondary); }
.assay-delphi__bar { fill: var(--sjs2-color-fg-basic-secondary); }
.assay-delphi__bar--own { fill: var(--sjs2-color-fg-brand-primary); stroke: currentcolor; stroke-width: 2; }
.assay-delphi__median { stroke: currentcolor; stroke-width: 2; stroke-dasharray: 4 3; fill: none; }
.assay-delphi__key { margin: 0; grid-column: 1; font-size: 0.8125em; color: var(--sjs2-color-fg-basic-secondary); }
.assay-delphi__reasons { grid-column: 1 / -1; }
.assay-delphi__reasons summary { cursor: pointer; inline-size: fit-content; min-height: 24px; font-weight: 600; }
.assay-delphi__reasons ul { margin: 8px 0 0; padding-inline-start: 20px; }
.assay-delphi__reasons li { margin-block: 6px; overflow-wrap: anywhere; white-space: pre-line; }
.assay-delphi__more:empty { display: none; }
.assay-delphi__label { display: block; margin: 0 0 6px; font-weight: 600; }
.assay-delphi__reason {
  width: 100%;
  box-sizing: border-box;
  padding: 8px 12px;
  border: 1px solid var(--sjs2-color-border-basic-secondary);
  border-radius: 8px;
  background: var(--sjs2-color-bg-basic-primary);
  color: inherit;
  font: inherit;
  resize: vertical;
}
.assay-delphi__reason[aria-invalid] { border-color: var(--sjs2-color-fg-alert-primary); box-shadow: inset 0 0 0 1px var(--sjs2-color-fg-alert-primary); }
.assay-delphi__known { display: flex; flex-wrap: wrap; gap: 8px; }
.assay-delphi__known .assay-anchored__point { flex: none; }
.assay-delphi__known .assay-anchored__face { flex-direction: row; align-items: baseline; padding: 8px 12px; }
.assay-bestworst__group { margin: 0; padding: 0; border: 0; min-inline-size: 0; display: grid; gap: 20px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr)); }
.assay-bestworst__set { border: 1px solid var(--sjs2-color-border-basic-secondary); border-radius: 8px; padding: 12px 16px; }
.assay-bestworst__caption { margin: 0 0 8px; font-size: 0.8125em; color: var(--sjs2-color-fg-basic-secondary); }
.assay-bestworst__table { display: grid; grid-template-columns: 5.5em minmax(0, 1fr) 5.5em; gap: 4px 12px; align-items: center; }
.assay-bestworst__head { font-size: 0.8125em; font-weight: 600; text-align: center; overflow-wrap: anywhere; align-self: end; }
.assay-bestworst__column, .assay-bestworst__names { display: contents; }
.assay-bestworst__name { grid-column: 2; padding-block: 8px; overflow-wrap: anywhere; }
.assay-bestworst__point { position: relative; display: flex; justify-content: center; align-items: center; min-height: 44px; cursor: pointer; }
.assay-bestworst__point--best { grid-column: 1; }
.assay-bestworst__point--worst { grid-column: 3; }
.assay-bestworst__face { box-sizing: border-box; inline-size: 28px; block-size: 28px; border: 1px solid var(--sjs2-color-border-basic-secondary); border-radius: 50%; background: var(--sjs2-color-bg-basic-primary); }
.assay-bestworst__point:hover .assay-bestworst__face { background: var(--sjs2-color-bg-basic-secondary); }
.assay-bestworst__point--chosen .assay-bestworst__face { border-color: var(--sjs2-color-fg-brand-primary); box-shadow: inset 0 0 0 7px var(--sjs2-color-fg-brand-primary); }
.assay-bestworst__done { margin: 12px 0 0; font-weight: 600; text-align: end; }
.assay-bestworst__point input:focus-visible + span, .assay-delphi__reason:focus-visible, .assay-delphi__reasons summary:focus-visible { outline: 2px solid var(--sjs2-color-utility-a11y); outline-offset: 2px; }
.assay-bestworst__point:has(input:disabled) { cursor: default; }
@container (max-width: 599px) {
  .assay-delphi__feedback { grid-template-columns: minmax(0, 1fr); }
  .assay-delphi__chart { grid-column: 1; grid-row: auto; }
  .assay-bestworst__set { padding: 12px; }
  .assay-bestworst__table { grid-template-columns: 3.5em minmax(0, 1fr) 3.5em; gap: 4px 8px; }
}
@media print {
  .assay-bestworst__face { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .assay-bestworst__set, .assay-delphi__feedback { break-inside: avoid; }
}
@media (forced-colors: active) {
  .assay-bestworst__point--chosen .assay-bestworst__face { outline: 3px solid Highlight; }
  .assay-delphi__chart { forced-color-adjust: none; color: CanvasText; }
  .assay-delphi__bar { fill: CanvasText; }
  .assay-delphi__bar--own { fill: Highlight; }
  .assay-delphi__middle { fill: Canvas; }
}`;
