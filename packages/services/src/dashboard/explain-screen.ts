import type { DashboardOverview, SubjectCode, SubjectProgress } from '@nexus/contracts';
import {
  dayNumber,
  estimateBac,
  expectedProgress,
  isAcquired,
  longestStreak,
  neighbourhood,
  nextMention,
  nextStep,
  schoolYearStart,
  subjectProgress,
  toBasisPoints,
} from '@nexus/domain';
import { markOf } from '../marks/index.ts';
import { evidenceOf, type Met, programmeOf } from '../progress/index.ts';
import { type OverviewRows, stripDays } from './overview-statement.ts';

/** Makes the figures of the Synthèse from what its statement read: no I/O, every rule is domain's. */
export function explainScreen(rows: OverviewRows, graphSubject: SubjectCode | undefined): DashboardOverview {
  const { student, today } = rows;
  const coefficients = new Map(rows.coefficients.map(({ subject, weight }) => [subject, weight]));
  const programme = programmeOf(student.track, new Set(coefficients.keys()), rows.competences);

  const subjects = [...programme]
    .map(([subject, met]) => progressOf(subject, coefficients.get(subject) ?? 0, met))
    .sort((a, b) => b.coefficient - a.coefficient || a.subject.localeCompare(b.subject));
  const shown =
    graphSubject ??
    subjects.find(({ subject }) => subject === student.specialities[0])?.subject ??
    subjects[0]?.subject;

  return {
    student,
    progress: {
      subjects,
      without_programme: student.specialities.filter((subject) => coefficients.has(subject) && !programme.has(subject)),
      expected: expectedProgress(today, schoolYearStart(today)),
      before: rows.before,
    },
    activity: {
      days: strip(rows),
      longest_streak: longestStreak(rows.active_days.map(({ day }) => day)),
    },
    evaluations: rows.evaluations
      .filter(({ subject }) => subject === rows.evaluations[0]?.subject)
      .slice(0, 4)
      .reverse(),
    tasks: rows.tasks,
    upcoming: rows.upcoming,
    graph: shown === undefined ? null : graphOf(shown, programme.get(shown) ?? []),
    bac: bacOf(rows, programme),
  };
}

function progressOf(subject: SubjectCode, coefficient: number, met: Met[]): SubjectProgress {
  const known = met.map(({ mastery }) => mastery).filter((mastery) => mastery !== null);
  const acquired = known.filter(isAcquired).length;
  const { progress } = subjectProgress({
    score_sum_bp: known.reduce((sum, mastery) => sum + toBasisPoints(mastery), 0),
    acquired_count: acquired,
    competence_count: met.length,
  });
  const next = nextStep(met);
  const label = met.find(({ code }) => code === next?.code)?.label;
  return {
    subject,
    coefficient,
    progress,
    acquired,
    total: met.length,
    next: next === null || label === undefined ? null : { code: next.code, label },
  };
}

/** Every day of the strip, oldest first, those without work included. */
function strip({ today, active_days }: OverviewRows) {
  const minutesOf = new Map(active_days.map(({ day, minutes }) => [dayNumber(day), minutes]));
  const last = dayNumber(today);
  return Array.from({ length: stripDays }, (_, index) => {
    const number = last - (stripDays - 1 - index);
    return { day: new Date(number * 86_400_000).toISOString().slice(0, 10), minutes: minutesOf.get(number) ?? 0 };
  });
}

function graphOf(subject: SubjectCode, met: Met[]): DashboardOverview['graph'] {
  const next = nextStep(met);
  if (next === null) return null;
  const around = neighbourhood(next.code, met);
  const shown = new Set(around.codes);
  return {
    subject,
    chapter: met.find(({ code }) => code === next.code)?.chapter ?? '',
    nodes: met
      .filter(({ code }) => shown.has(code))
      .map(({ code, label, mastery, certainty }) => ({
        code,
        label,
        mastery: mastery ?? 0,
        state:
          mastery === null ? ('unseen' as const) : isAcquired(mastery) ? ('acquired' as const) : ('progress' as const),
        certainty,
      })),
    edges: around.edges,
    next_code: next.code,
  };
}

function bacOf(
  { plan, marks, evaluations }: OverviewRows,
  programme: Map<SubjectCode, Met[]>,
): DashboardOverview['bac'] {
  const [first] = plan;
  if (first === undefined) return null;
  const evidence = evidenceOf(
    plan.map(({ subject }) => subject),
    programme,
    evaluations,
  );
  const items = plan.map((row) => {
    const found = markOf(row, row.official, row.source === 'Réglement' ? marks : []);
    const complete = found?.missing.length === 0;
    return { ...row, known_mark: complete ? found.mark : null, provisional: complete ? null : found };
  });
  const estimate = estimateBac(items, evidence);
  if (estimate === null) return null;
  return {
    session: first.session,
    mean: estimate.mean,
    low: estimate.low,
    high: estimate.high,
    mention: estimate.mention,
    known_weight: estimate.known_weight,
    estimated_weight: estimate.estimated_weight,
    left_out_weight: estimate.left_out_weight,
    next_mention: nextMention(estimate),
    by_item: estimate.by_item.map(({ code, label, weight, mark, known }) => ({ code, label, weight, mark, known })),
  };
}
