import { Disclosure } from '@nexus/ui';

/** The rule in plain words (docs/practice.md has it whole). */
export function MasteryRule() {
  return (
    <Disclosure label="La règle, en clair">
      <ul className="mt-2 grid list-disc gap-1.5 pl-5 text-sm text-ink-2 marker:text-ink-3">
        <li>
          La maîtrise est la probabilité de savoir faire. Chaque première réponse à un exercice la fait bouger&nbsp;:
          une réponse juste la fait monter, une réponse fausse la fait descendre.
        </li>
        <li>
          Une bonne réponse qu’on pouvait trouver au hasard prouve moins (une chance sur quatre dans un choix de
          quatre), et une étourderie reste possible chez qui sait&nbsp;: une erreur n’efface pas tout.
        </li>
        <li>
          Chaque indice lu avant divise par deux ce qu’une bonne réponse prouve. Les essais suivants font apprendre,
          sans compter.
        </li>
        <li>
          Avec le temps, on oublie&nbsp;: le chiffre du jour est la maîtrise multipliée par les chances de s’en
          souvenir. Chaque réussite rend le souvenir plus durable.
        </li>
        <li>
          La progression d’un chapitre et d’une matière reste la moyenne des maîtrises sans l’oubli&nbsp;: elle dit ce
          qui a été appris.
        </li>
      </ul>
    </Disclosure>
  );
}
