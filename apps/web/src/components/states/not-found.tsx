import { Button, EmptyState, SheetPicture } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useSaysTu } from '#lib/me.ts';
import { useTitle } from '../layout/use-title.ts';
import { StateTitle } from './state-title.tsx';

/** An address that does not exist, or that is somebody else's: the two must not be told apart. */
export function NotFound() {
  useTitle('Page introuvable');
  const concerned = useSaysTu() ? 'ne te concerne pas' : 'ne vous concerne pas';
  return (
    <>
      <StateTitle>Cette page n’existe pas, ou {concerned}</StateTitle>
      <EmptyState
        picture={<SheetPicture />}
        level="h2"
        title="Rien à cette adresse"
        action={
          <Button asChild variant="primary">
            <Link to="/">Revenir à l’accueil</Link>
          </Button>
        }
      >
        L’adresse est peut-être incomplète, ou la page est celle de quelqu’un d’autre.
      </EmptyState>
    </>
  );
}
