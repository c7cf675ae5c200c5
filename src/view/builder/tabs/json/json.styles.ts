import { css } from 'lit';

export const jsonStyles = css`
  .json {
    display: flex;
    flex: auto;
    flex-direction: column;
    min-block-size: 0;
  }
  .json-bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.3em 1em;
    padding: 0.5em 0.9em;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_text-soft);
  }
  .json-place {
    flex: auto;
    min-block-size: 0;
    overflow: hidden;
    direction: ltr;
  }
`;
