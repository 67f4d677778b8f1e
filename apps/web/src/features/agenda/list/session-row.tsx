import { Badge, SubjectChip, subjectScope } from '@nexus/ui';
import type { Dates } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import type { SessionEntry } from '../week/hours.ts';
import type { Whose } from '../whose.ts';
import { kindWords, statusOf, titleOf } from '../words.ts';

interface SessionRowProps {
  entry: SessionEntry;
  dates: Dates;
  whose: Whose;
  onOpen: (id: string) => void;
}

/** A session as a line one can touch. */
export function SessionRow({ entry: { id, at, ends, session }, dates, whose, onOpen }: SessionRowProps) {
  const { icon: KindIcon, word } = kindWords[session.kind];
  const status = statusOf(session, whose);
  const cancelled = session.status === 'Annulé';
  return (
    <li data-subject={subjectScope(session.subject)}>
      <button
        type="button"
        onClick={() => onOpen(id)}
        className="grid w-full grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1 px-4 py-3.5 text-left -outline-offset-2! hover:bg-paper md:grid-cols-[112px_1fr_auto] md:px-6"
      >
        <span className="num text-sm text-ink-2 max-md:col-span-2">{dates.timeRange(at, ends)}</span>
        <span className="min-w-0">
          <span className={cancelled ? 'block text-ink-3 line-through' : 'block font-strong'}>
            {titleOf(session, whose)}
          </span>
          <span className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
            <SubjectChip subject={session.subject} label={shortSubject(session.subject)} />
            <span className="inline-flex items-center gap-1">
              <KindIcon size={16} className="text-ink-3" />
              {word}
            </span>
          </span>
        </span>
        <Badge tone={status.tone} icon={status.icon} className="justify-self-end">
          {status.word}
        </Badge>
      </button>
    </li>
  );
}
