import type { DashboardEpreuves } from '@nexus/contracts';
import { Button, Card, CardHeader } from '@nexus/ui';
import { useState } from 'react';
import { calendarDays, dayOf } from '#lib/format.ts';
import { countOf } from '#lib/words/words.ts';
import { MilestoneRow } from './milestone-row.tsx';
import { nextWeeks, type WeekEntry, weeksOf } from './weeks.ts';

interface MilestonesCardProps {
  plan: DashboardEpreuves;
  studentId: string | undefined;
}

/** Weeks with something in them that stand open. */
const shownWeeks = 4;

/** The way to each épreuve, week by week: what the Planner has put where, and why. */
export function MilestonesCard({ plan, studentId }: MilestonesCardProps) {
  const [all, setAll] = useState(false);
  const self = studentId === undefined;
  const entries = weeksOf(plan);
  const { shown, folded } = nextWeeks(entries, plan.today, shownWeeks);
  const { length: count } = plan.milestones;
  const done = plan.milestones.filter(({ status }) => status === 'done').length;
  return (
    <Card id="jalons" aria-labelledby="jalons-titre" className="scroll-mt-20">
      <CardHeader
        id="jalons-titre"
        title="Jusqu’au bac, semaine par semaine"
        aside={
          folded > 0 ? (
            <Button variant="ghost" size="sm" className="print:hidden" onClick={() => setAll(!all)}>
              {all ? 'Les prochaines seulement' : `Tout voir, ${countOf(count, 'étape')}`}
            </Button>
          ) : null
        }
        className="mb-0!"
      />
      {count === 0 ? (
        <p className="mt-2 text-sm text-ink-2">
          Rien à préparer pour l’instant. Les étapes viennent d’elles-mêmes dès qu’une épreuve à venir a une date.
        </p>
      ) : (
        <>
          <p className="mt-1 text-sm text-ink-2">
            {self
              ? 'Nexus remonte depuis chaque épreuve et répartit les étapes hors des vacances et des semaines déjà pleines. Ce que tu déplaces reste où tu le mets.'
              : 'Nexus remonte depuis chaque épreuve et répartit les étapes hors des vacances et des semaines déjà pleines.'}{' '}
            {done > 0 ? `${countOf(done, 'étape faite', 'étapes faites')} sur ${count}.` : ''}
          </p>
          <ol className="ruled mt-3">
            {(all ? entries : shown).map((entry) => (
              <Entry key={keyOf(entry)} entry={entry} plan={plan} studentId={studentId} />
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}

interface EntryProps extends MilestonesCardProps {
  entry: WeekEntry;
}

function Entry({ entry, plan, studentId }: EntryProps) {
  const today = dayOf(plan.today);
  if (entry.type === 'holiday') {
    const [start, end] = [dayOf(entry.start), dayOf(entry.end)];
    const when =
      entry.start === entry.end
        ? `le ${calendarDays.dayLong(start, today)}`
        : `du ${calendarDays.dayLong(start, end)} au ${calendarDays.dayLong(end, today)}`;
    return (
      <li className="py-2.5 text-sm text-ink-3">
        <span className="font-medium text-ink-2">{entry.label}</span>, {when}
      </li>
    );
  }
  return (
    <li className="grid gap-x-6 gap-y-2 py-3.5 break-inside-avoid min-[861px]:grid-cols-[150px_minmax(0,1fr)]">
      <h3 className="text-sm font-medium text-ink-2">
        {entry.monday <= plan.today && plan.today < calendarDays.day(new Date(dayOf(entry.monday).getTime() + weekMs))
          ? 'Cette semaine'
          : `Semaine du ${calendarDays.dayLong(dayOf(entry.monday), today)}`}
      </h3>
      <ul className="grid gap-3">
        {entry.milestones.map((milestone) => (
          <MilestoneRow key={milestone.id} milestone={milestone} today={plan.today} studentId={studentId} />
        ))}
      </ul>
    </li>
  );
}

const weekMs = 7 * 86_400_000;

function keyOf(entry: WeekEntry): string {
  return entry.type === 'week' ? entry.monday : `${entry.label} ${entry.start}`;
}
