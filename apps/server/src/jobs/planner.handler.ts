import { type Campus, planPupil } from '@nexus/services';
import type { z } from 'zod';
import type { planPupils } from './planner.job.ts';

export async function handlePlanPupils(
  campus: Campus,
  { student_ids }: z.output<typeof planPupils.schema>,
): Promise<void> {
  for (const student_id of student_ids) await planPupil(campus, student_id);
}
