import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Tokens of the design: light and dark come with them. */
export const editorTheme = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--edge)',
    borderRadius: '10px',
    overflow: 'hidden',
    fontSize: '0.875rem',
  },
  // Under 16 px a phone enlarges the page when one begins to write.
  '@media (width < 48rem)': { '&': { fontSize: '1rem' } },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6', maxHeight: '60vh', overflow: 'auto' },
  '.cm-content': { padding: '0.6rem 0', caretColor: 'var(--ink)' },
  '.cm-content, .cm-gutter': { minHeight: '7rem' },
  '.cm-line': { padding: '0 0.8rem' },
  '.cm-gutters': { color: 'var(--ink-3)', backgroundColor: 'var(--sunken)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in oklab, var(--sunken) 55%, transparent)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in oklab, var(--brand) 22%, transparent)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--brand-soft)', outline: '1px solid var(--brand)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--danger-soft)', outline: '1px solid var(--danger)' },
  '.cm-wrong-line, .cm-activeLine.cm-wrong-line': {
    backgroundColor: 'var(--danger-soft)',
    boxShadow: 'inset 3px 0 var(--danger)',
  },
});

/** The same colours as the programs of the courses (prose.css). */
export const highlighting = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: 'var(--brand)', fontWeight: '560' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--success)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--accent-ink)' },
  {
    tag: [tags.definition(tags.variableName), tags.function(tags.definition(tags.variableName)), tags.className],
    color: 'var(--nsi-ink)',
    fontWeight: '560',
  },
  { tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--info)' },
]);
