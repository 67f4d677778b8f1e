import type { DashboardOverview, DashboardSummary } from '@nexus/contracts';
import { CalendarPicture, Card, CardHeader, cx, EmptyState, LinkButton, TextLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Dates } from '#lib/format.ts';
import { usePhone } from '#lib/media.ts';
import { inWords, plural } from '#lib/words/words.ts';
import type { Voice } from '../voice.ts';
import { UpcomingRow } from './upcoming-row.tsx';

const onPhone = 4;

export interface UpcomingCardProps {
  summary: DashboardSummary;
  overview: DashboardOverview;
  dates: Dates;
  now: Date;
  voice: Voice;
  /** Left out by a pupil. */
  studentId: string | undefined;
}

/** The next seven: sessions, épreuves, reminders. A phone shows four, then the others on demand. */
export function UpcomingCard({ summary: { upcoming }, overview, dates, now, voice, studentId }: UpcomingCardProps) {
  const [all, setAll] = useState(false);
  const phone = usePhone();
  const details = new Map(overview.upcoming.map((event) => [event.id, event]));
  const shown = phone && !all ? upcoming.slice(0, onPhone) : upcoming;
  const more = upcoming.length - shown.length;
  return (
    <Card aria-labelledby="a-venir" className={cx(upcoming.length === 0 && 'flex flex-col')}>
      <CardHeader
        id="a-venir"
        title="À venir"
        className="mb-1!"
        aside={
          <TextLink asChild>
            {studentId === undefined ? (
              <Link to="/dashboard/agenda">Ton agenda</Link>
            ) : (
              <Link to="/eleves/$studentId/agenda" params={{ studentId }}>
                Son agenda
              </Link>
            )}
          </TextLink>
        }
      />
      {upcoming.length === 0 ? (
        <EmptyState bare picture={<CalendarPicture />} title="Rien de prévu pour l’instant" className="my-auto">
          {voice.self
            ? 'Tes séances, tes épreuves datées et tes rappels apparaîtront ici.'
            : `Les séances, les épreuves datées et les rappels ${voice.ofThem} apparaîtront ici.`}
        </EmptyState>
      ) : (
        <ol className="ruled">
          {shown.map((event) => (
            <UpcomingRow key={event.id} event={event} details={details.get(event.id)} dates={dates} now={now} />
          ))}
        </ol>
      )}
      {more > 0 ? (
        <LinkButton className="mt-2" onClick={() => setAll(true)}>
          {more === 1 ? 'Voir le suivant' : `Voir les ${inWords(more)} ${plural(more, 'suivant')}`}
        </LinkButton>
      ) : null}
    </Card>
  );
}
