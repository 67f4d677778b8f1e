import { competences, practicalRules } from '@nexus/content';
import type { SubjectFile } from '@nexus/content/library';
import { CampusError, competenceOf } from '@nexus/contracts';
import { totalPoints } from '@nexus/domain';
import type { Campus } from '../context.ts';
import { libraryOf } from '../courses/index.ts';

/** @throws PRACTICAL_NOT_FOUND no subject of this id. */
export async function subjectOf(campus: Campus, id: string): Promise<SubjectFile> {
  const { practicalSubjects } = await libraryOf(campus);
  const subject = practicalSubjects.find((one) => one.id === id);
  if (subject === undefined) throw new CampusError('PRACTICAL_NOT_FOUND');
  return subject;
}

/** What a subject is, before it is opened. */
export function headOf({ id, title, kind, exercises, dialogue }: SubjectFile) {
  const items = exercises.map(({ item }) => item);
  const codes = [...items.map(competenceOf), ...items.flatMap((item) => item.codes)];
  return {
    id,
    title,
    kind,
    minutes: practicalRules().minutes,
    competences: [...new Set(codes)].map((code) => ({ code, label: labelOf(code) })),
    programs_max: totalPoints(exercises.map(({ points }) => points)),
    dialogue_max: totalPoints(dialogue.flatMap(({ rubric }) => rubric.map(({ points }) => points))),
  };
}

export function labelOf(code: string): string {
  return competences().find((one) => one.code === code)?.label ?? code;
}
