import { useTitle } from '#components/layout/use-title.ts';
import { useSaysTu } from '#lib/me.ts';
import { PlainState } from './plain-state.tsx';

/** An address that does not exist, or that is somebody else's: the two must not be told apart. */
export function NotFound() {
  useTitle('Page introuvable');
  const concerned = useSaysTu() ? 'ne te concerne pas' : 'ne vous concerne pas';
  return (
    <PlainState title={`Cette page n’existe pas, ou ${concerned}`}>
      L’adresse est peut-être incomplète, ou la page est celle de quelqu’un d’autre.
    </PlainState>
  );
}
