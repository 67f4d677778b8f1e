import type { PlannedMilestone } from '@nexus/contracts';
import { nearness, taskWeight } from '@nexus/domain';
import { Badge, cx, LinkButton, Popover, SubjectTile, TextLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { FormulaLines } from '#components/tasks/formula-lines.tsx';
import { calendarDays, dayOf, duration } from '#lib/format.ts';
import { capitalize } from '#lib/words/words.ts';

interface MilestoneRowProps {
  milestone: PlannedMilestone;
  today: string;
  studentId: string | undefined;
}

/** A step on the way: its day, how long it takes, where it stands and why it is there. */
export function MilestoneRow({ milestone, today, studentId }: MilestoneRowProps) {
  const { label, subject, due, minutes, status, fixed, certainty, kind } = milestone;
  const isOver = status === 'done' || status === 'skipped';
  const words = [
    capitalize(calendarDays.full(dayOf(due))),
    ...(minutes === null ? [kind === 'reminder' ? 'rappel' : ''] : [duration(minutes)]),
  ].filter(Boolean);
  return (
    <li className="grid grid-cols-[36px_minmax(0,1fr)] gap-x-4">
      <SubjectTile subject={subject} className={cx('self-start', isOver && 'opacity-60')} />
      <div className="min-w-0">
        <p className={cx('text-ui', isOver && 'text-ink-3', status === 'done' && 'line-through')}>{label}</p>
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-ink-3">
          <span>{words.join(', ')}</span>
          {status === 'done' ? <Badge>fait</Badge> : null}
          {status === 'skipped' ? <Badge tone="outline">passé</Badge> : null}
          {fixed ? (
            <Badge tone="outline">{studentId === undefined ? 'à la date choisie' : 'date choisie'}</Badge>
          ) : null}
          {status === 'open' && due < today ? <Badge tone="outline">en retard</Badge> : null}
          {certainty === 'official' ? null : (
            <span>{certainty === 'provisional' ? 'date d’épreuve provisoire' : 'date d’épreuve à confirmer'}</span>
          )}
          <Why milestone={milestone} today={today} />
          {status === 'open' ? (
            <TextLink asChild>
              {studentId === undefined ? (
                <Link to="/dashboard/taches">Ouvrir la tâche</Link>
              ) : (
                <Link to="/eleves/$studentId/taches" params={{ studentId }}>
                  Ouvrir la tâche
                </Link>
              )}
            </TextLink>
          ) : null}
        </p>
      </div>
    </li>
  );
}

function Why({ milestone: { label, reason, factors, due }, today }: Pick<MilestoneRowProps, 'milestone' | 'today'>) {
  const near = nearness(dayOf(due), dayOf(today));
  const weight = factors === null ? 0 : taskWeight(factors);
  return (
    <Popover
      label={`Pourquoi\u00a0: ${label}`}
      trigger={
        <LinkButton aria-label={`Pourquoi\u202f? ${label}`} className="print:hidden">
          Pourquoi{'\u202f'}?
        </LinkButton>
      }
    >
      <p>{reason}</p>
      {factors === null ? null : (
        <div className="mt-3 border-t border-line pt-3 text-xs text-ink-2">
          <FormulaLines weight={weight} ranked={{ factors, nearness: near, priority: weight * near }} />
        </div>
      )}
    </Popover>
  );
}
