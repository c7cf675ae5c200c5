import { css } from 'lit';

/** Launcher and dialog of the display modes. */
export const frameStyles = css`
  :host([display='popup']), :host([display='slider']) {
    display: inline-block;
  }
  :host([display='side-tab']) {
    display: contents;
  }
  button.launcher, button.close {
    font: inherit;
    cursor: pointer;
  }
  button.launcher {
    padding: 0.6em 1.2em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    transition: background var(--_duration);
  }
  .launcher:hover {
    background: var(--_accent-strong);
  }
  .launcher:focus-visible, .close:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .launcher.side-tab {
    position: fixed;
    z-index: 2147483000;
    /* Physical: the writing mode below turns the logical sides. */
    top: 50%;
    right: 0;
    padding: 1.2em 0.6em;
    border-radius: var(--_radius) 0 0 var(--_radius);
    writing-mode: vertical-rl;
    transform: translateY(-50%);
    box-shadow: var(--_shadow);
    max-block-size: 80vh;
  }
  .dialog {
    box-sizing: border-box;
    inline-size: min(56rem, 100vw - 2em);
    max-inline-size: none;
    max-block-size: calc(100dvh - 2em);
    margin: auto;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 20px 60px rgb(0 0 0 / 0.35);
  }
  .dialog[open] {
    display: flex;
    flex-direction: column;
    animation: appear var(--_duration) ease-out;
  }
  .dialog::backdrop {
    background: rgb(10 16 24 / 0.5);
  }
  .dialog.slider, .dialog.side-tab {
    inline-size: min(44rem, 100vw);
    block-size: 100dvh;
    max-block-size: none;
    margin: 0 0 0 auto;
    border-radius: 0;
  }
  .dialog.slider[open], .dialog.side-tab[open] {
    animation-name: slide-in;
  }
  .dialog-bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    padding: 0.6em 1em;
    border-block-end: 1px solid var(--_line);
  }
  .dialog-content {
    overflow: auto;
    overscroll-behavior: contain;
  }
  /* The form fills its window, however short it is. */
  .dialog-content:has(.saving) {
    flex: auto;
    background: var(--_surface-soft);
  }
  .dialog-content:not(:has(.saving)) {
    padding-inline: 24px;
  }
  .close {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.5em;
    block-size: 2.5em;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
  }
  .close:hover {
    background: var(--_surface-soft);
  }
  .close svg {
    inline-size: 1em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
  }
  @media (max-width: 30rem) {
    .launcher.side-tab {
      padding: 0.8em 0.3em;
      font-size: 0.875em;
    }
  }
  @keyframes appear {
    from { opacity: 0; translate: 0 8px; }
  }
  @keyframes slide-in {
    from { translate: 100% 0; }
  }
  @media (prefers-reduced-motion: reduce) {
    .dialog[open] { animation: none; }
  }
`;
