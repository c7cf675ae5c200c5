/**
 * Measures for a form that is a guest in a page: survey-core's own are made for a page of its own.
 *
 * Only its variables and its class names are used, so a theme JSON with other measures still wins (it stands in the style attribute).
 */
export const layout = `
/* survey-core sets the spacings on both elements. */
.sd-theme-root.sd-root-modern, .sd-theme-root .sd-container-modern.sd-container-modern {
  --sjs2-spacing-large-horizontal: calc(3 * var(--sjs2-base-unit-spacing));
  --sjs2-spacing-large-vertical: calc(3 * var(--sjs2-base-unit-spacing));
  --sjs2-spacing-medium-vertical: calc(2.5 * var(--sjs2-base-unit-spacing));
  --sjs2-layout-component-survey-box-padding-bottom: calc(2.5 * var(--sjs2-base-unit-spacing));
  --sjs2-layout-component-page-content-area-gap-vertical: calc(2 * var(--sjs2-base-unit-spacing));
  --sjs2-layout-component-action-large-box-padding-vertical: calc(1.25 * var(--sjs2-base-unit-spacing));
  --sjs2-typography-font-size-component-survey-header-title: calc(3 * var(--sjs2-base-unit-font-size));
  --sjs2-typography-font-size-component-page-title: calc(2.5 * var(--sjs2-base-unit-font-size));
}
.sd-theme-root.sd-root-modern.sd-root-modern--mobile, .sd-theme-root.sd-root-modern--mobile .sd-container-modern.sd-container-modern {
  --sjs2-spacing-large-horizontal: calc(2 * var(--sjs2-base-unit-spacing));
}
.sd-theme-root.sd-root-modern, .sd-theme-root.sd-root-modern::before {
  border-radius: inherit;
}
.sd-theme-root :is(.sd-header__text h3, .sd-page__title) {
  line-height: 1.3;
  text-wrap: balance;
}
/* The line under the title of a table or panel parts two things that belong together. */
.sd-theme-root {
  --sjs2-color-component-panel-default-separator: var(--sjs2-color-border-basic-secondary-disabled);
  --sjs2-color-component-panel-dynamic-default-separator: var(--sjs2-color-border-basic-secondary-disabled);
}
/* survey-core lets words break where they end; Korean ones stay whole. */
.sd-theme-root:lang(ko) * {
  word-break: keep-all;
}

/* One button leads on. */
.sd-theme-root :is(.sd-navigation__next-btn, .sd-navigation__complete-btn, .sd-navigation__start-btn, .sd-navigation__preview-btn).sd-action--brand:not(:disabled) {
  --sd-action-background: var(--sjs2-color-component-action-brand-primary-default-bg);
  --sd-action-hover-background: var(--sjs2-color-component-action-brand-primary-hovered-bg);
  --sd-action-title-color: var(--sjs2-color-component-action-brand-primary-default-label);
  --sd-action-hover-title-color: var(--sjs2-color-component-action-brand-primary-hovered-label);
  --sd-action-boxshadow: 0 0 0 0 transparent;
  --sd-action-hover-box-shadow: 0 0 0 0 transparent;
}

/* Steps: a tick only for those that lie behind, titles as long as they are. */
.sd-theme-root :is(.sd-title.sd-container-modern__title, .sv-header--mobile) {
  padding-inline: var(--sjs2-spacing-large-horizontal);
}
.sd-theme-root .sd-html > :first-child {
  margin-block-start: 0;
}
.sd-theme-root .sd-html > :last-child {
  margin-block-end: 0;
}
.sd-theme-root .sd-question__description {
  white-space: pre-line;
}
.sd-theme-root .sd-progress-buttons.sd-progress-buttons {
  padding: calc(1.5 * var(--sjs2-base-unit-spacing)) var(--sjs2-spacing-large-horizontal) 0;
}
.sd-theme-root.sd-root-modern--mobile .sd-progress-buttons :is(.sd-progress-buttons__page-title, .sd-progress-buttons__page-description) {
  display: none;
}
.sd-theme-root.sd-root-modern--mobile .sd-progress-buttons .sd-progress-buttons__list li {
  min-inline-size: var(--sjs2-size-x400);
}
.sd-theme-root .sd-progress-buttons__page-title {
  white-space: normal;
  text-wrap: balance;
  color: var(--sjs2-color-fg-basic-secondary);
  font-weight: inherit;
}
.sd-theme-root .sd-progress-buttons__list-element--current .sd-progress-buttons__page-title {
  color: var(--sjs2-color-fg-basic-primary);
  font-weight: 600;
}
.sd-theme-root .sd-progress-buttons__list-element--current .sd-progress-buttons__check-icon {
  display: none;
}
.sd-theme-root .sd-progress-buttons__list-element--current .sd-progress-buttons__button:has(.sd-progress-buttons__check-icon)::before {
  content: '';
  inline-size: var(--sjs2-size-x125);
  block-size: var(--sjs2-size-x125);
  border-radius: 50%;
  background: var(--sjs2-color-fg-brand-primary);
}

/* Statements are longer than the names of answers; a line leads from one to the other. */
.sd-theme-root .sd-question--table:not(.sd-question--mobile) .sd-table--columnsautowidth .sd-table__cell--row-text.sd-table__cell--row-text {
  inline-size: 40%;
}
.sd-theme-root .sd-question--table:not(.sd-question--mobile) :is(.sd-table tbody tr + tr, .sd-table thead + tbody tr) > .sd-matrix__cell {
  border-block-start: 1px solid var(--sjs2-color-border-basic-secondary-disabled);
}
.sd-theme-root .sd-question--table:not(.sd-question--mobile) .sd-table tbody tr:hover > .sd-matrix__cell {
  background: var(--sjs2-color-bg-basic-primary-dim);
}
.sd-theme-root .sd-question--mobile .sd-table__row:not(:last-of-type) {
  border-block-end-color: var(--sjs2-color-border-basic-secondary-disabled);
}

/* Headings and pages that take the focus along after a click are no controls. */
.sd-theme-root :is(.sd-page__title, .sd-page, .sd-body)[tabindex="-1"]:focus {
  outline: none;
}
/* What is said at the end is a sentence in the page, not a screen. */
.sd-theme-root.sd-root-modern:has(.sd-completedpage), .sd-theme-root.sd-root-modern:has(.sd-completedpage)::before {
  background: none;
}
.sd-theme-root .sd-body:has(> .sd-completedpage) {
  padding-block: 0;
}
.sd-theme-root .sd-completedpage.sd-completedpage {
  align-items: flex-start;
  padding: calc(1.5 * var(--sjs2-base-unit-spacing)) 0;
  text-align: start;
}
.sd-theme-root .sd-completedpage :is(h1, h2, h3, h4, p) {
  margin: 0;
}
.sd-theme-root .sd-completedpage :is(h1, h2, h3) {
  font-size: calc(2.5 * var(--sjs2-base-unit-font-size));
  line-height: 1.4;
}`;
