import type { Correction as Marked } from '@nexus/contracts';
import { CheckIcon, CloseIcon, cx, type Icon, MinusIcon } from '@nexus/ui';
import { percent } from '#lib/format.ts';
import type { ClosedType } from './draft.ts';
import { Html } from './html.tsx';

interface Verdict {
  words: string;
  icon: Icon;
  ground: string;
  stamp: string;
}

function verdictOf({ right, fraction }: Marked): Verdict {
  if (right) {
    return {
      words: 'C’est juste.',
      icon: CheckIcon,
      ground: 'bg-success-soft',
      stamp: 'rounded-full bg-success',
    };
  }
  if (fraction > 0) {
    return {
      words: `C’est en partie juste : ${percent(fraction)} des points.`,
      icon: MinusIcon,
      ground: 'bg-warn-soft',
      stamp: 'rounded-md bg-warn',
    };
  }
  return { words: 'Ce n’est pas encore ça.', icon: CloseIcon, ground: 'bg-danger-soft', stamp: 'rounded-sm bg-danger' };
}

/** What was right or not and why: a shape, words, then a colour. */
export function Correction({ correction, type }: { correction: Marked; type: ClosedType }) {
  const { words, icon: VerdictIcon, ground, stamp } = verdictOf(correction);
  return (
    <div className={cx('flex gap-3 rounded-md p-3.5 md:p-4', ground)}>
      <span className={cx('grid size-7 shrink-0 place-items-center text-on-status', stamp)}>
        <VerdictIcon size={16} />
      </span>
      <div className="grid min-w-0 gap-2">
        <p className="pt-0.5 font-strong">{words}</p>
        <Reasons correction={correction} type={type} />
        <Mastery correction={correction} />
      </div>
    </div>
  );
}

/** The reasons that the exercise knows; without any, what to do next. */
export function Reasons({ correction: { right, fraction, why }, type }: { correction: Marked; type: ClosedType }) {
  if (right) return null;
  if (why.length > 0) return why.map((html) => <Html key={html} html={html} />);
  return (
    <p>
      {type === 'choices' && fraction > 0
        ? 'Rien de faux dans ce que tu as coché, mais il en manque.'
        : 'Reprends ton raisonnement étape par étape, ou prends un indice.'}
    </p>
  );
}

/** What this answer changed, said quietly. */
export function Mastery({ correction: { counted, mastery_before, mastery_after } }: { correction: Marked }) {
  if (!counted)
    return <p className="text-sm text-ink-2">Un nouvel essai ne change pas ta maîtrise : il fait apprendre.</p>;
  if (mastery_after === null) return null;
  return (
    <p className="num text-sm text-ink-2">
      Maîtrise de cette notion :{' '}
      {mastery_before === null ? null : (
        <>
          {percent(mastery_before)} <span aria-hidden="true">→ </span>
          <span className="sr-only">puis </span>
        </>
      )}
      {percent(mastery_after)}
    </p>
  );
}
