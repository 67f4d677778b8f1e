import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** The line where a program went wrong, from 1; none. */
export const markLine = StateEffect.define<number | null>();

const wrong = Decoration.line({ class: 'cm-wrong-line' });

/** Shows it until the program changes. */
export const markedLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { docChanged, effects, state: { doc } }) {
    const asked = effects.find((effect) => effect.is(markLine));
    if (asked === undefined) return docChanged ? Decoration.none : marks;
    const line: number | null = asked.value;
    if (line === null || line < 1 || line > doc.lines) return Decoration.none;
    return Decoration.set(wrong.range(doc.line(line).from));
  },
  provide: (field) => EditorView.decorations.from(field),
});
