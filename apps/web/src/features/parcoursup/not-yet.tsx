import { useTitle } from '#components/layout/use-title.ts';
import { PlainState } from '#components/states/plain-state.tsx';

/** The address exists; the year has not come. */
export function NotYet({ self }: { self: boolean }) {
  useTitle('Parcoursup');
  return (
    <PlainState title="Parcoursup, c’est en Terminale">
      {self
        ? 'Tu es en Première : il n’y a rien à saisir cette année. Ton dossier s’ouvrira ici à la rentrée de Terminale, avec le calendrier, tes vœux et tes pièces. D’ici là, tes notes de Première et celles des épreuves anticipées sont ce qui y comptera.'
        : 'Cet élève est en Première : il n’y a rien à saisir cette année. Son dossier s’ouvrira ici à la rentrée de Terminale, avec le calendrier, les vœux et les pièces. D’ici là, les notes de Première et celles des épreuves anticipées sont ce qui y comptera.'}
    </PlainState>
  );
}
