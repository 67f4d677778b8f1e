import { MemoryBar } from '#components/mastery/memory-bar.tsx';
import { WhyMastery } from '#components/mastery/why-mastery.tsx';
import { rememberedWords } from '#components/mastery/words.ts';
import { datesIn } from '#lib/format.ts';
import { useNow } from '#lib/now.ts';
import type { SectionState } from '../data/use-reading.ts';

interface SectionMasteryProps {
  state: SectionState;
  title: string;
  timeZone: string;
}

/** How well a pupil knows what the section teaches, under its title; nothing before their first answer. */
export function SectionMastery({ state: { code, score, shown, last_at }, title, timeZone }: SectionMasteryProps) {
  const now = useNow();
  if (score === null || shown === null || last_at === null) return null;
  const words = rememberedWords({ score, shown, last_at }, true, datesIn(timeZone), now);
  return (
    <div className="mb-5 grid max-w-[38.5rem] gap-1.5 print:hidden">
      <MemoryBar shown={shown} stored={score} label={`Ta maîtrise\u00a0: ${words}`} />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p aria-hidden="true" className="num text-sm text-ink-2">
          {words}
        </p>
        <WhyMastery code={code} label={title} value={shown} studentId={undefined} />
      </div>
    </div>
  );
}
