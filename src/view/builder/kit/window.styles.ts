import { css } from 'lit';

export const windowStyles = css`
  dialog.window {
    inline-size: min(46em, calc(100vw - 2em));
    max-block-size: calc(100dvh - 2em);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 20px 60px rgb(0 0 0 / 0.35);
  }
  dialog.window[open] {
    display: flex;
    flex-direction: column;
  }
  dialog.window::backdrop {
    background: rgb(10 16 24 / 0.5);
  }
  .window-head, .window-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
    padding: 0.8em 1.1em;
  }
  .window-head {
    justify-content: space-between;
    border-block-end: 1px solid var(--_line);
  }
  .window-head h2 {
    margin: 0;
    font-size: 1.15em;
  }
  .window-body {
    flex: auto;
    min-block-size: 0;
    padding: 1.1em;
    overflow: auto;
  }
  .window-foot {
    justify-content: flex-end;
    border-block-start: 1px solid var(--_line);
  }
`;
