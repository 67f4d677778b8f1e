import type { SessionSlots } from '@nexus/contracts';
import { Card, CardHeader, LinkButton, Skeleton } from '@nexus/ui';
import { Suspense, useState } from 'react';
import { type Dates, datesIn } from '#lib/format.ts';
import { lazyOnline } from '#lib/lazy-online.ts';
import { trpc } from '#lib/trpc.ts';
import { capitalize, listOf } from '#lib/words/words.ts';
import { slotsInput } from '../data/read-agenda.ts';
import type { Whose } from '../whose.ts';
import type { Slot } from './slot.ts';

const BookDialog = lazyOnline(() => import('./book-dialog.tsx'));

/** Coaches open and close hours, and others book: what is offered stays true on a screen left open. */
const lookAgainMs = 60_000;

/** A list holds four weeks: the first of them is what most people want. */
const daysAtFirst = 7;

const calendar = datesIn('UTC');
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

interface FreeSlotsProps {
  whose: Whose;
  days: readonly string[];
  dates: Dates;
  now: Date;
  onDay: (day: string) => void;
}

/** The free slots of the days shown: one touch chooses, a second books. */
export function FreeSlots({ whose, days, dates, now, onDay }: FreeSlotsProps) {
  const { data } = trpc.sessions.slots.useQuery(slotsInput(whose, now), { refetchInterval: lookAgainMs });
  const [chosen, setChosen] = useState<Slot | null>(null);
  return (
    <Card aria-labelledby="creneaux" className="self-start">
      <CardHeader id="creneaux" title="Créneaux libres" className="mb-2!" />
      {data === undefined ? (
        <Skeleton className="w-4/5" />
      ) : (
        <Offer data={data} days={days} dates={dates} whose={whose} onChoose={setChosen} onDay={onDay} />
      )}
      {chosen === null || data === undefined ? null : (
        <Suspense fallback={null}>
          <BookDialog
            slot={chosen}
            coach={data.coaches.find(({ id }) => id === chosen.coach_id)}
            whose={whose}
            onClose={() => setChosen(null)}
          />
        </Suspense>
      )}
    </Card>
  );
}

interface OfferProps {
  data: SessionSlots;
  days: readonly string[];
  dates: Dates;
  whose: Whose;
  onChoose: (slot: Slot) => void;
  onDay: (day: string) => void;
}

function Offer({ data: { slots, coaches }, days, dates, whose, onChoose, onDay }: OfferProps) {
  const [all, setAll] = useState(false);
  const you = whose.role === 'student';
  if (coaches.length === 0) {
    return (
      <p className="text-sm text-ink-2">
        {you ? 'Aucun coach ne te suit encore.' : 'Aucun coach ne suit cet élève.'} L’administration du campus peut en
        désigner un.
      </p>
    );
  }
  const last = days.at(-1) ?? '';
  const here = slots.filter(({ day }) => (days[0] ?? '') <= day && day <= last);
  const next = slots.find(({ day }) => day > last);
  const open = [...new Set(here.map(({ day }) => day))];
  const offered = all ? open : open.slice(0, daysAtFirst);
  const firstNames = new Map(coaches.map(({ id, first_name }) => [id, first_name]));
  const several = coaches.length > 1;
  return (
    <>
      <p className="mb-3 text-sm text-ink-2">
        Avec {listOf(coaches.map(({ first_name }) => first_name))}. Une demande se retire tant qu’elle n’est pas
        confirmée.
      </p>
      {offered.map((day) => (
        <section key={day} aria-label={`Créneaux du ${calendar.full(noon(day))}`} className="mb-3.5">
          <h3 className="mb-1.5 text-sm font-medium text-ink-2">{capitalize(calendar.full(noon(day)))}</h3>
          <ul className={several ? 'grid grid-cols-2 gap-2' : 'flex flex-wrap gap-2'}>
            {here
              .filter((slot) => slot.day === day)
              .map((slot) => {
                const time = dates.time(new Date(slot.slot_start));
                const name = firstNames.get(slot.coach_id) ?? '';
                return (
                  <li key={slot.id}>
                    <button
                      type="button"
                      onClick={() => onChoose(slot)}
                      className="num min-h-9 w-full truncate rounded-btn border border-edge bg-surface px-2 text-sm font-medium text-ink hover:border-brand hover:bg-brand-soft hover:text-brand"
                    >
                      {time}
                      <span className="sr-only"> avec</span>{' '}
                      <span className={several ? 'text-xs font-normal text-ink-2' : 'sr-only'}>{name}</span>
                    </button>
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
      {here.length === 0 ? (
        <p className="text-sm">
          {days.length === 1 ? 'Aucun créneau libre ce jour-là.' : 'Aucun créneau libre sur ces jours.'}
        </p>
      ) : null}
      {offered.length < open.length ? (
        <LinkButton className="mt-1 text-left" onClick={() => setAll(true)}>
          Voir les jours suivants
        </LinkButton>
      ) : next === undefined ? null : (
        <LinkButton className="mt-1 text-left" onClick={() => onDay(next.day)}>
          {here.length === 0 ? 'Prochain créneau' : 'Ensuite'} : {calendar.full(noon(next.day))}
        </LinkButton>
      )}
    </>
  );
}
