/** Where there is little room: survey-core's sheet cuts long words off, squeezes fields beside their titles and lets a clock float over the page. */
export const room = `
/* A word that is longer than its line breaks rather than leave the form. Not in tables: their columns would shrink to letters. */
.sd-theme-root :is(.sd-header__text, .sv-header__title, .sv-header__description, .sd-page__title, .sd-page__description, .sd-element__title, .sd-question__description, .sd-item__control-label, .sd-html, .sd-action__title, .sd-question--mobile .sd-table__cell) {
  overflow-wrap: anywhere;
}
.sd-theme-root :is(.sd-header__text, .sv-header__title > .sd-title) {
  min-inline-size: 0;
  max-inline-size: 100%;
}
/* Long words on buttons. */
.sd-theme-root.sd-root-modern--mobile :is(.sd-action-bar.sd-body__navigation, .sd-footer) {
  white-space: normal;
}
.sd-theme-root.sd-root-modern--mobile .sd-body__navigation .sd-action {
  flex-shrink: 1;
  box-sizing: border-box;
}
/* A field of 40 px beside its title is no field. */
.sd-theme-root.sd-root-modern--mobile .sd-question--left > .sd-question__container > .sd-question__header-and-content-container {
  flex-direction: column;
  align-items: stretch;
}
.sd-theme-root.sd-root-modern--mobile .sd-question--left > .sd-question__container .sd-question__header--location--left {
  margin: 0;
}
/* "100" is as long as its label may be in a narrow scale: smaller, and not cut off. */
.sd-theme-root.sd-root-modern--mobile .sd-slider__label-text {
  padding: 0;
  overflow: visible;
  font-size: calc(1.5 * var(--sjs2-base-unit-font-size));
}
.sd-theme-root.sd-root-modern--mobile .assay-ranking-arrows {
  flex-direction: column;
}
.sd-theme-root.sd-root-modern--mobile .assay-ranking-arrow {
  block-size: 24px;
}
/* The official thumb stands as far from the edge as it is wide, which is right for two words of one length. */
.sd-theme-root:dir(rtl) .sd-boolean__thumb {
  left: calc(100% - var(--sjs2-spacing-x050));
  transform: translateX(-100%);
}
/* The official sheet mirrors the steps as a whole, and their titles with them. */
.sd-theme-root:dir(rtl) .sd-progress-buttons__list :is(.sd-progress-buttons__page-title, .sd-progress-buttons__page-description) {
  direction: rtl;
  transform: scaleX(-1);
}
/* Placed from the edge at its other side, the thumb had no room for its word where words may break anywhere. */
.sd-theme-root .sd-boolean__thumb {
  inline-size: max-content;
  max-inline-size: calc(100% - 2 * var(--sjs2-spacing-x050));
}
/* The clock stays with its form; ten forms in a page do not show ten clocks in one corner. */
.sd-theme-root .sd-timer {
  position: sticky;
  inset-inline: auto;
  margin-inline: auto var(--sjs2-spacing-x100);
  background: var(--sjs2-color-bg-basic-primary);
}
/* It takes no height of the form's, and has a place beside the questions. */
.sd-theme-root .sd-timer--bottom {
  margin-block-end: calc(var(--sd-timer-size) * 0.22222);
}
.sd-theme-root.sd-root-modern:not(.sd-root-modern--mobile) .sd-body.sd-body--with-timer {
  max-inline-size: calc(100% - 2 * var(--sd-timer-size));
}
/* Panels that come and go have the frame of every other question. */
.sd-theme-root .sd-paneldynamic__footer .sd-paneldynamic__separator,
.sd-theme-root .sd-paneldynamic__panel-wrapper--list ~ .sd-paneldynamic__panel-wrapper--list::before {
  border-color: var(--sjs2-color-border-basic-secondary-disabled);
  background: var(--sjs2-color-border-basic-secondary-disabled);
}
/* The name of a file is a link to it; the field for typing between tags is there to be hit. */
.sd-theme-root .sd-file__sign a {
  min-block-size: 24px;
}
.sd-theme-root .sd-tagbox__filter-string-input {
  min-inline-size: 24px;
}
.sd-theme-root .sd-tab-item:focus-visible {
  outline: 2px solid var(--sjs2-color-utility-a11y);
  outline-offset: -2px;
}
/* What is only to be read can be reached, to be copied. */
.sd-theme-root :is(.sd-question--readonly, .sd-question--preview) :is(input, textarea):focus-visible {
  outline: 2px solid var(--sjs2-color-utility-a11y);
  outline-offset: 2px;
}`;
