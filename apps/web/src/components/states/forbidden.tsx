import { useTitle } from '#components/layout/use-title.ts';
import { PlainState } from './plain-state.tsx';

/** The page exists, for another kind of account. */
export function Forbidden() {
  useTitle('Page réservée');
  return (
    <PlainState title="Cette page est réservée à d’autres comptes">
      Elle s’adresse aux adultes qui suivent des élèves.
    </PlainState>
  );
}
