import { useTitle } from '#components/layout/use-title.ts';
import { PlainState } from '#components/states/plain-state.tsx';

/** A pupil of Première, or an adult who looks at one: why there is nothing here, and when there will be. */
export function NotYet({ self }: { self: boolean }) {
  useTitle('Grand oral');
  return (
    <PlainState title="Le Grand oral, c’est en Terminale">
      {self
        ? 'L’épreuve se passe en juin de Terminale, sur deux questions tirées des deux spécialités que tu garderas. Cette page s’ouvrira à la rentrée ; en Première, c’est l’oral de français qui compte.'
        : 'L’épreuve se passe en juin de Terminale, sur deux questions tirées des deux spécialités gardées. Cette page s’ouvrira à la rentrée de Terminale.'}
    </PlainState>
  );
}
