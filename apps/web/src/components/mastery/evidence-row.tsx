import type { ProgressExplained } from '@nexus/contracts';
import { CheckIcon, CloseIcon, cx, type Icon, MinusIcon, SheetCheckIcon } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { type Dates, percent } from '#lib/format.ts';
import { countOf } from '#lib/words/words.ts';

type Evidence = ProgressExplained['evidence'][number];

interface EvidenceRowProps {
  evidence: Evidence;
  /** Where its exercises are; null: nowhere on this campus. */
  courseId: string | null;
  dates: Dates;
}

interface Verdict {
  words: string;
  icon: Icon;
  stamp: string;
}

function verdictOf({ step, kind }: Evidence): Verdict {
  if (step === null)
    return { words: 'Avant le détail des réponses', icon: SheetCheckIcon, stamp: 'rounded-md bg-ink-3' };
  const { fraction } = step;
  const share = kind === 'Évaluation' ? `${percent(fraction)} des points` : null;
  if (fraction === 1) return { words: share ?? 'Juste', icon: CheckIcon, stamp: 'rounded-full bg-success' };
  if (fraction > 0)
    return {
      words: share ?? `En partie juste (${percent(fraction)} des points)`,
      icon: MinusIcon,
      stamp: 'rounded-md bg-warn',
    };
  return { words: share ?? 'Faux', icon: CloseIcon, stamp: 'rounded-sm bg-danger' };
}

/** One piece of evidence: what it was, how it went, what it changed. */
export function EvidenceRow({ evidence, courseId, dates }: EvidenceRowProps) {
  const { words, icon: VerdictIcon, stamp } = verdictOf(evidence);
  const { title, item_id, aside, hints, before, after, at, kind, step } = evidence;
  const facts = [
    words,
    dates.full(new Date(at)),
    hints > 0 ? `après ${countOf(hints, 'indice')}` : null,
    aside ? 'exercice d’une autre compétence\u00a0: compte pour moitié' : null,
  ].filter((fact) => fact !== null);
  return (
    <li className="flex gap-3 py-3">
      <span className={cx('mt-0.5 grid size-6 shrink-0 place-items-center text-on-status', stamp)}>
        <VerdictIcon size={14} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2 break-words">
          {title === null ? (
            kind === 'Exercice' ? (
              'Un exercice qui n’est plus dans les cours'
            ) : (
              'Un changement du journal'
            )
          ) : (
            <Title
              html={title}
              courseId={aside ? null : courseId}
              itemId={item_id}
              evaluation={kind === 'Évaluation'}
            />
          )}
        </p>
        <p className="mt-0.5 text-sm text-ink-2">{facts.join(', ')}</p>
      </div>
      <p className="num shrink-0 pt-0.5 text-right text-sm whitespace-nowrap">
        <span className="text-ink-2">{percent(before ?? step?.prior ?? 0)}</span>
        <span aria-hidden="true"> → </span>
        <span className="sr-only"> puis </span>
        <b>{percent(after)}</b>
      </p>
    </li>
  );
}

interface TitleProps {
  html: string;
  courseId: string | null;
  itemId: string | null;
  evaluation: boolean;
}

function Title({ html, courseId, itemId, evaluation }: TitleProps) {
  // Safe: made by our server from the texts of the courses, whose own HTML it drops.
  const words = <span dangerouslySetInnerHTML={{ __html: html }} />;
  if (evaluation) return <>Évaluation&nbsp;: {words}</>;
  if (courseId === null || itemId === null) return words;
  return (
    <Link to="/dashboard/cours/$courseId" params={{ courseId }} hash={itemId} className="text-ink">
      {words}
    </Link>
  );
}
