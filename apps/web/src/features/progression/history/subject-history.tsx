import type { ProgressionHistory } from '@nexus/contracts';
import { Card, Disclosure, FigureChange, ProgressArea, SubjectChip, TextLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { calendarDays, dayOf, percent } from '#lib/format.ts';
import { usePhone } from '#lib/media.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { countOf, tidy } from '#lib/words/words.ts';
import { directionOf, moveWords, trendOf } from './words.ts';

type Subject = ProgressionHistory['subjects'][number];

const shownFirst = 2;

/** One subject: its line, and week by week what moved it. */
export function SubjectHistory({ progress, weeks }: { progress: Subject; weeks: readonly string[] }) {
  const phone = usePhone();
  const { subject, points, moves, total } = progress;
  const name = shortSubject(subject);
  const id = `historique-${subject}`;
  const moved = [...new Set(moves.map(({ week }) => week))];
  const values = points.map((point) => point.progress);
  return (
    <Card aria-labelledby={id}>
      <h2 id={id}>
        <SubjectChip subject={subject} label={name} size="md" />
      </h2>
      <p className="mt-2 mb-3 text-sm text-ink-2">{trendOf(values)}</p>
      <ProgressArea
        subject={subject}
        weeks={weeks.map((week, index) => {
          const point = points[index];
          return {
            week,
            value: point?.progress ?? 0,
            worked: (point?.evidence ?? 0) > 0,
            cells: [`${Math.round((point?.coverage ?? 0) * total)} sur ${total}`, point?.evidence ?? 0],
          };
        })}
        label={`${name}, maîtrise semaine par semaine\u00a0: de ${percent(values[0] ?? 0)} à ${percent(values.at(-1) ?? 0)}`}
        heads={['Semaine du', 'Maîtrise', 'Acquises', 'Fois travaillée']}
        formatDay={(day) => calendarDays.dayShort(dayOf(day))}
        formatMonth={(day) => calendarDays.month(dayOf(day))}
        compact={phone}
      />
      {moved.length === 0 ? (
        <p className="mt-3 text-sm text-ink-2">Rien n’a encore été travaillé dans cette matière cette année.</p>
      ) : (
        <>
          <h3 className="mt-4">Ce qui l’a fait bouger</h3>
          <Weeks weeks={moved.slice(0, shownFirst)} moves={moves} />
          {moved.length > shownFirst ? (
            <Disclosure label={countOf(moved.length - shownFirst, 'autre semaine', 'autres semaines')} className="mt-2">
              <Weeks weeks={moved.slice(shownFirst)} moves={moves} />
            </Disclosure>
          ) : null}
        </>
      )}
    </Card>
  );
}

function Weeks({ weeks, moves }: { weeks: readonly string[]; moves: Subject['moves'] }) {
  return (
    <ul className="ruled">
      {weeks.map((week) => (
        <li key={week} className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[140px_minmax(0,1fr)]">
          <p className="text-sm text-ink-3">semaine du {calendarDays.dayShort(dayOf(week))}</p>
          <ul className="grid gap-1">
            {moves
              .filter((move) => move.week === week)
              .map((move) => (
                <li key={move.code} className="flex flex-wrap items-baseline gap-x-3">
                  <span className="min-w-0">
                    {move.course_id === null ? (
                      tidy(move.label)
                    ) : (
                      <TextLink asChild>
                        <Link to="/dashboard/cours/$courseId" params={{ courseId: move.course_id }} hash={move.code}>
                          {tidy(move.label)}
                        </Link>
                      </TextLink>
                    )}
                  </span>
                  <FigureChange direction={directionOf(move)}>{moveWords(move)}</FigureChange>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
