import { CourseCategory, courseCategoryWords } from '@nexus/contracts';
import { Segmented } from '@nexus/ui';
import { useNavigate } from '@tanstack/react-router';
import { FilterSelect } from '#components/form/filter-select.tsx';
import { useMe } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { levelOf, ownLevel } from '../data/levels.ts';
import { categoryOf, courseStaleTime, everyCourse } from '../data/read-courses.ts';
import { type CoursesSearch, validateCoursesSearch } from '../search.ts';

/** Level, subject, category: all of it lives in the address. */
export function Filters({ search }: { search: CoursesSearch }) {
  const me = useMe();
  const navigate = useNavigate();
  const set = (changes: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: validateCoursesSearch({ ...search, ...changes }), replace: true });
  const category = categoryOf(search);
  const { subjects, categories } = useOffered(search);
  return (
    <div className="mb-6 flex flex-wrap items-center gap-2 md:gap-3">
      <Segmented
        label="Niveau"
        value={levelOf(search, me)}
        onValueChange={(niveau) => set({ niveau: niveau === ownLevel(me) ? undefined : niveau })}
        options={[
          { value: 'premiere', label: 'Première' },
          { value: 'terminale', label: 'Terminale' },
          { value: 'tous', label: 'Les deux' },
        ]}
      />
      <div className="contents md:ml-auto md:flex md:gap-2">
        <FilterSelect
          label="Matière"
          none="Toute matière"
          value={search.matiere}
          options={subjects.map((one) => [one, shortSubject(one)])}
          // A category belongs to its subject: one of another subject would only show an empty list.
          onChange={(matiere) => set({ matiere, categorie: undefined })}
        />
        <FilterSelect
          label="Catégorie"
          none="Toute catégorie"
          value={category}
          options={categories.map((one) => [one, courseCategoryWords[one]])}
          onChange={(categorie) => set({ categorie })}
        />
      </div>
    </div>
  );
}

/** What there are courses of; what came by the address stays in the lists, even when nothing answers it. */
function useOffered(search: CoursesSearch) {
  const { data } = trpc.courses.list.useQuery(everyCourse, { staleTime: courseStaleTime });
  const all = data?.courses ?? [];
  const own = search.matiere === undefined ? all : all.filter(({ subject }) => subject === search.matiere);
  const subjects = new Set(all.map(({ subject }) => subject));
  if (search.matiere !== undefined) subjects.add(search.matiere);
  const found = new Set(own.map(({ category }) => category));
  const category = categoryOf(search);
  if (category !== undefined) found.add(category);
  return { subjects: [...subjects], categories: CourseCategory.options.filter((one) => found.has(one)) };
}
