import type { ResourceFile } from '@nexus/contracts';
import { Spinner } from '@nexus/ui';
import { countOf } from '#lib/words/words.ts';
import { pagesWords } from '../words.ts';

/** Of a PDF that was sent: how many pages it has and, for who answers for it, what search reads of it. */
export function FileState({ file, staff }: { file: ResourceFile; staff: boolean }) {
  const words = 'mt-2 text-sm text-ink-3';
  if (!staff) return <p className={words}>{countOf(file.pages, 'page')}</p>;
  if (!file.indexed) {
    return (
      <p role="status" className={`${words} flex items-center gap-2`}>
        <Spinner /> Lecture du texte…
      </p>
    );
  }
  return <p className={words}>{pagesWords(file)}</p>;
}
