import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { SQLite, sql } from '@codemirror/lang-sql';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { getNonce } from 'get-nonce';
import { useEffect, useRef } from 'react';
import { markedLine, markLine } from './marked-line.ts';
import { editorTheme, highlighting } from './theme.ts';

export type CodeLanguage = 'python' | 'sql';

export interface CodeEditorProps {
  language: CodeLanguage;
  /** What it holds when it opens; afterwards it is its own master: another start is another `key`. */
  initial: string;
  label: string;
  /** What says how the keyboard leaves it. */
  describedBy: string;
  onChange: (text: string) => void;
  onFocus: () => void;
  /** Ctrl+Entrée. */
  onRun: () => void;
  /** The line to show as the one where it went wrong, from 1. */
  line: number | null;
}

const languages: Record<CodeLanguage, () => Extension> = {
  python: () => [python(), indentUnit.of('    ')],
  sql: () => [sql({ dialect: SQLite, upperCaseKeywords: true }), indentUnit.of('  '), EditorView.lineWrapping],
};

/**
 * An editor of code. Tab indents; after Escape it leaves, as the words beside it say. Fetched when an exercise is there to
 * be written.
 */
export default function CodeEditor({ language, initial, label, describedBy, line, ...handlers }: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(handlers);
  latest.current = handlers;

  useEffect(() => {
    if (place.current === null) return;
    const run = () => {
      latest.current.onRun();
      return true;
    };
    const nonce = getNonce();
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: initial,
        extensions: [
          // Its style is let in by the nonce of the page.
          nonce === undefined ? [] : EditorView.cspNonce.of(nonce),
          lineNumbers(),
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          highlightActiveLine(),
          EditorState.tabSize.of(4),
          languages[language](),
          syntaxHighlighting(highlighting),
          editorTheme,
          markedLine,
          Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
          // The last one for axe, which does not know that what can be written in can be reached.
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, tabindex: '0' }),
          EditorView.updateListener.of(({ docChanged, focusChanged, state, view: { hasFocus } }) => {
            if (docChanged) latest.current.onChange(state.doc.toString());
            if (focusChanged && hasFocus) latest.current.onFocus();
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [language, initial, label, describedBy]);

  useEffect(() => {
    view.current?.dispatch({ effects: markLine.of(line) });
  }, [line]);

  return <div ref={place} className="code-editor" />;
}
