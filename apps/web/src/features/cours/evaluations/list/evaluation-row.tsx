import type { EvalHead } from '@nexus/contracts';
import { Badge, ChevronRightIcon, ClockIcon, SubjectTile } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { datesIn, duration } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { useNow } from '#lib/now.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { capitalize } from '#lib/words/words.ts';
import { formatWords, points, rangeWords, stageOf, toConfirmWords } from '../words.ts';

/** An evaluation: what it is about, where it stands, its mark. The whole row is its link. */
export function EvaluationRow({ evaluation, studentId }: { evaluation: EvalHead; studentId: string | undefined }) {
  const { id, subject, title, format } = evaluation;
  const search = { sujet: id };
  const link = 'text-ink no-underline after:absolute after:inset-0 hover:text-brand';
  return (
    <li className="relative flex items-center gap-3.5 py-3.5">
      <SubjectTile subject={subject} />
      <div className="min-w-0 flex-1">
        <h3 className="text-md!">
          {studentId === undefined ? (
            <Link to="/dashboard/evaluations" search={search} className={link}>
              {title}
            </Link>
          ) : (
            <Link to="/eleves/$studentId/evaluations" params={{ studentId }} search={search} className={link}>
              {title}
            </Link>
          )}
        </h3>
        <p className="num text-sm text-ink-2">
          {[
            shortSubject(subject),
            ...(format === null ? [] : [formatWords[format]]),
            factOf(evaluation, useWhen()),
          ].join(', ')}
        </p>
      </div>
      <Standing evaluation={evaluation} />
      <ChevronRightIcon size={16} className="shrink-0 text-ink-3 max-sm:hidden" />
    </li>
  );
}

function useWhen() {
  const { user } = useMe();
  const now = useNow();
  return (at: string) => datesIn(user.time_zone).relativeDay(new Date(at), now);
}

function factOf({ submitted_at, duration_min, proposed_by, question_count }: EvalHead, when: (at: string) => string) {
  if (submitted_at !== null) return `rendue ${when(submitted_at)}`;
  const length =
    question_count === 0 ? duration(duration_min) : `${question_count} questions, ${duration(duration_min)}`;
  return proposed_by === null ? length : `${length}, proposée par ${proposed_by.first_name}`;
}

function Standing({ evaluation }: { evaluation: EvalHead }) {
  const stage = stageOf(evaluation);
  const { score_20, provisional, answered_count, question_count } = evaluation;
  if (stage === 'proposed') return <Badge tone="accent">à faire</Badge>;
  if (stage === 'writing')
    return (
      <Badge tone="warn" icon={ClockIcon}>
        {`en cours, ${answered_count} sur ${question_count}`}
      </Badge>
    );
  if (score_20 !== null)
    return (
      <p className="num shrink-0 text-lg font-strong">
        {points(score_20)}
        <span className="text-sm font-normal text-ink-3">/20</span>
      </p>
    );
  return (
    <div className="grid shrink-0 justify-items-end gap-1 text-right">
      {provisional === null ? (
        <Badge tone="neutral">à corriger</Badge>
      ) : (
        <>
          <p className="num text-sm font-strong">{capitalize(rangeWords(provisional))}</p>
          <Badge tone="warn" icon={ClockIcon}>
            {toConfirmWords(provisional)}
          </Badge>
        </>
      )}
    </div>
  );
}
