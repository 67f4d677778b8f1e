import { competences, examCalendar, examCautions, regulation } from '@nexus/content';
import type { DashboardEpreuves, PlannedEpreuve, SubjectCode, Track } from '@nexus/contracts';
import { type EpreuveDetails, epreuveState, knownMastery, nearestSession, nextStep, sessionFor } from '@nexus/domain';
import { detailsOf } from '../epreuves/index.ts';
import { markOf } from '../marks/index.ts';
import type { EpreuvesRows } from './epreuves-statement.ts';
import { milestonesOf } from './milestones.ts';

type Row = EpreuvesRows['rows'][number];

/** Makes the exam plan's screen from what its statement read and what the regulation says: no I/O. */
export function explainEpreuves(read: EpreuvesRows): DashboardEpreuves {
  const { profile, today, rows, student_id } = read;
  const available = regulation().plans.map(({ session }) => session);
  const session =
    rows.find(({ source }) => source === 'Réglement')?.session ?? sessionFor(profile.track, today, available).session;
  const details = detailsOf(profile, session);
  const scores = new Map(read.competences.map(({ code, score }) => [code, score]));
  const items = rows.map((row) => itemOf(row, details(row), read, scores));
  const official = items.filter(({ source }) => source === 'Réglement');
  const sum = (counted: (item: PlannedEpreuve) => boolean) =>
    official.filter(counted).reduce((total, { weight }) => total + weight, 0);
  const isOption = ({ code }: PlannedEpreuve) => code.startsWith('OPT-');
  return {
    ...profile,
    student_id,
    session,
    regulation_session: nearestSession(session, available),
    today,
    items,
    ...milestonesOf(read, items),
    weights: {
      total: sum(() => true),
      common: sum((item) => !isOption(item)),
      options: sum(isOption),
      behind: sum(({ state }) => state === 'behind'),
      premiere: sum(({ year }) => year === 'Premiere'),
      terminale: sum(({ year }) => year === 'Terminale'),
    },
    dates: datesOf(read, session),
    cautions: [...examCautions()],
  };
}

function itemOf(
  { session: _, mark: official, ...row }: Row,
  explained: EpreuveDetails | undefined,
  { profile: { track }, today, tasks, marks }: EpreuvesRows,
  scores: ReadonlyMap<string, number>,
): PlannedEpreuve {
  const details = row.source === 'Réglement' ? explained : undefined;
  const counted = markOf(row, official, row.source === 'Réglement' ? marks : []);
  const known = counted === null || counted.missing.length > 0 ? null : counted;
  const mark = known?.mark ?? null;
  const { state, days_left } = epreuveState({ ...row, mark }, { track, today });
  const tested = testedBy(row.subject, details?.programme_years ?? [], scores);
  const codes = new Set(tested.map(({ code }) => code));
  // About the very competences it tests, rather than anything of the subject.
  const next =
    state === 'behind'
      ? undefined
      : (tasks.find(({ competence_code }) => competence_code !== null && codes.has(competence_code)) ??
        tasks.find(({ subject, competence_code }) => subject === row.subject && competence_code === null));
  return {
    ...row,
    state,
    days_left,
    mark,
    mark_origin: known?.origin ?? null,
    hours: details?.hours ?? null,
    duration_min: details?.duration_min ?? null,
    preparation_min: details?.preparation_min ?? null,
    parts: (details?.parts ?? []).map((part) => ({ ...part })),
    facts: details?.facts ?? null,
    tests: programmeOf(row.subject, details?.programme_years ?? [], tested),
    next_task:
      next === undefined
        ? null
        : { id: next.id, label: next.label, reason: next.reason, minutes: next.minutes, due: next.due },
  };
}

type Tested = ReturnType<typeof testedBy>;

/** The competences of the programmes it tests, with the mastery of each; null when never met. */
function testedBy(subject: SubjectCode, years: readonly Track[], scores: ReadonlyMap<string, number>) {
  return competences()
    .filter((competence) => competence.subject === subject && years.includes(competence.level))
    .map((competence) => ({ ...competence, mastery: scores.get(competence.code) ?? null }));
}

function programmeOf(subject: SubjectCode, years: readonly Track[], tested: Tested): PlannedEpreuve['tests'] {
  if (tested.length === 0) return null;
  const next = nextStep(tested);
  const label = tested.find(({ code }) => code === next?.code)?.label;
  return {
    subject,
    years: [...years],
    ...knownMastery(tested.map(({ mastery }) => mastery)),
    next: next === null || label === undefined ? null : { code: next.code, label },
  };
}

/** What has a date in the pupil's own session and is no mark of their plan. */
function datesOf({ profile, rows }: EpreuvesRows, session: number): DashboardEpreuves['dates'] {
  const codes = new Set(rows.map(({ code }) => code));
  const kept = profile.specialities.slice(0, 2);
  return examCalendar()
    .filter(({ sessions, code }) => sessions.includes(session) && (code === null || !codes.has(code)))
    .filter((date) => date.profile === null || date.profile === profile.profile)
    .filter(({ specialities }) => specialities === null || kept.some((subject) => specialities.includes(subject)))
    .map(({ label, from, to, fact }) => ({ label, from, to, fact }));
}
