import type { CompetenceProgress } from '@nexus/contracts';
import { Badge, CheckIcon, ClockIcon } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { tidy } from '#lib/words/words.ts';
import { stateOf } from './words.ts';

interface CompetenceRowProps {
  competence: CompetenceProgress;
  /** False where all of them are due. */
  sayDue?: boolean;
}

/** One competence: where it stands, and whether it is due. */
export function CompetenceRow({ competence, sayDue = true }: CompetenceRowProps) {
  const { word, tone } = stateOf(competence);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-line py-2.5 first:border-t-0">
      <span className="min-w-0 flex-1 basis-56">
        {competence.course_id === null ? (
          tidy(competence.label)
        ) : (
          <Link
            to="/dashboard/cours/$courseId"
            params={{ courseId: competence.course_id }}
            hash={competence.code}
            className="text-ink"
          >
            {tidy(competence.label)}
          </Link>
        )}
      </span>
      <span className="flex flex-wrap gap-1.5">
        {competence.is_due && sayDue ? (
          <Badge tone="warn" icon={ClockIcon}>
            à revoir
          </Badge>
        ) : null}
        <Badge tone={tone} {...(tone === 'success' ? { icon: CheckIcon } : {})}>
          {word}
        </Badge>
      </span>
    </li>
  );
}
