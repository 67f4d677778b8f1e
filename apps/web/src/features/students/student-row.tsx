import type { StudentCard } from '@nexus/contracts';
import { Avatar, ChevronRightIcon, ProgressBar } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { trackWords } from '#components/shell/describe-user.ts';
import { type Dates, percent } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { countOf } from '#lib/words/words.ts';

interface StudentRowProps {
  student: StudentCard;
  dates: Dates;
  now: Date;
}

/** A pupil in a line: who, how far, how regular, what waits, what comes. */
export function StudentRow({ student, dates, now }: StudentRowProps) {
  const { first_name, last_name, track, profile, specialities, progress_overall } = student;
  const name = `${first_name} ${last_name}`;
  return (
    <li className="relative grid grid-cols-[36px_minmax(0,1fr)_20px] items-center gap-x-3 gap-y-2 px-4 py-4 hover:bg-paper md:grid-cols-[36px_minmax(0,1.5fr)_minmax(0,1fr)_minmax(0,1fr)_20px] md:gap-x-5 md:px-6">
      <Avatar name={name} />
      <div className="min-w-0">
        <h2 className="text-md! tracking-normal!">
          <Link
            to="/eleves/$studentId"
            params={{ studentId: student.id }}
            className="text-ink no-underline after:absolute after:inset-0 after:-outline-offset-2! focus-visible:outline-none focus-visible:after:outline-[2.5px] focus-visible:after:outline-focus focus-visible:after:outline-solid"
          >
            {name}
          </Link>
        </h2>
        <p className="text-sm text-ink-2">
          {trackWords[track]}
          {profile === 'CandidatLibre' ? ', candidat libre' : ''}
          {specialities.length > 0 ? ` · ${specialities.map(shortSubject).join(', ')}` : ''}
        </p>
      </div>
      <div className="max-md:col-span-2 max-md:col-start-2 max-md:row-start-2">
        <p className="mb-1 flex justify-between gap-2 text-sm">
          <span className="text-ink-2">Programme</span>
          <b className="num">{percent(progress_overall)}</b>
        </p>
        <ProgressBar size="sm" value={progress_overall} label={`${percent(progress_overall)} du programme maîtrisé`} />
      </div>
      <p className="text-sm text-ink-2 max-md:col-span-2 max-md:col-start-2 max-md:row-start-3">
        {habits()}
        <span className="block">{session()}</span>
      </p>
      <ChevronRightIcon className="text-ink-3 max-md:col-start-3 max-md:row-start-1" />
    </li>
  );

  function habits(): string {
    const streak = student.streak_days > 0 ? `${countOf(student.streak_days, 'jour')} de suite` : 'Série à relancer';
    return `${streak} · ${student.tasks_open_count > 0 ? countOf(student.tasks_open_count, 'tâche') : 'aucune tâche'}`;
  }

  function session(): string {
    if (student.next_session_at === null) return 'Pas de séance prévue';
    const next = new Date(student.next_session_at);
    return `Séance ${dates.relativeDay(next, now)}, ${dates.time(next)}`;
  }
}
