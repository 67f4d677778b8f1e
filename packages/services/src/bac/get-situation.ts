import { bacRegulation } from '@nexus/content';
import { BacSituation, type OfStudent } from '@nexus/contracts';
import { buildBacPlan, localDay, markOfRow, sessionFor } from '@nexus/domain';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { estimatesOf } from './estimates.ts';
import { type PupilRows, readPupil } from './pupil-rows.ts';
import { orRefuse } from './refuse.ts';

/**
 * What a pupil's simulator starts from: their choices, the plan with the weights of its parts, the marks obtained, and an
 * estimate wherever their figures allow one. A session that the regulation does not hold yet takes the nearest one's
 * plan, as the exam plan does.
 *
 * @throws as openStudent.
 */
export async function getBacSituation(caller: Caller, { student_id }: OfStudent): Promise<BacSituation> {
  const { id } = await openStudent(caller, 'bac:situation', student_id);
  const pupil = await readPupil(caller, id);
  const { student, modality } = pupil;
  const regulation = bacRegulation();
  const available = regulation.plans.map((one) => one.session);
  const { session, regulation_session } = sessionOf(pupil, localDay(caller.now(), student.time_zone), available);
  const [SPE1, SPE2, SPE3] = student.specialities;
  const plan = orRefuse(() =>
    buildBacPlan(
      {
        session: regulation_session,
        profile: student.profile,
        modality,
        specialities: student.specialities,
        options: student.options,
        track: student.track,
      },
      regulation,
    ),
  );
  const official = new Map(pupil.plan.map(({ code, mark }) => [code, mark]));
  const known = plan.items.flatMap((item) => {
    const found = markOfRow(item, official.get(item.code) ?? null, pupil.marks, item.rounding);
    return found === null || found.missing.length > 0 ? [] : [{ code: item.code, ...found }];
  });
  return BacSituation.parse({
    student,
    diploma_session: session,
    choice: {
      session: regulation_session,
      profile: student.profile,
      ponctuelles_modality: modality,
      specialites: { SPE1, SPE2, SPE3 },
      options: student.options.flatMap(({ code, years }) => years.map((year) => ({ code, year }))),
    },
    plan,
    marks: Object.fromEntries(known.map(({ code, mark }) => [code, mark])),
    origins: Object.fromEntries(known.map(({ code, origin }) => [code, origin])),
    estimates: estimatesOf(plan, pupil),
  });
}

/** The session of the plan the pupil has, and the one whose regulation applies to it. */
function sessionOf({ student, plan }: PupilRows, today: string, available: readonly number[]) {
  const session = plan[0]?.session;
  if (session !== undefined && available.includes(session)) return { session, regulation_session: session };
  const found = sessionFor(student.track, today, available);
  return { ...found, session: session ?? found.session };
}
