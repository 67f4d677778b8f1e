import type { GrandOral } from '@nexus/contracts';
import { Card, CardHeader, CheckIcon, cx } from '@nexus/ui';
import { calendarDays, dayOf } from '#lib/format.ts';
import { milestoneWords, nextMilestone } from './words.ts';

/** The way to the épreuve: done, next, then. Dates are ours, and say so. */
export function MilestonesCard({ oral }: { oral: GrandOral }) {
  const next = nextMilestone(oral);
  const done = oral.milestones.filter((milestone) => milestone.done).length;
  return (
    <Card aria-labelledby="jalons">
      <CardHeader
        id="jalons"
        title="Jalons"
        aside={
          <span className="num text-sm text-ink-2">
            {done} sur {oral.milestones.length}
          </span>
        }
      />
      <ol className="grid gap-x-2 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
        {oral.milestones.map(({ code, done: reached, by }) => {
          const isNext = code === next?.code;
          return (
            <li
              key={code}
              aria-current={isNext ? 'step' : undefined}
              className="relative flex items-start gap-2.5 sm:flex-col sm:gap-2"
            >
              <span
                className={cx(
                  'grid size-7 shrink-0 place-items-center rounded-full border-[1.8px]',
                  reached
                    ? 'border-brand bg-brand text-on-brand'
                    : isNext
                      ? 'border-brand bg-brand-soft'
                      : 'border-dashed border-edge',
                )}
              >
                {reached ? <CheckIcon size={16} /> : null}
              </span>
              <span className="min-w-0">
                <span className={cx('block text-sm', isNext ? 'font-strong' : 'font-medium')}>
                  {milestoneWords[code].name}
                </span>
                <span className="block text-xs text-ink-2">
                  {reached
                    ? 'Fait'
                    : `${isNext ? 'Prochaine étape, avant le' : 'Avant le'} ${calendarDays.dayShort(dayOf(by))}`}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      <p className="mt-4 text-xs text-ink-3">
        Dates proposées par Nexus, réparties sur les jours de classe qui restent. Seules les dates de l’épreuve sont
        officielles.
      </p>
    </Card>
  );
}
