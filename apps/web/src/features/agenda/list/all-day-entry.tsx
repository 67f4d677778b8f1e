import { Badge, BellIcon, cx, FlagIcon, SheetIcon } from '@nexus/ui';
import type { Dates } from '#lib/format.ts';
import { listOf, tidy } from '#lib/words/words.ts';
import type { Entry } from '../entries.ts';

interface AllDayEntryProps {
  entry: Entry;
  dates: Dates;
  /** In a narrow column: the words are cut, their whole is in the title. */
  compact?: boolean;
}

/** What has a day rather than an hour: an épreuve, a reminder, holidays. What is not official says so. */
export function AllDayEntry({ entry, dates, compact = false }: AllDayEntryProps) {
  if (entry.type === 'session') return null;
  const { icon: EntryIcon, text, unsure, tone } = look(entry, dates);
  return (
    <li
      title={compact ? text : undefined}
      className={cx(
        'flex min-w-0 items-start gap-1.5 rounded-btn px-1.5 py-1',
        compact ? 'text-xs leading-[1.35]' : 'px-3 py-2.5 text-sm',
        tone,
      )}
    >
      <EntryIcon size={compact ? 14 : 16} className="mt-0.5" />
      <span className={cx('min-w-0', compact && 'line-clamp-2 wrap-anywhere')}>
        {text}
        {unsure ? (compact ? ' (à confirmer)' : null) : null}
      </span>
      {unsure && !compact ? <Badge tone="outline">à confirmer</Badge> : null}
      {entry.type === 'exam' && !compact ? (
        <a href={`/api/epreuves/${entry.id}/calendar.ics`} download className="ml-auto shrink-0 text-inherit">
          Calendrier<span className="sr-only">{`\u00a0: ajouter ${text}`}</span>
        </a>
      ) : null}
    </li>
  );
}

function look(entry: Exclude<Entry, { type: 'session' }>, dates: Dates) {
  switch (entry.type) {
    case 'exam': {
      const { exam, day, last } = entry;
      return {
        icon: SheetIcon,
        text: day === last ? exam.label : `${exam.label} (entre ces dates)`,
        unsure: exam.certainty !== 'official' || exam.scheduled_at === null,
        tone: 'bg-accent-soft text-accent-ink',
      };
    }
    case 'reminder':
      return {
        icon: BellIcon,
        text: `${tidy(entry.title)}, ${dates.time(entry.at)}`,
        unsure: false,
        tone: 'bg-info-soft text-info',
      };
    case 'holiday': {
      const { holiday, zones } = entry;
      const where = zones.length === 1 ? `zone ${zones[0]}` : `zones ${listOf(zones)}`;
      return {
        icon: FlagIcon,
        text: `${holiday.label} · ${where}`,
        unsure: holiday.status !== 'official',
        tone: 'bg-sunken text-ink-2',
      };
    }
  }
}
