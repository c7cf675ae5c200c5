import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--_surface)', color: 'var(--_text)', fontSize: '1em' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: "ui-monospace, 'Cascadia Mono', Consolas, Menlo, 'Noto Sans Mono CJK KR', monospace", lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--_accent)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--_accent)', borderInlineStartWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--_surface-soft)', color: 'var(--_text-soft)', borderInlineEnd: '1px solid var(--_line)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--_accent-soft) 45%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--_accent-soft)', color: 'var(--_accent-strong)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'color-mix(in srgb, var(--_accent) 28%, transparent)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--_strength-soft)' },
  '.cm-matchingBracket': { backgroundColor: 'var(--_accent-soft)', outline: '1px solid var(--_accent)' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--_surface-soft)', border: '1px solid var(--_line)', color: 'var(--_text-soft)' },
  '.cm-tooltip': { border: '1px solid var(--_line)', borderRadius: 'var(--_radius-small)', backgroundColor: 'var(--_surface-raised)', color: 'var(--_text)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--_accent)', color: 'var(--_on-accent)' },
  '.cm-completionDetail': { color: 'var(--_text-soft)' },
  '.cm-panels': { backgroundColor: 'var(--_surface-soft)', color: 'var(--_text)' },
  '.cm-textfield, .cm-button': { border: '1px solid var(--_line-strong)', borderRadius: 'var(--_radius-small)', backgroundColor: 'var(--_surface)', backgroundImage: 'none', color: 'var(--_text)' },
  '.cm-diagnosticAction': { backgroundColor: 'var(--_accent)', color: 'var(--_on-accent)', borderRadius: 'var(--_radius-small)' },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--_accent-strong)' },
  { tag: tags.string, color: 'var(--_strength)' },
  { tag: tags.number, color: 'var(--_need)' },
  { tag: [tags.bool, tags.null], color: 'var(--_need)', fontWeight: '600' },
  { tag: tags.punctuation, color: 'var(--_text-soft)' },
  { tag: tags.invalid, color: 'var(--_error)' },
]);

/** The editor in the builder's colours, light and dark alike. */
export const editorLook = [theme, syntaxHighlighting(colours)];
