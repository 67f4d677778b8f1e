import type { CompetenceProgress } from '@nexus/contracts';
import { Badge, CheckIcon, ClockIcon } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { MemoryBar } from '#components/mastery/memory-bar.tsx';
import { WhyMastery } from '#components/mastery/why-mastery.tsx';
import { rememberedWords } from '#components/mastery/words.ts';
import { datesIn } from '#lib/format.ts';
import { useNow } from '#lib/now.ts';
import { tidy } from '#lib/words/words.ts';
import { stateOf } from './words.ts';

/** Whose progression it is. */
export interface Whose {
  /** Left out by a pupil, who looks at their own. */
  studentId: string | undefined;
  timeZone: string;
}

interface CompetenceRowProps extends Whose {
  competence: CompetenceProgress;
  /** False where all of them are due. */
  sayDue?: boolean;
}

/** One competence: where it stands, what is left of it today and why, and whether it is due. */
export function CompetenceRow({ competence, sayDue = true, ...whose }: CompetenceRowProps) {
  const { word, tone } = stateOf(competence);
  return (
    <li className="grid gap-1.5 border-t border-line py-2.5 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
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
      </div>
      <Remembered competence={competence} {...whose} />
    </li>
  );
}

function Remembered({ competence, studentId, timeZone }: Whose & { competence: CompetenceProgress }) {
  const now = useNow();
  const { code, label, score, shown, last_at } = competence;
  if (score === null || shown === null || last_at === null) return null;
  const words = rememberedWords({ score, shown, last_at }, studentId === undefined, datesIn(timeZone), now);
  return (
    <>
      <MemoryBar shown={shown} stored={score} label={words} className="md:max-w-[420px]" />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p aria-hidden="true" className="num text-sm text-ink-2">
          {words}
        </p>
        <WhyMastery code={code} label={tidy(label)} value={shown} studentId={studentId} />
      </div>
    </>
  );
}
