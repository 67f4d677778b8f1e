import type { CourseContent } from '@nexus/contracts';
import { useRef } from 'react';
import { duration } from '#lib/format.ts';
import type { Reading } from '../data/use-reading.ts';
import { Samples } from '../python/sample/samples.tsx';
import { ExerciseSlot } from './exercise-slot.tsx';
import { Prose } from './prose.tsx';
import { SectionEnd } from './section-end.tsx';
import { SectionMastery } from './section-mastery.tsx';
import { useReadToTheEnd } from './use-read-to-the-end.ts';

interface CourseSectionProps {
  section: CourseContent['sections'][number];
  place: number;
  /** The number of its first exercise. */
  firstNumber: number;
  /** Null for an adult. */
  reading: Reading | null;
  /** Said to be read on this page. */
  said: boolean;
  onRead: (code: string) => void;
}

/** A section: text, and the exercises where they are to be done. */
export function CourseSection({ section, place, firstNumber, reading, said, onRead }: CourseSectionProps) {
  const { code, title, minutes, blocks } = section;
  const whole = useRef<HTMLElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const state = reading?.sections.get(code);
  const readAt = state?.read_at ?? null;
  useReadToTheEnd({ section: whole, end }, reading === null || said ? null : minutes, () => onRead(code));
  let number = firstNumber;
  return (
    <section
      ref={whole}
      id={code}
      tabIndex={-1}
      aria-labelledby={`${code}-titre`}
      className="mt-12 scroll-mt-6 border-t border-line pt-8 first-of-type:mt-10"
    >
      <p className="eyebrow num">
        Section {place}, {duration(minutes)}
      </p>
      <h2 id={`${code}-titre`} className="mt-1 mb-5 text-xl! tracking-title!">
        {title}
      </h2>
      {reading === null || state === undefined ? null : (
        <SectionMastery state={state} title={title} timeZone={reading.timeZone} />
      )}
      <div className="grid gap-7">
        {blocks.map((block, index) =>
          block.kind === 'text' ? (
            <Samples key={index} html={block.html}>
              <Prose html={block.html} />
            </Samples>
          ) : (
            <ExerciseSlot key={block.item_id} itemId={block.item_id} number={number++} />
          ),
        )}
      </div>
      {reading === null ? null : (
        <SectionEnd
          ref={end}
          title={title}
          readAt={readAt}
          said={said}
          timeZone={reading.timeZone}
          onRead={() => onRead(code)}
        />
      )}
    </section>
  );
}
