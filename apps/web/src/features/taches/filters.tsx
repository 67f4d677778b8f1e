import type { SubjectCode } from '@nexus/contracts';
import { CalendarIcon, ListIcon, Segmented, Select } from '@nexus/ui';
import { useNavigate } from '@tanstack/react-router';
import { FilterSelect } from '#components/form/filter-select.tsx';
import { asSubject, shortSubject } from '#lib/words/subjects.ts';
import { type Origin, type State, type TasksSearch, validateTasksSearch } from './search.ts';

interface FiltersProps {
  search: TasksSearch;
  /** What the pupil's tasks are about. */
  subjects: readonly SubjectCode[];
  self: boolean;
}

/** The view and what it holds: all of it lives in the address. */
export function Filters({ search, subjects, self }: FiltersProps) {
  const navigate = useNavigate();
  const set = (changes: { [K in keyof TasksSearch]?: string | undefined }) =>
    void navigate({ to: '.', search: validateTasksSearch({ ...search, ...changes }), replace: true });
  // A filter that came by the address stays in the list, even when nothing answers it.
  const offered = [...new Set([...subjects, ...(asSubject(search.matiere) ? [search.matiere] : [])])].filter(
    (subject) => subject !== undefined,
  );
  const originWords: Record<Origin, string> = {
    eleve: self ? 'Ajoutées par toi' : 'Ajoutées par l’élève',
    coach: 'Demandées par un coach',
    nexus: 'Proposées par Nexus',
  };
  const stateWords: Record<State, string> = { faites: 'Faites', passees: 'Passées' };
  return (
    <div className="mb-5 flex flex-wrap items-center gap-2 md:gap-3">
      <Segmented
        label="Affichage"
        value={search.vue ?? 'semaine'}
        onValueChange={(vue) => set(vue === 'liste' ? { vue } : { vue: undefined, statut: undefined })}
        options={[
          { value: 'semaine', label: 'Semaine', icon: CalendarIcon },
          { value: 'liste', label: 'Liste', icon: ListIcon },
        ]}
      />
      <div className="contents md:ml-auto md:flex md:gap-2">
        <Select
          aria-label="Statut"
          value={search.statut ?? ''}
          onChange={(event) => set({ statut: event.currentTarget.value })}
          // Beside the views on a phone.
          className="max-md:min-w-[120px] max-md:flex-1"
        >
          <option value="">À faire</option>
          {Object.entries(stateWords).map(([state, words]) => (
            <option key={state} value={state}>
              {words}
            </option>
          ))}
        </Select>
        <FilterSelect
          label="Matière"
          none="Toutes les matières"
          value={search.matiere}
          options={offered.map((subject) => [subject, shortSubject(subject)])}
          onChange={(matiere) => set({ matiere })}
        />
        <FilterSelect
          label="Origine"
          none="Toutes les origines"
          value={search.origine}
          options={Object.entries(originWords)}
          onChange={(origine) => set({ origine })}
        />
      </div>
    </div>
  );
}
