export const en = {
  label: 'JSON of the form',
  help: 'Ctrl+Space completes. Escape, then Tab leaves the editor.',
  invalid: 'Line {line}, column {column}: this is not valid JSON yet. The form stays as it was.',
  inStep: 'Text and form agree.',
  refused: 'This text cannot become the form: {message}',
  format: 'Put in order',
  copy: 'Copy',
  copied: 'Copied.',
  fix: 'Fix',
  find: 'Find',
} as const;
