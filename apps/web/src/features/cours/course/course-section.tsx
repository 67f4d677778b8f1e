import type { CourseContent } from '@nexus/contracts';
import { duration } from '#lib/format.ts';
import { Samples } from '../python/sample/samples.tsx';
import { ExerciseSlot } from './exercise-slot.tsx';
import { Prose } from './prose.tsx';

interface CourseSectionProps {
  section: CourseContent['sections'][number];
  place: number;
  /** The number of its first exercise. */
  firstNumber: number;
}

/** A section: text, and the exercises where they are to be done. */
export function CourseSection({ section: { code, title, minutes, blocks }, place, firstNumber }: CourseSectionProps) {
  let number = firstNumber;
  return (
    <section
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
    </section>
  );
}
