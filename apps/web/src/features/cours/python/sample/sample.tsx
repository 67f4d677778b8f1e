import { Button, PlayIcon, Skeleton } from '@nexus/ui';
import { Suspense, useEffect, useRef, useState } from 'react';
import { lazyOnline, warm } from '#lib/lazy-online.ts';

const loadBench = () => import('../bench/code-bench.tsx');
const CodeBench = lazyOnline(async () => ({ default: (await loadBench()).CodeBench }));

export interface SampleProps {
  /** The program as the course has it, and what the course says that it prints. */
  program: HTMLElement;
  output: HTMLElement | null;
}

/** A program of a course, tried on the spot: an editor takes its place, and gives it back. */
export function Sample({ program, output }: SampleProps) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);

  useEffect(() => {
    for (const part of [program, output]) part?.toggleAttribute('hidden', isOpen);
    // The button that was pressed is gone: the keyboard goes on from what took its place.
    if (isOpen !== wasOpen.current) place.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen, program, output]);

  return (
    <div ref={place} tabIndex={-1} className="print:hidden">
      {isOpen ? (
        <div className="mt-[0.85em] rounded-lg border border-line bg-surface p-3.5 text-md">
          <Suspense fallback={<Skeleton className="h-36! rounded-md!" />}>
            <CodeBench
              language="python"
              label="À essayer"
              starter={(program.textContent ?? '').replace(/\n$/, '')}
              before={namesBefore(program)}
              actions={
                <Button variant="ghost" onClick={() => setOpen(false)}>
                  Refermer
                </Button>
              }
            />
          </Suspense>
        </div>
      ) : (
        <Button size="sm" variant="ghost" onPointerEnter={() => warm(loadBench)} onClick={() => setOpen(true)}>
          <PlayIcon size={14} />
          Essayer
        </Button>
      )}
    </div>
  );
}

/** The programs of the section whose names this one goes on with (docs/content.md): as they are in the course. */
function namesBefore(program: HTMLElement): string[] {
  const section = program.closest('section');
  const all = [...(section?.querySelectorAll<HTMLElement>('pre[data-essai]') ?? [])];
  const before: string[] = [];
  for (let at = all.indexOf(program); at > 0 && all[at]?.dataset.essai === 'suite'; at -= 1) {
    before.unshift(all[at - 1]?.textContent ?? '');
  }
  return before;
}
