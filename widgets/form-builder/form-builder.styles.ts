import { css } from 'lit';

/** What is there before the builder is: its place, and a sign that it comes. */
export const formBuilderStyles = css`
  .skeleton {
    display: grid;
    grid-template-columns: 1fr 3fr 1.4fr;
    gap: 1em;
    block-size: min(30em, 80vh);
    padding: 1em;
  }
  .skeleton i {
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
`;
