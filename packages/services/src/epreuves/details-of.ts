import { regulation } from '@nexus/content';
import type { StudentProfile, SubjectCode } from '@nexus/contracts';
import { type EpreuveDetails, explainExamPlan, RuleError } from '@nexus/domain';
import { choiceOf } from './plan-of.ts';

type Row = { code: string; subject: SubjectCode };

const keyOf = ({ code, subject }: Row) => `${code} ${subject}`;

/** What explains each row of the regulation; nothing when the rules have changed so that the profile breaks one. */
export function detailsOf(profile: StudentProfile, session: number): (row: Row) => EpreuveDetails | undefined {
  try {
    const explained = explainExamPlan(choiceOf(profile, session), regulation());
    const byRow = new Map(explained.map(({ item, details }) => [keyOf(item), details]));
    return (row) => byRow.get(keyOf(row));
  } catch (error) {
    if (error instanceof RuleError) return () => undefined;
    throw error;
  }
}
