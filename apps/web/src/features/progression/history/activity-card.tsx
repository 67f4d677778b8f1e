import type { ProgressionHistory } from '@nexus/contracts';
import { CalendarHeat, CalendarLegend, Card } from '@nexus/ui';
import { calendarDays, dayOf } from '#lib/format.ts';
import { usePhone } from '#lib/media.ts';
import { activityWords } from './words.ts';

/** The days of the school year with a learning event, as the streak counts them. */
export function ActivityCard({ history: { days, since, today } }: { history: ProgressionHistory }) {
  const phone = usePhone();
  return (
    <Card aria-labelledby="jours">
      <h2 id="jours">Les jours de travail</h2>
      <p className="mt-1 mb-4 text-sm text-ink-2">
        {activityWords(days)} Tâche faite, exercice, copie rendue ou séance suivie&nbsp;: ce que compte la régularité.
      </p>
      <CalendarHeat
        from={since}
        to={today}
        days={days.map(({ day, minutes }) => ({ date: day, minutes }))}
        label={`Jours de travail depuis la rentrée\u00a0: ${activityWords(days)}`}
        formatMonth={(date) => calendarDays.month(dayOf(date))}
        formatDay={(date) => calendarDays.full(dayOf(date))}
        down={phone}
      />
      <CalendarLegend className="mt-3" />
    </Card>
  );
}
