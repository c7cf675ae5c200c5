/**
 * Which `--assay-*` token gives which SurveyJS variable its value. A SurveyJS theme with colours of its own (`cssVariables`) stands above the tokens.
 * Variables work on survey-core's theme root only: on the host they would be overwritten by the sheet's own values.
 */

/**
 * SurveyJS variable (without `--sjs2-`) → token. Backgrounds of "alert", "warning" and "positive" stay SurveyJS's own:
 * it mixes the colours of a coloured rating from them on a canvas, which cannot read `light-dark()`.
 */
const colours: Readonly<Record<string, string>> = {
  'color-project-brand-600': 'accent',
  'color-project-brand-700': 'accent-strong',
  'color-project-brand-800': 'accent-strong',
  'color-bg-brand-secondary': 'accent-soft',
  'color-fg-brand-primary': 'accent',
  'color-fg-brand-on-primary': 'on-accent',
  'color-border-brand-on-primary': 'on-accent',
  'color-utility-surface-survey': 'surface-soft',
  'color-utility-body': 'surface',
  'color-utility-sheet': 'surface-raised',
  'color-bg-basic-primary': 'surface',
  'color-bg-basic-primary-dim': 'surface-soft',
  'color-bg-basic-primary-disabled': 'surface-soft',
  'color-bg-basic-secondary': 'surface-soft',
  'color-bg-basic-secondary-dim': 'neutral-soft',
  'color-bg-basic-tertiary': 'neutral-soft',
  'color-bg-basic-tertiary-dim': 'line',
  'color-bg-neutral-secondary': 'surface-soft',
  'color-bg-neutral-secondary-dim': 'neutral-soft',
  'color-fg-basic-primary': 'text',
  'color-fg-basic-primary-muted': 'text',
  'color-fg-basic-secondary': 'text-soft',
  'color-fg-basic-tertiary': 'text-soft',
  'color-fg-neutral-primary': 'text',
  'color-bg-neutral-primary': 'text',
  'color-fg-neutral-on-primary': 'surface',
  'color-border-basic-primary': 'text',
  'color-border-basic-secondary': 'line-strong',
  'color-border-basic-secondary-disabled': 'line',
  'color-fg-alert-primary': 'error',
  'color-border-alert-primary': 'error',
  'color-fg-positive-primary': 'strength',
  'color-utility-a11y': 'focus',
  'color-utility-shadow-surface-default': 'line',
  'color-component-panel-default-border': 'line',
  'color-component-panel-simple-default-border': 'line',
  'color-component-panel-nested-default-border': 'line',
  'color-component-panel-dynamic-default-border': 'line',
};

const others: Readonly<Record<string, string>> = {
  'typography-font-family-text': 'font',
};

const declarations = [...Object.entries(colours), ...Object.entries(others)].map(([variable, token]) => `--sjs2-${variable}: var(--_${token});`).join('\n');

/** Half the text size of the host as a length: `em` in an ordinary variable would be measured where it is used. */
const halfEm = '--_assay-half-em';

/**
 * survey-core makes its sizes of text and lines from one unit; here it follows the host: `--assay-font-size`, or what the person chose in the browser.
 * Empty in a browser that cannot register the property: text has survey-core's own 16 pixels there.
 */
export function textSize(): string {
  try {
    CSS.registerProperty({ name: halfEm, syntax: '<length>', inherits: true, initialValue: '8px' });
  } catch (error) {
    // Another copy of this file has registered it.
    if ((error as Error).name !== 'InvalidModificationError') return '';
  }
  return `
:host { ${halfEm}: 0.5em; }
.sd-theme-root { --sjs2-base-unit-font-size: var(${halfEm}); --sjs2-base-unit-line-height: var(${halfEm}); }`;
}

/** Only where a widget of ours has resolved the tokens, and no theme brought colours. */
export const tokenMapping = `
:host .sd-theme-root:not([style*="; --sjs2-color"], [style^="--sjs2-color"], [style*="; --sjs2-palette"], [style^="--sjs2-palette"]) {
  ${declarations}
}`;
