import { css } from 'lit';

/** What stands while the tasks are loading. */
export const feedback360Styles = css`
  .frame { container-type: inline-size; min-block-size: 12rem; }
  :host([theme]) .frame { padding: 16px; border-radius: var(--_radius); background: var(--_surface); }
  .state { padding: 16px 20px; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface-soft); }
`;
