import { Button, CheckIcon } from '@nexus/ui';
import type { Ref } from 'react';
import { datesIn } from '#lib/format.ts';
import { useNow } from '#lib/now.ts';

interface SectionEndProps {
  ref: Ref<HTMLDivElement>;
  title: string;
  readAt: string | null;
  /** Said here, and on its way to the campus. */
  said: boolean;
  timeZone: string;
  onRead: () => void;
}

/** At the end of a section: that it is read, or the button that says so. */
export function SectionEnd({ ref, title, readAt, said, timeZone, onRead }: SectionEndProps) {
  const now = useNow();
  return (
    <div ref={ref} className="mt-7 print:hidden">
      {readAt === null && !said ? (
        <Button size="sm" onClick={onRead}>
          <CheckIcon size={16} />
          J’ai lu cette section<span className="sr-only">&nbsp;: {title}</span>
        </Button>
      ) : (
        <p role="status" className="flex items-center gap-2 text-sm text-ink-2">
          <CheckIcon size={16} className="text-success" />
          {readAt === null ? 'Section lue' : `Section lue ${datesIn(timeZone).relativeDay(new Date(readAt), now)}`}
        </p>
      )}
    </div>
  );
}
