import type { PlannedEpreuve } from '@nexus/contracts';
import { ProgressBar, TextLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { duration, percent } from '#lib/format.ts';
import { plural } from '#lib/words/words.ts';
import { partOf } from '../words.ts';

interface EpreuveDetailsProps {
  item: PlannedEpreuve;
  studentId: string | undefined;
}

/** How it goes, what it tests and how much of it is mastered, what to do now, and which text says so. */
export function EpreuveDetails({ item, studentId }: EpreuveDetailsProps) {
  const { format, parts, preparation_min, tests, next_task, facts } = item;
  const self = studentId === undefined;
  return (
    <div className="mt-2 grid gap-3 rounded-md bg-sunken p-4 text-sm">
      <p>{format}</p>
      {parts.length > 1 ? (
        <ul className="grid gap-1">
          {parts.map((part) => (
            <li key={part.part}>
              {partOf(part)}
              {part.certainty === 'official' ? null : <span className="text-ink-3"> (à confirmer)</span>}
              {part.note === null ? null : <span className="text-ink-3">. {part.note}</span>}
            </li>
          ))}
        </ul>
      ) : null}
      {preparation_min === null || preparation_min === 0 ? null : (
        <p>Temps de préparation : {duration(preparation_min)}.</p>
      )}
      {self && item.subject === 'NSI' && parts.some(({ part }) => part === 'pratique') ? (
        <TextLink asChild>
          <Link to="/dashboard/cours/epreuve-pratique" className="justify-self-start">
            S’entraîner à la partie pratique
          </Link>
        </TextLink>
      ) : null}
      {tests === null ? (
        <p className="text-ink-2">Nexus ne suit pas encore le programme de cette épreuve.</p>
      ) : (
        <Tested tests={tests} self={self} />
      )}
      {next_task === null ? null : (
        <p>
          <b className="font-strong">{self ? 'À faire maintenant :' : 'La suite :'}</b> {next_task.label}
          {next_task.minutes === null ? '' : ` (${duration(next_task.minutes)})`}. {next_task.reason}{' '}
          <TextLink asChild>
            {self ? (
              <Link to="/dashboard/taches">Ouvrir les tâches</Link>
            ) : (
              <Link to="/eleves/$studentId/taches" params={{ studentId }}>
                Ouvrir les tâches
              </Link>
            )}
          </TextLink>
        </p>
      )}
      {item.scheduled_at === null || item.state === 'behind' ? null : (
        <TextLink href={`/api/epreuves/${item.id}/calendar.ics`} download className="justify-self-start">
          Ajouter à {self ? 'ton' : 'votre'} agenda
        </TextLink>
      )}
      {facts === null ? null : <Sources facts={facts} />}
    </div>
  );
}

function Tested({ tests, self }: { tests: NonNullable<PlannedEpreuve['tests']>; self: boolean }) {
  const { total, met, acquired, mastery, low, high, next } = tests;
  return (
    <div className="grid gap-1.5">
      <p>
        {mastery === null
          ? `${total} compétences au programme, aucune abordée pour l’instant.`
          : `${acquired} ${plural(acquired, 'compétence acquise', 'compétences acquises')} sur ${total} ; ${met} ${plural(met, 'abordée')}, ${self ? 'que tu maîtrises' : 'maîtrisées'} à ${percent(mastery)}.`}
      </p>
      {mastery === null ? null : (
        <>
          <ProgressBar value={acquired / total} label={`${acquired} compétences acquises sur ${total}`} />
          <p className="text-xs text-ink-3">
            Sur tout le programme : entre {percent(low)} et {percent(high)}, selon ce qui n’a pas encore été abordé.
          </p>
        </>
      )}
      {next === null ? null : <p className="text-ink-2">Prochaine étape : {next.label}.</p>}
    </div>
  );
}

const certainties = {
  official: 'officiel',
  provisional: 'provisoire, tant que le texte n’est pas publié',
  unverified: 'à confirmer',
} as const;

function Sources({ facts }: { facts: NonNullable<PlannedEpreuve['facts']> }) {
  const rows = [
    ['Coefficient', facts.weight],
    ['Date', facts.date],
    ['Format', facts.format],
  ] as const;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 border-t border-line pt-2.5 text-xs text-ink-3">
      {rows.map(([name, { certainty, texts, sources, note }]) => (
        <div key={name} className="contents">
          <dt>{name}</dt>
          <dd className="min-w-0 break-words">
            {certainties[certainty]}
            {texts.length > 0 ? `, ${texts.join(', ')}` : sources[0] ? `, d’après ${sources[0].name}` : ''}
            {note === null ? '' : `. ${note}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
