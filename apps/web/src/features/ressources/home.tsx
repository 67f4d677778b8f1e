import type { LibraryOverview, LibraryResource, SubjectCode } from '@nexus/contracts';
import { SubjectTile } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { trackWords } from '#components/shell/describe-user.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import type { Keepable } from './data/use-favorite.ts';
import { FileState } from './hits/file-state.tsx';
import { ResourceCard } from './hits/hit-card.tsx';
import { StaffActions } from './staff/staff-actions.tsx';

interface HomeProps {
  overview: LibraryOverview;
  onFavorite: (resource: Keepable) => void;
}

/** Before anything is asked: what one keeps, what coaches have added, and the chapters to go through. */
export function Home({ overview: { favorites, added, counts }, onFavorite }: HomeProps) {
  return (
    <>
      <Shelf title="Favoris" resources={favorites} onFavorite={onFavorite} />
      <Shelf title="Ajoutées récemment" resources={added} onFavorite={onFavorite} />
      <Chapters counts={counts} />
    </>
  );
}

interface ShelfProps {
  title: string;
  resources: readonly LibraryResource[];
  onFavorite: (resource: Keepable) => void;
}

function Shelf({ title, resources, onFavorite }: ShelfProps) {
  const id = useId();
  if (resources.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mb-8">
      <h2 id={id} className="mb-3">
        {title}
      </h2>
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {resources.map((resource) => (
          <ResourceCard
            key={resource.id}
            resource={resource}
            onFavorite={onFavorite}
            actions={resource.may_edit ? <StaffActions resource={resource} /> : null}
          >
            {resource.description === '' ? null : (
              <p className="mt-2 line-clamp-3 text-sm whitespace-pre-line text-ink-2">{resource.description}</p>
            )}
            {resource.file === null ? null : <FileState file={resource.file} staff={resource.may_edit} />}
          </ResourceCard>
        ))}
      </ul>
    </section>
  );
}

interface Chapter {
  id: string;
  title: string;
  level: LibraryOverview['counts'][number]['level'];
  count: number;
}

function Chapters({ counts }: Pick<LibraryOverview, 'counts'>) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3">
        Par chapitre
      </h2>
      <div className="gap-x-8 sm:columns-2 lg:columns-3">
        {bySubject(counts).map(([subject, chapters]) => (
          <div key={subject} className="mb-6 break-inside-avoid">
            <h3 className="mb-2 flex items-center gap-2.5">
              <SubjectTile subject={subject} />
              {shortSubject(subject)}
            </h3>
            <ul>
              {chapters.map((chapter) => (
                <li key={chapter.id} className="border-t border-line first:border-t-0">
                  <Link
                    to="/dashboard/ressources"
                    search={{ matiere: subject, chapitre: chapter.id }}
                    className="flex min-h-11 items-baseline gap-3 py-2 text-ink no-underline hover:text-brand"
                  >
                    <span className="min-w-0 flex-1">{chapter.title}</span>
                    <span className="num shrink-0 text-sm text-ink-3">
                      {chapter.level === null ? '' : trackWords[chapter.level]}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

const order: readonly SubjectCode[] = ['NSI', 'MATHS', 'FRANCAIS', 'PHILOSOPHIE', 'GRAND-ORAL'];

/** Première first, then by title. */
function bySubject(counts: LibraryOverview['counts']): [SubjectCode, Chapter[]][] {
  const groups = new Map<SubjectCode, Map<string, Chapter>>();
  for (const { subject, level, course, count } of counts) {
    if (subject === null || course === null) continue;
    const chapters = groups.get(subject) ?? new Map<string, Chapter>();
    const known = chapters.get(course.id);
    chapters.set(course.id, { ...course, level, count: count + (known?.count ?? 0) });
    groups.set(subject, chapters);
  }
  return [...groups]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([subject, chapters]) => [
      subject,
      [...chapters.values()].sort(
        (a, b) => (a.level ?? '').localeCompare(b.level ?? '') || a.title.localeCompare(b.title, 'fr'),
      ),
    ]);
}
