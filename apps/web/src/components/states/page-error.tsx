import { Button } from '@nexus/ui';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTitle } from '#components/layout/use-title.ts';
import { refusalOf } from '#lib/errors.ts';

/** A page that could not be read: what happened, what was kept, and one way to try again. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const offline = !navigator.onLine;
  useTitle('Page indisponible');
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div role="alert" className="max-w-[46ch] py-6 md:py-12">
      <h1>{offline ? 'Pas de réseau pour le moment' : 'Cette page n’a pas pu s’afficher'}</h1>
      <p className="mt-3 mb-6 text-ink-2">
        {offline ? 'Rien n’est perdu : la page reviendra avec le réseau.' : refusalOf(error).message}
      </p>
      <Button variant="primary" onClick={retry}>
        Réessayer
      </Button>
    </div>
  );
}
