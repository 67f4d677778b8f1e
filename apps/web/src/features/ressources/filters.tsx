import type { LibraryOverview } from '@nexus/contracts';
import { Segmented, Select } from '@nexus/ui';
import { shortSubject } from '#lib/words/subjects.ts';
import { countsBy, typeOf } from './data/read-resources.ts';
import type { Kind, ResourcesSearch } from './data/search.ts';
import type { RawSearch } from './search.ts';
import { kindWords } from './words.ts';

/** Two side by side on a phone. */
const half = 'max-md:min-w-[136px] max-md:flex-1 max-md:basis-[40%]';
const kinds: readonly Kind[] = ['cours', 'exercices', 'liens', 'pdf', 'videos'];

interface FiltersProps {
  search: ResourcesSearch;
  counts: LibraryOverview['counts'];
  onChange: (changes: RawSearch) => void;
}

/** Level, subject, type, chapter: only those that lead somewhere, each with how much it leads to. */
export function Filters({ search, counts, onChange }: FiltersProps) {
  const subjects = countsBy(counts, search, 'matiere', ({ subject }) => subject ?? undefined);
  const types = countsBy(counts, search, 'type', ({ type }) => kinds.find((kind) => typeOf[kind] === type));
  const titles = new Map(counts.flatMap(({ course }) => (course === null ? [] : [[course.id, course.title] as const])));
  const chapters = countsBy(counts, search, 'chapitre', ({ course }) => course?.id);
  const chapterShown = search.matiere !== undefined || search.chapitre !== undefined;
  return (
    <div className="mb-5 flex flex-wrap items-center gap-2 md:gap-3">
      <Segmented
        label="Niveau"
        value={search.niveau ?? 'tous'}
        onValueChange={(niveau) => onChange({ niveau: niveau === 'tous' ? undefined : niveau })}
        options={[
          { value: 'tous', label: 'Les deux' },
          { value: 'premiere', label: 'Première' },
          { value: 'terminale', label: 'Terminale' },
        ]}
      />
      <div className="contents md:ml-auto md:flex md:gap-2">
        <Select
          aria-label="Matière"
          value={search.matiere ?? ''}
          // A chapter belongs to its subject.
          onChange={(event) => onChange({ matiere: event.currentTarget.value, chapitre: undefined })}
          className={half}
        >
          <option value="">Toute matière</option>
          {[...subjects].map(([subject, count]) => (
            <option key={subject} value={subject}>
              {shortSubject(subject)} ({count})
            </option>
          ))}
        </Select>
        <Select
          aria-label="Type"
          value={search.type ?? ''}
          onChange={(event) => onChange({ type: event.currentTarget.value })}
          className={half}
        >
          <option value="">Tout type</option>
          {kinds
            .filter((kind) => types.has(kind) || search.type === kind)
            .map((kind) => (
              <option key={kind} value={kind}>
                {kindWords[kind]} ({types.get(kind) ?? 0})
              </option>
            ))}
        </Select>
        {chapterShown ? (
          <Select
            aria-label="Chapitre"
            value={search.chapitre ?? ''}
            onChange={(event) => onChange({ chapitre: event.currentTarget.value })}
            className={`${half} md:max-w-[220px]`}
          >
            <option value="">Tout chapitre</option>
            {[...chapters].map(([id, count]) => (
              <option key={id} value={id}>
                {titles.get(id)} ({count})
              </option>
            ))}
          </Select>
        ) : null}
      </div>
    </div>
  );
}
