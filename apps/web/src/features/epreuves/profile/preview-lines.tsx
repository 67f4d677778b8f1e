import type { ProfilePreview } from '@nexus/contracts';
import type { ReactNode } from 'react';
import { calendarDays, datesIn, dayOf, decimal } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { subjectInSentence } from '#lib/words/subjects.ts';
import { countOf, plural } from '#lib/words/words.ts';

interface PreviewLinesProps {
  preview: ProfilePreview;
  self: boolean;
}

/** What would appear, go, move, weigh more or less, and what rests on it. */
export function PreviewLines({ preview, self }: PreviewLinesProps) {
  const { user } = useMe();
  const dates = datesIn(user.time_zone);
  const { appears, disappears, moves, reweighs, rewrites, subjects, tasks, sessions, milestones } = preview;
  const closing = tasks.filter(({ effect }) => effect === 'closes');
  const kept = tasks.filter(({ effect }) => effect === 'kept');
  const nothing = [appears, disappears, moves, reweighs, rewrites, subjects, tasks].every((list) => list.length === 0);
  if (nothing) return <p className="text-sm">Rien ne bouge dans le plan d’épreuves.</p>;
  return (
    <div className="grid gap-4 text-sm">
      <p className="font-strong">{headline(preview)}</p>
      <Lines title="Apparaît">
        {appears.map(({ code, label, weight, scheduled_at }) => (
          <li key={code}>
            {label}, coefficient {decimal(weight)}
            {scheduled_at === null ? '' : `, ${day(scheduled_at)}`}
          </li>
        ))}
      </Lines>
      <Lines title="Disparaît">
        {disappears.map(({ code, label, weight, mark }) => (
          <li key={code}>
            {label}, coefficient {decimal(weight)}
            {mark === null ? '' : <b className="text-danger">, avec sa note de {decimal(mark)}</b>}
          </li>
        ))}
      </Lines>
      <Lines title="Change de date">
        {moves.map(({ code, label, before, after }) => (
          <li key={code}>
            {label} : {period(before)} → {period(after)}
          </li>
        ))}
      </Lines>
      <Lines title="Change de coefficient">
        {reweighs.map(({ code, label, before, after }) => (
          <li key={code}>
            {label} : {decimal(before)} → {decimal(after)}
          </li>
        ))}
      </Lines>
      <Lines title="Se réécrit">
        {rewrites.map(({ code, label }) => (
          <li key={code}>{label}</li>
        ))}
      </Lines>
      <Lines title="Dans tout le bac, pèse">
        {subjects.map(({ subject, before, after }) => (
          <li key={subject}>
            {subjectInSentence(subject)} : {decimal(before)} → {decimal(after)}
          </li>
        ))}
      </Lines>
      <Lines title={`Tâches que Nexus retire (${closing.length})`} of={closing.length}>
        {closing.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </Lines>
      <Lines title="Restent, parce que quelqu’un les a écrites" of={kept.length}>
        {kept.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </Lines>
      <Lines title="Séances réservées dans une matière qui s’arrête : rien n’est annulé" of={sessions.length}>
        {sessions.map(({ id, subject, slot_start }) => (
          <li key={id}>
            {subjectInSentence(subject)}, {dates.fullWithTime(new Date(slot_start))}
          </li>
        ))}
      </Lines>
      {preview.typed_marks === 0 ? null : (
        <p className="text-ink-2">
          {countOf(preview.typed_marks, 'note')} {plural(preview.typed_marks, 'recopiée')} ne{' '}
          {plural(preview.typed_marks, 'compte', 'comptent')} plus : Nexus{' '}
          {plural(preview.typed_marks, 'la garde', 'les garde')}, au cas où la matière revient.
        </p>
      )}
      {milestones.length === 0 ? null : (
        <p className="text-ink-2">
          {countOf(milestones.length, 'étape')} {plural(milestones.length, 'ajoutée')} par Nexus{' '}
          {plural(milestones.length, 'reste', 'restent')} dans {self ? 'ton' : 'le'} plan.
        </p>
      )}
    </div>
  );
}

function headline({ appears, disappears, moves, total_weight, session }: ProfilePreview): string {
  const parts = [
    ...(appears.length === 0 ? [] : [`${countOf(appears.length, 'note')} en plus`]),
    ...(disappears.length === 0 ? [] : [`${countOf(disappears.length, 'note')} en moins`]),
    ...(moves.length === 0 ? [] : [`${countOf(moves.length, 'date')} qui ${plural(moves.length, 'bouge', 'bougent')}`]),
  ];
  const total =
    total_weight.before === total_weight.after
      ? `toujours ${decimal(total_weight.after)} coefficients`
      : `${decimal(total_weight.before)} → ${decimal(total_weight.after)} coefficients`;
  const year = session.before === session.after ? '' : `, session ${session.before} → ${session.after}`;
  return `${[...parts, total].join(', ')}${year}.`;
}

function Lines({ title, of, children }: { title: string; of?: number; children: ReactNode[] }) {
  if ((of ?? children.length) === 0) return null;
  return (
    <section>
      <h3 className="text-sm font-medium text-ink-2">{title}</h3>
      <ul className="mt-1 grid list-disc gap-0.5 pl-5">{children}</ul>
    </section>
  );
}

const day = (at: string) => `${calendarDays.dayNumber(dayOf(at))} ${calendarDays.month(dayOf(at))} ${at.slice(0, 4)}`;

function period({ scheduled_at, window_start, window_end }: ProfilePreview['moves'][number]['before']): string {
  if (scheduled_at !== null) return day(scheduled_at);
  if (window_start === null || window_end === null) return 'date à paraître';
  return `entre le ${day(window_start)} et le ${day(window_end)}`;
}
