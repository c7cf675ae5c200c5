import { css } from 'lit';

export const startStyles = css`
  .start-cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
    gap: 0.8em;
  }
  .start-card {
    display: grid;
    justify-items: start;
    gap: 0.35em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    text-align: start;
    cursor: pointer;
    transition: border-color var(--_duration), box-shadow var(--_duration);
  }
  .start-card:hover { border-color: var(--_accent); box-shadow: var(--_shadow); }
  .start-card .icon { color: var(--_accent); }
  .start-card span { color: var(--_text-soft); font-size: 0.93em; }
  .start-form { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 0.6em; margin-block-start: 1.2em; }
  .start-form .field { flex: 1 1 16em; }
  .start-state:empty { display: none; }
  .start-search { margin-block-end: 0.8em; }
  .start-choices { display: grid; gap: 0.4em; margin: 0 0 1em; padding: 0; border: 0; }
  .start-choices legend { margin-block-end: 0.3em; font-weight: 600; }
  .start-choice { display: flex; gap: 0.5em; align-items: baseline; }
  .import-notes { max-block-size: 18em; margin: 0; padding: 0.6em 0.8em; overflow: auto; border-radius: var(--_radius-small); background: var(--_surface-soft); list-style: none; overflow-wrap: anywhere; }
  .import-notes li + li { margin-block-start: 0.35em; }
  .stored-forms { margin-block-end: 1.4em; }
  .stored-versions { display: flex; flex-wrap: wrap; gap: 0.3em; }
  .save-message { max-inline-size: 24em; color: var(--_strength); }
  .save-message.bad { color: var(--_error); }
  .left-work { display: flex; flex: none; flex-wrap: wrap; align-items: center; gap: 0.4em 0.8em; padding: 0.5em 0.9em; border-block-end: 1px solid var(--_line); background: var(--_accent-soft); color: var(--_text); }
  .left-work > .icon { color: var(--_accent-strong); }
  .left-work > span { flex: 1 1 14em; }
  .left-work > .left-tools { display: flex; flex: none; flex-wrap: wrap; gap: 0.4em; }
  .versions, .differences { margin: 0; padding: 0; list-style: none; }
  .versions > li + li { border-block-start: 1px solid var(--_line); }
  .version-line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5em; padding: 0.5em 0; }
  .differences { margin-block-end: 0.6em; padding: 0.6em 0.8em; border-radius: var(--_radius-small); background: var(--_surface-soft); overflow-wrap: anywhere; }
  .differences .added { color: var(--_strength); }
  .differences .removed { color: var(--_error); }
`;
