import type { CourseContent } from '@nexus/contracts';
import { CheckIcon, cx, Disclosure } from '@nexus/ui';
import { useNavigate } from '@tanstack/react-router';
import { duration, percent } from '#lib/format.ts';
import type { Reading, SectionState } from '../data/use-reading.ts';
import { isPlainClick, jumpTo } from './jump.ts';
import { useCurrentSection } from './use-current-section.ts';

interface ContentsProps {
  sections: CourseContent['sections'];
  /** Null for an adult. */
  reading: Reading | null;
  /** Said to be read on this page. */
  said: ReadonlySet<string>;
  /** On a phone: opened when it is wanted. Beside the text otherwise, as long as one reads. */
  folded?: boolean;
}

/** Table of contents: where one is, how long each section takes, what is read and how well it is known. */
export function Contents({ sections, reading, said, folded = false }: ContentsProps) {
  const navigate = useNavigate();
  const current = useCurrentSection(sections);
  const list = (
    <ol className={cx('grid border-l border-line', folded && 'mt-2')}>
      {sections.map(({ code, title, minutes }) => (
        <li key={code}>
          <a
            href={`#${code}`}
            aria-current={current === code ? 'location' : undefined}
            onClick={(event) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              void navigate({ to: '.', hash: code });
              jumpTo(code);
            }}
            className={cx(
              '-ml-px block border-l-2 py-2 pl-4 text-sm text-balance no-underline hover:text-brand',
              current === code ? 'border-brand font-medium text-brand' : 'border-transparent text-ink-2',
            )}
          >
            {title}
            <Facts minutes={minutes} state={reading?.sections.get(code)} said={said.has(code)} />
          </a>
        </li>
      ))}
    </ol>
  );
  return folded ? (
    <nav aria-label="Sommaire" className="rounded-lg border border-line bg-surface px-4 py-2">
      <Disclosure label="Sommaire du cours">{list}</Disclosure>
    </nav>
  ) : (
    <nav aria-label="Sommaire" className="sticky top-6 max-h-[calc(100dvh-3rem)] overflow-y-auto">
      <p className="eyebrow mb-2">Sommaire</p>
      {list}
    </nav>
  );
}

interface FactsProps {
  minutes: number;
  state: SectionState | undefined;
  said: boolean;
}

/** « 15 min », « lue », « 62 % aujourd’hui ». */
function Facts({ minutes, state, said }: FactsProps) {
  const read = said || (state !== undefined && state.read_at !== null);
  const shown = state?.shown ?? null;
  return (
    <span className="num flex flex-wrap items-center gap-x-2 text-xs font-normal text-ink-3">
      {duration(minutes)}
      {read ? (
        <span className="inline-flex items-center gap-1 text-success">
          <CheckIcon size={14} />
          lue
        </span>
      ) : null}
      {shown === null ? null : <span>maîtrise {percent(shown)}</span>}
    </span>
  );
}
