import type { PracticalList } from '@nexus/contracts';
import { Badge, Card, CardHeader, InfoIcon } from '@nexus/ui';
import { duration, percent } from '#lib/format.ts';

/** The exam as the text has it, what the subjects here are, and what is ours. */
export function RulesCard({ rules, student, self }: Pick<PracticalList, 'rules' | 'student'> & { self: boolean }) {
  const { session, minutes, share, format, certainty, note, individual } = rules;
  return (
    <Card aria-labelledby="epreuve-pratique">
      <CardHeader
        id="epreuve-pratique"
        title={`L’épreuve, session ${session}`}
        aside={certainty === 'official' ? null : <Badge tone="outline">à confirmer</Badge>}
      />
      {student.sits ? null : (
        <p className="mb-4 flex gap-2.5 rounded-md bg-info-soft p-3.5 text-info">
          <InfoIcon size={20} className="mt-0.5 shrink-0" />
          <span>
            {individual}{' '}
            {self
              ? 'En candidat libre, tu ne la passes donc pas\u00a0: ces sujets restent un bon entraînement pour l’écrit.'
              : `En candidat libre, ${student.first_name} ne la passe donc pas\u00a0: ces sujets restent un entraînement pour l’écrit.`}
          </span>
        </p>
      )}
      <p>
        {duration(minutes)}, et {percent(share)} de la note de la spécialité NSI.{' '}
        {note === null ? null : `${note.charAt(0).toLocaleUpperCase('fr')}${note.slice(1)}.`}
      </p>
      <p className="mt-2 text-sm text-ink-2">Format de la spécialité, d’après le texte de la session&nbsp;: {format}</p>
      <ul className="mt-2 ml-5 grid list-disc gap-1 text-sm text-ink-2">
        <li>
          <strong>Une application</strong>&nbsp;: un document, un programme à écrire par étapes, deux questions. C’est
          la forme que décrit ce texte.
        </li>
        <li>
          <strong>Deux exercices</strong>&nbsp;: l’un à écrire, l’autre à compléter, d’après la forme des sujets publiés
          jusqu’à la session {session - 1}. La session {session} ne la reprend pas&nbsp;; on y exerce les mêmes gestes.
        </li>
        <li>
          Le barème est celui de Nexus, pas une grille officielle&nbsp;: 14&nbsp;points pour les programmes, comptés par
          leurs tests, et 6 pour le dialogue, que {self ? 'tu notes toi-même' : 'l’élève note avec les attendus'}.
        </li>
      </ul>
    </Card>
  );
}
