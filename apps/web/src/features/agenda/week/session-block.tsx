import { cx, subjectScope } from '@nexus/ui';
import type { Dates } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { isCoachsOwn, type Whose } from '../whose.ts';
import { kindWords, statusOf, titleOf } from '../words.ts';
import type { SessionEntry } from './hours.ts';

interface SessionBlockProps {
  entry: SessionEntry;
  place: { top: number; height: number };
  dates: Dates;
  whose: Whose;
  onOpen: (id: string) => void;
}

/** A session in the week: full when confirmed, dashed while it waits, struck through when cancelled. */
export function SessionBlock({ entry: { id, at, ends, session }, place, dates, whose, onOpen }: SessionBlockProps) {
  const { icon: KindIcon, word } = kindWords[session.kind];
  const status = statusOf(session, whose);
  const cancelled = session.status === 'Annulé';
  const name = isCoachsOwn(whose) ? session.student.first_name : session.coach?.first_name;
  return (
    <li
      data-subject={subjectScope(session.subject)}
      className={cx('absolute inset-x-0.5', cancelled ? 'z-0' : 'z-[1]')}
      style={place}
    >
      <button
        type="button"
        onClick={() => onOpen(id)}
        className={cx(
          'flex size-full flex-col items-start overflow-hidden rounded-btn border px-1.5 py-1 text-left text-xs leading-[1.3] text-ink hover:shadow-2',
          session.status === 'Confirmé' &&
            'border-transparent border-l-subject bg-subject-soft [border-left-width:3px]',
          session.status === 'Proposé' && 'border-dashed border-edge bg-surface',
          cancelled && 'border-line bg-surface text-ink-3 line-through',
        )}
      >
        <span className="sr-only">{`${titleOf(session, whose)}, ${dates.timeRange(at, ends)}, ${word}, ${status.word.toLowerCase()}`}</span>
        <span aria-hidden="true" className="w-full truncate font-strong">
          {shortSubject(session.subject)}
        </span>
        {name === undefined ? null : (
          <span aria-hidden="true" className="w-full truncate">
            {name}
          </span>
        )}
        <span aria-hidden="true" className="flex items-center gap-1 text-ink-2">
          <KindIcon size={14} />
          {dates.time(at)}
        </span>
      </button>
    </li>
  );
}
