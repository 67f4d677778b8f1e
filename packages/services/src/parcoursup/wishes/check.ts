import { parcoursupLimits } from '@nexus/content';
import { CampusError } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { checkWishes, RuleError } from '@nexus/domain';
import { and, eq, ne } from 'drizzle-orm';
import type { Change } from '../../events/index.ts';
import type { WishRow } from '../open-parcoursup.ts';

type CheckedWish = Pick<
  WishRow,
  'id' | 'apprenticeship' | 'selective' | 'sub_wishes' | 'status' | 'answer' | 'decision'
>;

/**
 * Whether the pupil's wishes keep to Parcoursup's rules once this one is written.
 *
 * @throws PARCOURSUP_RULE the sentence says which rule, the issue which field.
 */
export async function checkWithin({ orm }: Change, student_id: string, wish: CheckedWish): Promise<void> {
  const { parcoursupWishes } = schema;
  const others = await orm
    .select()
    .from(parcoursupWishes)
    .where(and(eq(parcoursupWishes.student_id, student_id), ne(parcoursupWishes.id, wish.id)));
  try {
    checkWishes(
      [...others, wish].map((one) => ({ ...one, sub_wishes: one.sub_wishes.length })),
      parcoursupLimits(),
    );
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const { message, field } = error;
    throw new CampusError('PARCOURSUP_RULE', { message, issues: [{ path: [field], message }] });
  }
}
