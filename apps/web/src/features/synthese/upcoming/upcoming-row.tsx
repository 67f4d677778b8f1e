import type { DashboardOverview, DashboardSummary } from '@nexus/contracts';
import { Badge, BellIcon, ClockIcon, type Icon, PlaceIcon, SheetIcon, VideoIcon } from '@nexus/ui';
import type { Dates } from '#lib/format.ts';
import { tidy } from '#lib/words/words.ts';

type Event = DashboardSummary['upcoming'][number];
type Details = DashboardOverview['upcoming'][number];

const kinds: Record<Event['kind'], { icon: Icon; word: string }> = {
  Visio: { icon: VideoIcon, word: 'visio' },
  Présentiel: { icon: PlaceIcon, word: 'sur place' },
  Épreuve: { icon: SheetIcon, word: 'épreuve' },
  Rappel: { icon: BellIcon, word: 'rappel' },
};

interface UpcomingRowProps {
  event: Event;
  details: Details | undefined;
  dates: Dates;
  now: Date;
}

/** A day as on a calendar leaf, then what it is, when and where. */
export function UpcomingRow({ event, details, dates, now }: UpcomingRowProps) {
  const { icon: KindIcon, word } = kinds[event.kind];
  const at = new Date(event.at);
  const day = dates.dayNumber(at);
  return (
    <li className="grid grid-cols-[44px_1fr] gap-3.5 py-3">
      <p className="text-center leading-[1.15]">
        <b className="num block text-[1.25rem] tracking-[-0.02em]">
          {day === '1er' ? (
            <>
              1<sup>er</sup>
            </>
          ) : (
            day
          )}
        </b>
        <span className="text-xs text-ink-3">{dates.month(at)}</span>
      </p>
      <div className="min-w-0">
        <h3>{tidy(event.title)}</h3>
        <p className="flex items-start gap-1.5 text-sm text-ink-2">
          <KindIcon size={16} className="mt-[2.5px] text-ink-3" />
          <span>
            {whenIn(event, details, dates, now)}
            {`\u00a0· ${word.replaceAll(' ', '\u00a0')}`}
          </span>
        </p>
        {details?.status === 'Proposé' ? (
          <Badge tone="outline" icon={ClockIcon} className="mt-1.5">
            {details.coach_first_name ? `En attente de ${details.coach_first_name}` : 'En attente de confirmation'}
          </Badge>
        ) : null}
      </div>
    </li>
  );
}

/** « demain, 17 h 30 – 18 h 30 »; the day stands beside, so its weekday does, unless it is one of another year. */
function whenIn(event: Event, details: Details | undefined, dates: Dates, now: Date): string {
  const at = new Date(event.at);
  const days = dates.daysUntil(at, now);
  const near = days === 0 ? 'aujourd’hui' : days === 1 ? 'demain' : dates.weekday(at);
  const day = dates.year(at) === dates.year(now) ? near : `${near} ${dates.dayLong(at, now)}`;
  if (details?.all_day) return day;
  return `${day}, ${details?.ends_at ? dates.timeRange(at, new Date(details.ends_at)) : dates.time(at)}`;
}
