import { LinkButton } from '@nexus/ui';
import { Suspense, useState } from 'react';
import { percent } from '#lib/format.ts';
import { lazyOnline, warm } from '#lib/lazy-online.ts';

const load = () => import('./mastery-sheet.tsx');
const MasterySheet = lazyOnline(load);

export interface WhyMasteryProps {
  code: string;
  /** The competence in words, for whoever does not see where the button is. */
  label: string;
  /** The mastery beside it, in [0, 1]. */
  value: number;
  /** Left out by a pupil, who looks at their own. */
  studentId: string | undefined;
}

/** « Pourquoi 62 % ? »: opens what the figure is made of. */
export function WhyMastery({ code, label, value, studentId }: WhyMasteryProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <LinkButton
        aria-haspopup="dialog"
        onPointerEnter={() => warm(load)}
        onClick={() => setOpen(true)}
        className="text-sm whitespace-nowrap"
      >
        Pourquoi {percent(value)}&#8239;?<span className="sr-only"> {label}</span>
      </LinkButton>
      {open ? (
        <Suspense fallback={null}>
          <MasterySheet code={code} label={label} studentId={studentId} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
