/** What waits far from the view: its box is as high as it will be, and nothing of it stands out (layout/outline.ts). */
export const outlines = `
.assay-outline {
  box-sizing: border-box;
  flex: 1 1 0;
  contain: strict;
  padding: var(--sjs2-spacing-x200, 16px) 0;
}
.assay-outline-row > td {
  padding: var(--sjs2-spacing-x100, 8px);
  text-align: start;
}
.assay-outline-title {
  font-weight: 600;
}
`;
