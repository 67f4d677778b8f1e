import { z } from 'zod';
import { Id, Instant, Mark20, ofStudent, text } from './common.ts';

/** How many a pupil keeps. */
export const MAX_SCENARIOS = 12;

const Name = text(1, 60);
/** Marks supposed, by code of the plan. */
const Supposed = z.record(text(1, 40), Mark20);

export const KeepScenarioInput = ofStudent.extend({
  /** Chosen by the screen, so that the same scenario sent twice is kept once. */
  id: Id.optional(),
  name: Name,
  marks: Supposed.refine(
    (marks) => {
      const { length } = Object.keys(marks);
      return length > 0 && length <= 60;
    },
    { error: 'de 1 à 60 notes supposées' },
  ),
});
export type KeepScenarioInput = z.infer<typeof KeepScenarioInput>;

export const RenameScenarioInput = z.strictObject({ id: Id, name: Name });
export type RenameScenarioInput = z.infer<typeof RenameScenarioInput>;

export const ScenarioRef = z.strictObject({ id: Id });
export type ScenarioRef = z.infer<typeof ScenarioRef>;

export const KeptScenario = z
  .object({
    id: Id,
    name: z.string(),
    /** Those the plan still has. */
    marks: z.record(z.string(), Mark20),
    /** Codes that the plan has not any more: counted nowhere. */
    ignored: z.array(z.string()),
    created_at: Instant,
  })
  .meta({ id: 'KeptScenario' });
export type KeptScenario = z.infer<typeof KeptScenario>;

export const BacScenarios = z
  .object({ student_id: Id, items: z.array(KeptScenario).max(MAX_SCENARIOS) })
  .meta({ id: 'BacScenarios' });
export type BacScenarios = z.infer<typeof BacScenarios>;
