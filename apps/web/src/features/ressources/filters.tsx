import type { LibraryOverview } from '@nexus/contracts';
import { Segmented } from '@nexus/ui';
import { FilterSelect } from '#components/form/filter-select.tsx';
import { shortSubject } from '#lib/words/subjects.ts';
import { countsBy, typeOf } from './data/read-resources.ts';
import type { Kind, ResourcesSearch } from './data/search.ts';
import type { RawSearch } from './search.ts';
import { kindWords } from './words.ts';

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
        <FilterSelect
          label="Matière"
          none="Toute matière"
          value={search.matiere}
          options={[...subjects].map(([subject, count]) => [subject, `${shortSubject(subject)} (${count})`])}
          // A chapter belongs to its subject.
          onChange={(matiere) => onChange({ matiere, chapitre: undefined })}
        />
        <FilterSelect
          label="Type"
          none="Tout type"
          value={search.type}
          options={kinds
            .filter((kind) => types.has(kind) || search.type === kind)
            .map((kind) => [kind, `${kindWords[kind]} (${types.get(kind) ?? 0})`])}
          onChange={(type) => onChange({ type })}
        />
        {chapterShown ? (
          <FilterSelect
            label="Chapitre"
            none="Tout chapitre"
            value={search.chapitre}
            options={[...chapters].map(([id, count]) => [id, `${titles.get(id)} (${count})`])}
            onChange={(chapitre) => onChange({ chapitre })}
            className="md:max-w-[220px]"
          />
        ) : null}
      </div>
    </div>
  );
}
