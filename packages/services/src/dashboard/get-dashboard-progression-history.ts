import { Day, Id, type OfStudent, type ProgressionHistory, SubjectCode, Track } from '@nexus/contracts';
import {
  mondayOf,
  overallProgress,
  progressHistory,
  schoolYearStart,
  type WeekOfCompetence,
  weeksBetween,
} from '@nexus/domain';
import { z } from 'zod';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { libraryOf } from '../courses/index.ts';
import { programmeOf } from '../progress/index.ts';
import { list } from './next-up.ts';
import { readScreen } from './read-screen.ts';
import { screenStatement, today } from './screen-statement.ts';

/** As the strip of the Synthèse: a school year, and what of the one before a late September still shows. */
const maxDays = 400;
/** In one week of one subject, the largest. */
const maxMoves = 5;

/** What each week left of each competence, by the pupil's own calendar. */
const historyStatement = screenStatement(`json_build_object(
  'student', json_build_object('id', st.id, 'first_name', pu.first_name, 'track', st.track, 'time_zone', pu.time_zone),
  'today', ${today},
  'coefficients', ${list(
    `json_build_object('subject', k.subject, 'weight', k.weight::float8)`,
    'nexus_app.studied_coefficients k where k.student_id = p.student_id',
  )},
  'known', ${list(
    `json_build_object('code', w.code, 'week', w.week, 'score', w.score, 'evidence', w.evidence)`,
    `(select e.competence_code as code, e.week, count(*)::int as evidence,
        (array_agg(e.mastery_after order by e.at desc, e.place desc))[1] as score
      from (
        select ev.*, date_trunc('week', ev.at at time zone pu.time_zone)::date as week
        from nexus_app.competence_evidence ev where ev.student_id = p.student_id
      ) e group by e.competence_code, e.week) w`,
  )},
  'days', ${list(
    `json_build_object('day', a.day, 'activities', a.activities, 'minutes', a.minutes)`,
    `(select day, activities, minutes from nexus_app.activity_days where student_id = p.student_id
      order by day desc limit ${maxDays}) a`,
  )})`);

const Rows = z.object({
  student: z.object({ id: Id, first_name: z.string(), track: Track, time_zone: z.string() }),
  today: Day,
  coefficients: z.array(z.object({ subject: SubjectCode, weight: z.number() })),
  known: z.array(z.object({ code: z.string(), week: Day, score: z.number(), evidence: z.number() })),
  days: z.array(z.object({ day: Day, activities: z.number(), minutes: z.number() })),
});

/**
 * How a pupil's progress moved since September, week by week in their own time zone, what moved it, and the days they worked.
 * Its last point is what getDashboardProgression says now.
 *
 * @throws as openStudent.
 */
export async function getDashboardProgressionHistory(
  caller: Caller,
  { student_id }: OfStudent,
): Promise<ProgressionHistory> {
  const opened = await openStudent(caller, 'dashboard:progressionHistory', student_id);
  const rows = Rows.parse(JSON.parse(await readScreen(caller, historyStatement, opened.id)));
  const { student, today, coefficients, days } = rows;
  const since = schoolYearStart(today);
  const weeks = weeksBetween(since, today);
  const known: WeekOfCompetence[] = rows.known.filter(({ week }) => week <= mondayOf(today));
  const weights = new Map(coefficients.map(({ subject, weight }) => [subject, weight]));
  const library = await libraryOf(caller);
  const subjects = [...programmeOf(student.track, new Set(weights.keys()), [])]
    .map(([subject, programme]) => {
      const { points, moves } = progressHistory(
        programme.map(({ code }) => code),
        weeks,
        known,
      );
      const labels = new Map(programme.map(({ code, label }) => [code, label]));
      return {
        subject,
        coefficient: weights.get(subject) ?? 0,
        total: programme.length,
        points,
        moves: weeks
          .toReversed()
          .flatMap((week) => moves.filter((move) => move.week === week).slice(0, maxMoves))
          .map((move) => ({
            ...move,
            label: labels.get(move.code) ?? move.code,
            course_id: library.courseOf(move.code)?.id ?? null,
          })),
      };
    })
    .sort((a, b) => b.coefficient - a.coefficient || a.subject.localeCompare(b.subject));
  return {
    student,
    today,
    since,
    weeks,
    overall: weeks.map((_, index) =>
      overallProgress(
        subjects.map(({ coefficient, points }) => ({ coefficient, progress: points[index]?.progress ?? 0 })),
      ),
    ),
    subjects,
    days: days.filter(({ day }) => day >= since).toReversed(),
  };
}
