import { Button, EmptyState, SheetPicture } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useTitle } from '../layout/use-title.ts';
import { StateTitle } from './state-title.tsx';

/** The page exists, for another kind of account. */
export function Forbidden() {
  useTitle('Page réservée');
  return (
    <>
      <StateTitle>Cette page est réservée à d’autres comptes</StateTitle>
      <EmptyState
        picture={<SheetPicture />}
        level="h2"
        title="Ce compte n’y a pas accès"
        action={
          <Button asChild variant="primary">
            <Link to="/">Revenir à l’accueil</Link>
          </Button>
        }
      >
        Elle s’adresse aux adultes qui suivent des élèves.
      </EmptyState>
    </>
  );
}
