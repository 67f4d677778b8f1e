import {
  CampusError,
  type OptionCode,
  PonctuellesModality,
  SpecialityCode,
  Student,
  SubjectCode,
  Track,
} from '@nexus/contracts';
import { z } from 'zod';
import type { Campus } from '../context.ts';
import { list } from '../dashboard/index.ts';
import { TypedMark, typedMarkJson, typedMarksOf } from '../marks/index.ts';

/** `$1` the pupil. All that their simulator starts from, in one statement: who they are, their plan, what speaks for marks. */
const statement = `select json_build_object(
  'student', json_build_object('id', st.id, 'first_name', pu.first_name, 'last_name', pu.last_name, 'track', st.track,
    'profile', st.profile, 'specialities', st.specialities, 'options', st.options, 'time_zone', pu.time_zone),
  'modality', st.ponctuelles_modality,
  'plan', ${list(
    `json_build_object('code', e.code, 'session', e.session, 'year', e.year, 'mark', e.score_20)`,
    `(select * from nexus_app.epreuves_plan
      where student_id = st.id and source = 'Réglement' order by code) e`,
  )},
  'marks', ${list(typedMarkJson, typedMarksOf('st.id'))},
  'studied', ${list('k.subject', 'nexus_app.studied_coefficients k where k.student_id = st.id')},
  'competences', ${list(
    `json_build_object('code', g.competence_code, 'score', g.score)`,
    'nexus_app.progress g where g.student_id = st.id',
  )},
  'evaluations', ${list(
    `json_build_object('subject', ev.subject, 'score_20', ev.score_20, 'graded_at', ev.graded_at)`,
    `(select * from nexus_app.evaluations where student_id = st.id and status = 'Corrigé'
      order by graded_at desc, id desc limit 60) ev`,
  )})::text as rows
  from nexus_app.students st join nexus_app.users pu on pu.id = st.user_id where st.id = $1::uuid`;

const PupilRows = z.object({
  student: Student.extend({ specialities: z.tuple([SpecialityCode, SpecialityCode, SpecialityCode]) }),
  modality: PonctuellesModality.nullable(),
  plan: z.array(z.object({ code: z.string(), session: z.number(), year: Track, mark: z.number().nullable() })),
  /** What was typed, of what is in the plan or not. */
  marks: z.array(TypedMark),
  /** Subjects of this year. */
  studied: z.array(SubjectCode),
  competences: z.array(z.object({ code: z.string(), score: z.number() })),
  /** Latest first. */
  evaluations: z.array(z.object({ subject: SubjectCode, score_20: z.number(), graded_at: z.string() })),
});
export type PupilRows = z.infer<typeof PupilRows>;

/** What the simulator reads of a pupil whose access has been checked. */
export async function readPupil(campus: Campus, student_id: string): Promise<PupilRows> {
  const [row] = await campus.db.read<{ rows: string }>(statement, [student_id]);
  if (row === undefined) throw new CampusError('STUDENT_NOT_FOUND');
  return PupilRows.parse(JSON.parse(row.rows));
}

/** The options as the plan is built from them, each with its years. */
export function byOption(
  options: readonly { code: OptionCode; year: Track }[],
): { code: OptionCode; years: Track[] }[] {
  return [...new Set(options.map(({ code }) => code))].map((code) => ({
    code,
    years: options.filter((option) => option.code === code).map(({ year }) => year),
  }));
}
