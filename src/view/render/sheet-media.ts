/** What the person asked of the browser, and what survey-core's sheet does not answer: forced colours, paper, less motion. */
export const media = `
@media (forced-colors: active) {
  .sd-theme-root :is(.sv-button-group, .sd-tagbox-item, .sd-slider__thumb, .sv-ranking-item__index, .sd-imagepicker__item--checked) {
    outline: 1px solid CanvasText;
  }
  .sd-theme-root :is(.sd-slider__range-track, .sd-slider__thumb-dot) {
    forced-color-adjust: none;
    background: Highlight;
  }
  .sd-theme-root .sd-slider__inverse-track,
  .sd-theme-root .sd-slider__inverse-track:is(::before, ::after) {
    forced-color-adjust: none;
    background: CanvasText;
  }
  .sd-theme-root .sd-slider__range-track {
    height: 6px;
  }
  .sd-theme-root :is(.sv-button-group__item--selected .sv-button-group__item-decorator, .sd-action--primary:not([disabled])) {
    forced-color-adjust: none;
    background: Highlight;
  }
  .sd-theme-root :is(.sv-button-group__item--selected .sv-button-group__item-decorator, .sd-action--primary:not([disabled])) * {
    color: HighlightText !important;
  }
  .sd-theme-root .sd-slider__tooltip :is(.sd-slider__tooltip-panel, .sd-slider__tooltip-value) {
    forced-color-adjust: none;
    background: CanvasText;
    color: Canvas;
  }
  .sd-theme-root :is(.sd-formbox, .sd-input, .sd-dropdown, .sd-item__decorator, .sd-rating__item, .sd-boolean, .sd-boolean__switch, .sd-action, .sd-element--with-frame, .sv-popup__container) {
    outline: 1px solid CanvasText;
  }
  .sd-theme-root :is(.sd-item--checked .sd-item__decorator, .sd-rating__item--selected, .sd-menu-list__item--selected, .sd-boolean__slider) {
    forced-color-adjust: none;
    background: Highlight;
    color: HighlightText;
  }
  .sd-theme-root svg {
    fill: currentcolor;
  }
  .sd-theme-root .sd-boolean:not(.sd-boolean--indeterminate) .sd-boolean__thumb,
  .sd-theme-root .sd-boolean-switch__button--checked,
  .sd-theme-root :is(.sd-rating__item-smiley--selected, .sd-matrix__text--checked, .sd-tab-item--active) {
    forced-color-adjust: none;
    background: Highlight;
    border-color: Highlight;
    color: HighlightText !important;
    fill: HighlightText;
  }
  .sd-theme-root :is(.sd-boolean__thumb, .sd-matrix__text--checked, .sd-tab-item--active) * {
    color: inherit !important;
  }
  .sd-theme-root .sd-boolean-switch__button {
    outline: 1px solid CanvasText;
  }
  .sd-theme-root .sd-boolean-switch__thumb-circle {
    forced-color-adjust: none;
    background: CanvasText;
  }
  .sd-theme-root .sd-boolean-switch__button--checked .sd-boolean-switch__thumb-circle {
    background: HighlightText;
  }
  .sd-theme-root .sd-rating__item-star svg {
    forced-color-adjust: none;
    fill: Canvas;
    stroke: CanvasText;
  }
  .sd-theme-root .sd-rating__item-star--selected svg {
    fill: Highlight;
    stroke: Highlight;
  }
  .sd-theme-root .sd-rating__item-text.sd-rating__item-text:is(.sd-rating__min-text, .sd-rating__max-text) {
    border: 0;
  }
  .sd-theme-root :focus-visible {
    outline: 3px solid Highlight;
  }
}
/* Paper leaves backgrounds out, and with them every tick and every chosen button. */
@media print {
  .sd-theme-root :is(.sd-item__decorator, .sd-rating__item, .sd-rating__item-smiley, .sd-rating__item-star, .sd-boolean__thumb, .sd-boolean-switch__button, .sd-matrix__text--checked),
  .sd-theme-root :is(.sv-button-group__item-decorator, .sd-imagepicker__check-decorator, .sd-slider__range-track, .sd-slider__thumb, .sd-slider__thumb-dot, .sv-ranking-item__index, .sd-progress__bar) {
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .sd-theme-root :is(.sd-item, .sd-question__header, .sd-table__row, .sv-ranking-item, .sd-rating, .sd-formbox) {
    break-inside: avoid;
  }
  .sd-theme-root .sd-question__header {
    break-after: avoid;
  }
}
@media (prefers-reduced-motion: reduce) {
  .sd-theme-root :is(*, ::before, ::after) {
    /* Not zero: survey-core waits for the end of its animations. */
    animation-duration: 1ms !important;
    transition-duration: 1ms !important;
    scroll-behavior: auto !important;
  }
}`;
