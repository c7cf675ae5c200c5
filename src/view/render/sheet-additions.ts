/** Isolation from the page, and what survey-core's sheet leaves out: visible focus, stacked matrices, edges that can be seen. */
export const additions = `
:host {
  all: initial;
  display: block;
}
.sd-theme-root {
  -webkit-text-size-adjust: 100%;
  text-align: start;
}
.sd-theme-root [hidden] {
  display: none;
}
.sd-theme-root .sv-matrix-row-header,
.sd-theme-root .sd-table__cell--row-text {
  text-align: start;
  font-weight: inherit;
}
/* A button needs an edge that can be seen; the official one has 1.2:1 to its surroundings. */
.sd-theme-root .sd-rating__item {
  --sjs2-border-effect-surface-default: 0 0 0 1px var(--sjs2-color-border-basic-secondary);
}
.sd-theme-root .sd-question__required-text {
  color: var(--sjs2-color-fg-alert-primary);
}
/* The first heading keeps the inner margin of a table without row titles and stands beside its column. */
.sd-theme-root .sd-table thead td + .sd-table__cell--header.sd-table__cell--header {
  padding-inline-start: var(--sjs2-spacing-x100);
}
/* The official sheet shows the focus of these only by a change of colour. */
.sd-theme-root :is(.sd-item__control, .sv-visuallyhidden, .sd-boolean__control, .sd-visuallyhidden):focus-visible + :is(span, svg, div),
.sd-theme-root .sd-rating__item:focus-within:has(:focus-visible),
.sd-theme-root :is(.sd-menu-list__item, .sv-ranking-item, .sd-tagbox-item__clean-button):focus-visible,
.sd-theme-root .sd-boolean:has(:focus-visible) {
  outline: 2px solid var(--sjs2-color-utility-a11y);
  outline-offset: 2px;
}
/* The official sheet marks a chosen cell by a shade of 1.1:1 to the others. */
.sd-theme-root .sd-matrix__text--checked {
  box-shadow: inset 0 0 0 2px var(--sjs2-color-fg-brand-primary);
}
.sd-theme-root .sd-matrix__text:focus-visible {
  outline: 2px solid var(--sjs2-color-utility-a11y);
  outline-offset: -4px;
}
.sd-theme-root .sd-boolean-switch__caption {
  flex-direction: column;
}
/* A choice is put in order without dragging, too. */
.assay-ranking-arrows {
  display: inline-flex;
  flex: none;
  margin-inline-start: auto;
}
.assay-ranking-arrow {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 28px;
  height: 28px;
  border-radius: 4px;
  cursor: pointer;
  color: var(--sjs2-color-fg-basic-secondary);
}
.assay-ranking-arrow:hover {
  background: var(--sjs2-color-bg-basic-secondary);
}
.assay-ranking-arrow svg {
  fill: currentcolor;
}
.assay-ranking-arrow--up svg {
  transform: rotate(180deg);
}
.assay-ranking-arrow--off {
  visibility: hidden;
}
.sv-ranking-shortcut .assay-ranking-arrows {
  display: none;
}
/* The official mobile contents are opened by a box without a role; here it is a button over that whole box. */
.assay-toc-button {
  display: block;
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  cursor: pointer;
}
.assay-toc-button:focus-visible {
  outline: 2px solid var(--sjs2-color-utility-a11y);
  outline-offset: 2px;
}
.sd-theme-root .sv_progress-toc .sv-list__item:focus-visible > .sv-list__item-body {
  outline: 2px solid var(--sjs2-color-utility-a11y);
  outline-offset: -2px;
}
/* Where the page scrolls and not the survey, the contents are as high as the survey and their list stays in sight. */
.sd-theme-root .sv_progress-toc.sv_progress-toc--sticky:not([style*='height']) {
  position: static;
  height: 100%;
  overflow: visible;
}
.sd-theme-root .sv_progress-toc--sticky:not([style*='height']) > .sv-list__container {
  position: sticky;
  top: 0;
  max-height: 100vh;
  overflow-y: auto;
}
/* What can be reached by Tab or has no hover is to be seen. */
.sd-theme-root .sd-summary-row:focus-within .sd-summary-row__actions {
  opacity: 1;
}
@media (hover: none) {
  .sd-theme-root .sd-summary-row__actions {
    opacity: 1;
  }
}
/* A region of a picture: the focus follows its shape, the pointer tells that it can be chosen. */
.sd-theme-root .sd-imagemap-svg-item {
  cursor: pointer;
}
.sd-theme-root .sd-imagemap-svg-item[aria-disabled] {
  cursor: default;
}
/* The official line of a chosen region is a hair, thinner yet on a large picture; what was chosen is to be seen through its colour. */
.sd-theme-root .sd-imagemap-svg-item--selected {
  fill-opacity: 0.4;
  stroke-width: var(--sd-imagemap-selected-stroke-width, 3);
  vector-effect: non-scaling-stroke;
}
.sd-theme-root .sd-imagemap-svg-item:focus-visible {
  outline: none;
  stroke: var(--sjs2-color-utility-a11y);
  stroke-width: 3px;
  vector-effect: non-scaling-stroke;
}
/* Questions within a text stand in its lines. */
.sd-theme-root .assay-flow-place {
  display: inline-block;
  inline-size: 16em;
  max-inline-size: 100%;
  margin-block: 4px;
  vertical-align: middle;
}
.assay-imagemap-name {
  display: block;
  width: 100%;
  margin: 0 0 8px;
  padding: 8px 12px;
  border: 1px solid var(--sjs2-color-border-basic-secondary);
  border-radius: 4px;
  background: none;
  color: var(--sjs2-color-fg-basic-primary);
  font: inherit;
  text-align: start;
  cursor: pointer;
}
.assay-imagemap-name[aria-checked='true'] {
  border-color: var(--sjs2-color-project-brand-600);
  background: var(--sjs2-color-bg-brand-secondary);
}
.assay-imagemap-name:focus-visible {
  outline: 2px solid var(--sjs2-color-utility-a11y);
  outline-offset: 2px;
}
/* The handle of a row is a button, so that keys can move the row. */
.assay-drag-handle {
  display: inline-flex;
  padding: 0;
  border: 0;
  border-radius: 4px;
  background: none;
  cursor: grab;
  touch-action: none;
}
.assay-drag-handle:focus-visible {
  outline: 2px solid var(--sjs2-color-utility-a11y);
  outline-offset: 2px;
}
/* The official line of a slider has 1.1:1 to its surroundings; without an answer its thumb is empty in read-only forms, too. */
.sd-theme-root .sd-slider {
  --sjs2-color-component-slider-default-bg: var(--sjs2-color-border-basic-secondary);
}
.sd-theme-root .sd-slider__thumb-container--indeterminate .sd-slider__thumb-dot.sd-slider__thumb-dot {
  background: transparent;
}
/* Without a hovering pointer a tag shows its button at once. */
@media (hover: none) {
  .sd-theme-root .sd-tagbox-item__clean {
    position: static;
    width: auto;
    padding-inline-end: 4px;
    align-self: center;
    background: none;
    opacity: 1;
  }
}
/* One area under the other: both begin at the same edge. */
@container (max-width: 496px) {
  .sd-theme-root .sv-ranking--select-to-rank-horizontal .sv-ranking__container--to .sv-ranking-item {
    padding-left: 0;
  }
  .sd-theme-root .sd-element--with-frame .sv-ranking--select-to-rank-horizontal .sv-ranking__container--to .sv-ranking-item {
    left: var(--sjs2-spacing-negative-x300) !important;
  }
}
/* The official sheet leaves these at the edge of the frame. */
.sd-theme-root .sd-matrixdynamic__content .sd-question__footer {
  padding: var(--sjs2-spacing-x200) var(--sd-base-padding, var(--sjs2-spacing-x300));
}
.sd-theme-root .sd-question--mobile .sd-table > tfoot {
  padding-inline: var(--sd-base-padding, var(--sjs2-spacing-x200));
}
.sd-theme-root .sd-question--mobile .sd-table > tfoot .sd-expression {
  display: block;
  padding-inline: 0;
}
.sd-theme-root .sd-paneldynamic__panel-wrapper--in-row.sd-paneldynamic__panel-wrapper--in-row {
  padding-inline-end: var(--sd-base-padding, var(--sjs2-spacing-x300));
}
/* What can be reached by Tab or has no hover is to be seen. */
.sd-theme-root .sd-file__remove-file-button:focus-visible {
  opacity: 1;
}
@media (hover: none) {
  .sd-theme-root .sd-file__remove-file-button {
    opacity: 1;
  }
}`;
