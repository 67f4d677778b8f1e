import type { ChosenOption, PonctuellesModality, Profile, SpecialityCode, Track } from '@nexus/contracts';
import { schema } from '@nexus/db';
import type { Campus } from '../context.ts';
import { writePlan } from '../epreuves/index.ts';
import type { Change } from '../events/index.ts';

export interface NewStudent {
  user_id: string;
  track: Track;
  profile: Profile;
  ponctuelles_modality?: PonctuellesModality | undefined;
  specialities: readonly [SpecialityCode, SpecialityCode, SpecialityCode];
  options?: readonly ChosenOption[] | undefined;
}

/** Makes a user a pupil, with their summary and their exam plan. @throws RULE_BROKEN from the plan. */
export async function createStudent(campus: Campus, within: Change, student: NewStudent): Promise<string> {
  const id = campus.newId();
  const { user_id, track, profile, specialities, options = [], ponctuelles_modality = 'A' } = student;
  await within.orm.insert(schema.students).values({
    id,
    user_id,
    track,
    profile,
    specialities: [...specialities],
    options: [...options],
    ponctuelles_modality: profile === 'CandidatLibre' ? ponctuelles_modality : null,
  });
  await within.orm.insert(schema.studentSummaries).values({ student_id: id, as_of: campus.now() });
  await within.record({ kind: 'STUDENT_REGISTERED', student_id: id, key: `STUDENT_REGISTERED:${id}`, payload: {} });
  await writePlan(campus, within, id);
  return id;
}
