import type { OfStudent, TaskTopics } from '@nexus/contracts';
import { Field, Select } from '@nexus/ui';
import { duration } from '#lib/format.ts';
import { trpc } from '#lib/trpc.ts';
import { asSubject, shortSubject } from '#lib/words/subjects.ts';
import type { Draft } from './draft.ts';

interface TopicFieldsProps {
  student: OfStudent;
  draft: Draft;
  error: string | undefined;
  onChange: (changes: Partial<Draft>) => void;
}

/** How long, and what the task is about: one of the pupil's subjects, then a competence where Nexus holds the programme. */
export function TopicFields({ student, draft, error, onChange }: TopicFieldsProps) {
  const { data } = trpc.tasks.topics.useQuery(student, { staleTime: Number.POSITIVE_INFINITY });
  const subjects = data?.subjects ?? [];
  const competences = subjects.find(({ subject }) => subject === draft.subject)?.competences ?? [];
  // What the task says already stays offered while the list is on its way, or when it is of another year.
  const offered = new Set([
    ...(draft.subject === '' ? [] : [draft.subject]),
    ...subjects.map(({ subject }) => subject),
  ]);
  const isOffered = competences.some(({ code }) => code === draft.competence_code);
  return (
    <>
      <Field label="Matière">
        <Select
          value={draft.subject}
          onChange={(event) => onChange({ subject: asSubject(event.currentTarget.value) ?? '', competence_code: '' })}
        >
          <option value="">Aucune</option>
          {[...offered].map((subject) => (
            <option key={subject} value={subject}>
              {shortSubject(subject)}
            </option>
          ))}
        </Select>
      </Field>
      <MinutesSelect value={draft.minutes} onChange={(minutes) => onChange({ minutes })} />
      <Field label="Compétence" error={error} className="min-[360px]:col-span-2">
        <Select
          value={draft.competence_code}
          disabled={competences.length === 0}
          onChange={(event) => onChange({ competence_code: event.currentTarget.value })}
        >
          <option value="">{emptyWords(draft.subject, data !== undefined, competences)}</option>
          {draft.competence_code !== '' && !isOffered ? (
            <option value={draft.competence_code}>Celle d’aujourd’hui</option>
          ) : null}
          {byChapter(competences).map(([chapter, ones]) => (
            <optgroup key={chapter} label={chapter}>
              {ones.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
    </>
  );
}

type Competences = TaskTopics['subjects'][number]['competences'];

function emptyWords(subject: string, known: boolean, competences: Competences): string {
  if (subject === '') return 'Choisir d’abord une matière';
  if (!known) return 'Lecture du programme…';
  return competences.length === 0 ? 'Programme pas encore dans Nexus' : 'Toute la matière';
}

function byChapter(competences: Competences): [string, Competences][] {
  const chapters = new Map<string, Competences>();
  for (const one of competences) chapters.set(one.chapter, [...(chapters.get(one.chapter) ?? []), one]);
  return [...chapters];
}

const usual = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180];

/** How long it should take; a length that is not usual stays as it is. */
function MinutesSelect({ value, onChange }: { value: string; onChange: (minutes: string) => void }) {
  const offered = [...new Set([...usual, ...(value === '' ? [] : [Number(value)])])].sort((a, b) => a - b);
  return (
    <Field label="Durée">
      <Select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">Non précisée</option>
        {offered.map((minutes) => (
          <option key={minutes} value={minutes}>
            {duration(minutes)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
