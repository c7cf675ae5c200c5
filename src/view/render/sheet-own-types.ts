/** Style of the question types of our own: anchored rating, ratees side by side, constant sum, pairs. They ask their own width, not the window's. */
export const ownTypes = `
.assay-anchored, .assay-ratees, .assay-sum, .assay-pairs {
  container-type: inline-size;
  color: var(--sjs2-color-fg-basic-primary);
  white-space: normal;
}
.assay-anchored__group, .assay-ratees__group, .assay-sum__group, .assay-pairs__group {
  margin: 0;
  padding: 0;
  border: 0;
  min-inline-size: 0;
}
.assay-note {
  margin: 0;
  color: var(--sjs2-color-fg-basic-secondary);
}
.assay-anchored__points {
  display: flex;
  gap: 8px;
}
.assay-anchored__point {
  position: relative;
  display: flex;
  flex: 1 1 0;
  min-width: 44px;
  cursor: pointer;
}
.assay-anchored__face {
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: 8px;
  padding: 12px 8px;
  border: 1px solid var(--sjs2-color-border-basic-secondary);
  border-radius: 8px;
  background: var(--sjs2-color-bg-basic-primary);
  text-align: center;
  overflow-wrap: anywhere;
}
.assay-anchored__point:has(.assay-anchored__text) { flex-grow: 2; }
.assay-anchored__number { font-weight: 600; }
.assay-anchored__text { font-size: 0.875em; line-height: 1.4; }
.assay-anchored__point--apart {
  display: inline-flex;
  margin-block-start: 12px;
}
.assay-anchored__point--apart .assay-anchored__face { padding: 8px 16px; border-style: dashed; }
.assay-anchored__point:hover .assay-anchored__face, .assay-ratees__point:hover .assay-ratees__face { background: var(--sjs2-color-bg-basic-secondary); }
.assay-anchored__point--chosen .assay-anchored__face, .assay-ratees__point--chosen .assay-ratees__face {
  border-color: var(--sjs2-color-fg-brand-primary);
  box-shadow: inset 0 0 0 2px var(--sjs2-color-fg-brand-primary);
  border-style: solid;
}
.assay-anchored__point--chosen .assay-anchored__number, .assay-ratees__point--chosen .assay-ratees__face { font-weight: 700; }
.assay-ratees__item { margin-block-end: 24px; }
.assay-ratees__statement {
  margin: 0 0 8px;
  font-weight: 600;
}
.assay-ratees__statement:focus { outline: none; }
.assay-ratees__statement:focus-visible { outline: 2px solid var(--sjs2-color-utility-a11y); outline-offset: 2px; }
.assay-ratees__scale {
  display: grid;
  grid-template-columns: minmax(120px, 2fr) repeat(var(--assay-points), minmax(44px, 1fr)) minmax(110px, 1.3fr);
  gap: 4px;
  margin-block-end: 4px;
}
.assay-ratees__head { display: flex; flex-direction: column; align-items: center; font-size: 0.8125em; line-height: 1.3; text-align: center; color: var(--sjs2-color-fg-basic-secondary); overflow-wrap: anywhere; }
.assay-ratees__head:first-child { grid-column-start: 2; }
.assay-ratees__row {
  display: grid;
  grid-template-columns: minmax(120px, 2fr) repeat(var(--assay-points), minmax(44px, 1fr)) minmax(110px, 1.3fr);
  gap: 4px;
  align-items: center;
  padding-block: 4px;
  border-block-start: 1px solid var(--sjs2-color-border-basic-secondary-disabled, currentcolor);
}
.assay-ratees__points { display: contents; }
.assay-ratees__row--missing .assay-ratees__name { color: var(--sjs2-color-fg-alert-primary); }
.assay-ratees__name { padding-inline-end: 8px; overflow-wrap: anywhere; }
.assay-ratees__point { position: relative; display: flex; min-width: 40px; cursor: pointer; }
.assay-ratees__face {
  flex: 1;
  display: flex;
  align-items: center;
  justify-content: center;
  min-height: 40px;
  padding: 4px 8px;
  box-sizing: border-box;
  border: 1px solid var(--sjs2-color-border-basic-secondary);
  border-radius: 8px;
  background: var(--sjs2-color-bg-basic-primary);
  text-align: center;
}
.assay-ratees__point--apart .assay-ratees__face { border-style: dashed; font-size: 0.875em; }
.assay-ratees__steps { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 12px; }
.assay-step, .assay-sum__button {
  min-height: 40px;
  min-width: 40px;
  padding: 4px 16px;
  border: 1px solid var(--sjs2-color-border-basic-secondary);
  border-radius: 8px;
  background: var(--sjs2-color-bg-basic-primary);
  color: inherit;
  font: inherit;
  cursor: pointer;
}
.assay-sum__button { padding: 0; }
.assay-step:disabled, .assay-sum__button:disabled { opacity: 0.4; cursor: default; }
.assay-sum__row {
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(60px, 3fr) auto;
  gap: 12px;
  align-items: center;
  padding-block: 6px;
}
.assay-sum__name { overflow-wrap: anywhere; }
.assay-sum__limits { font-size: 0.8125em; color: var(--sjs2-color-fg-basic-secondary); }
.assay-sum__bar { height: 8px; border-radius: 4px; background: var(--sjs2-color-bg-basic-secondary); overflow: hidden; }
.assay-sum__bar > span { display: block; height: 100%; background: var(--sjs2-color-fg-brand-primary); }
.assay-sum__field { display: flex; gap: 4px; }
.assay-sum__input {
  width: 5.5em;
  min-height: 40px;
  padding: 4px 8px;
  box-sizing: border-box;
  border: 1px solid var(--sjs2-color-border-basic-secondary);
  border-radius: 8px;
  background: var(--sjs2-color-bg-basic-primary);
  color: inherit;
  font: inherit;
  text-align: end;
}
.assay-sum__input[aria-invalid] { border-color: var(--sjs2-color-fg-alert-primary); box-shadow: inset 0 0 0 1px var(--sjs2-color-fg-alert-primary); }
.assay-sum__left { margin: 8px 0 0; text-align: end; font-weight: 600; }
.assay-sum__left--over { color: var(--sjs2-color-fg-alert-primary); }
.assay-pairs__pair {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 4px 24px;
  padding-block: 12px;
  border-block-start: 1px solid var(--sjs2-color-border-basic-secondary-disabled, currentcolor);
}
.assay-pairs__pair:first-child { border-block-start: 0; padding-block-start: 0; }
.assay-pairs__name { font-weight: 600; overflow-wrap: anywhere; }
.assay-pairs__name--right { text-align: end; }
.assay-pairs__points { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(17, minmax(24px, 1fr)); gap: 4px; }
.assay-pairs__point { position: relative; display: flex; min-width: 24px; cursor: pointer; }
.assay-pairs__face {
  flex: 1;
  display: flex;
  align-items: center;
  justify-content: center;
  min-height: 40px;
  border: 1px solid var(--sjs2-color-border-basic-secondary);
  border-radius: 8px;
  background: var(--sjs2-color-bg-basic-primary);
}
.assay-pairs__point--equal .assay-pairs__face { border-style: dashed; }
.assay-pairs__point:hover .assay-pairs__face { background: var(--sjs2-color-bg-basic-secondary); }
.assay-pairs__point--chosen .assay-pairs__face { border-color: var(--sjs2-color-fg-brand-primary); border-style: solid; box-shadow: inset 0 0 0 2px var(--sjs2-color-fg-brand-primary); font-weight: 700; }
.assay-pairs__fit { margin: 12px 0 0; font-weight: 600; }
.assay-pairs__looks { margin: 8px 0; padding-inline-start: 20px; }
.assay-pairs__looks li { margin-block: 8px; }
:is(.assay-anchored__point, .assay-ratees__point, .assay-pairs__point) input:focus-visible + span,
:is(.assay-step, .assay-sum__input):focus-visible {
  outline: 2px solid var(--sjs2-color-utility-a11y);
  outline-offset: 2px;
}
:is(.assay-anchored__point, .assay-ratees__point, .assay-pairs__point):has(input:disabled) { cursor: default; }
@container (max-width: 599px) {
  .assay-anchored__points { flex-direction: column; }
  .assay-anchored__points .assay-anchored__point { flex: none; }
  .assay-anchored__face { flex-direction: row; align-items: baseline; text-align: start; padding: 10px 12px; }
  .assay-ratees__scale { display: block; }
  .assay-ratees__head { display: block; text-align: start; }
  .assay-ratees__head--bare { display: none; }
  .assay-ratees__row { display: flex; flex-wrap: wrap; }
  .assay-ratees__name { flex: 1 0 100%; }
  .assay-ratees__points { display: flex; flex: 1 1 100%; flex-wrap: wrap; gap: 4px; }
  .assay-ratees__points .assay-ratees__point { flex: 1 1 36px; min-width: 36px; }
  .assay-ratees__point--apart { flex: none; }
  .assay-pairs__points { grid-template-columns: repeat(8, minmax(24px, 1fr)); }
  .assay-pairs__point--equal { grid-column: 1 / -1; }
  .assay-pairs__name--right { grid-row: 3; grid-column: 1 / -1; }
  .assay-pairs__name { grid-column: 1 / -1; }
  .assay-sum__row { grid-template-columns: minmax(0, 1fr) auto; }
  .assay-sum__bar { display: none; }
}
@container (max-width: 239px) {
  .assay-pairs__points { grid-template-columns: repeat(4, minmax(24px, 1fr)); }
}
@container (max-width: 359px) {
  .assay-sum__row { grid-template-columns: minmax(0, 1fr); gap: 4px; }
}
@media print {
  :is(.assay-anchored__face, .assay-ratees__face, .assay-pairs__face, .assay-sum__bar, .assay-sum__bar > span) { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .assay-ratees__steps, .assay-sum__button, .assay-pairs .assay-step { display: none; }
}
@media (forced-colors: active) {
  .assay-sum__bar { outline: 1px solid CanvasText; }
  .assay-sum__bar > span { forced-color-adjust: none; background: Highlight; }
  .assay-anchored__point--chosen .assay-anchored__face, .assay-ratees__point--chosen .assay-ratees__face, .assay-pairs__point--chosen .assay-pairs__face { outline: 3px solid Highlight; }
}`;
