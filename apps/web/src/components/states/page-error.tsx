import { Button, ErrorState } from '@nexus/ui';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ForbiddenError, refusalOf } from '#lib/errors.ts';
import { useTitle } from '../layout/use-title.ts';
import { Forbidden } from './forbidden.tsx';
import { StateTitle } from './state-title.tsx';

/** A page that could not be read: what happened, and one way to try again. */
export function PageError({ error, reset }: ErrorComponentProps) {
  if (error instanceof ForbiddenError) return <Forbidden />;
  return <Unreadable error={error} reset={reset} />;
}

function Unreadable({ error, reset }: Pick<ErrorComponentProps, 'error' | 'reset'>) {
  const router = useRouter();
  const offline = !navigator.onLine;
  useTitle('Page indisponible');
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <>
      <StateTitle>{offline ? 'Pas de réseau pour le moment' : 'Cette page n’a pas pu s’afficher'}</StateTitle>
      <ErrorState
        level="h2"
        title={offline ? 'Hors ligne' : 'La lecture a échoué'}
        action={
          <Button variant="primary" onClick={retry}>
            Réessayer
          </Button>
        }
      >
        {offline ? 'Rien n’est perdu : la page reviendra avec le réseau.' : refusalOf(error).message}
      </ErrorState>
    </>
  );
}
