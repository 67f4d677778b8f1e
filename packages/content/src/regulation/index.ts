import { once } from '../once.ts';
import { optionLimits, options } from './options.ts';
import { examPlans } from './plans.ts';
import { specialities } from './specialities.ts';

export { type ExamDate, examCalendar, examCautions } from './calendar.ts';
export type { Fact, Source } from './facts.ts';
export { type ExamOption, type OptionLimits, options } from './options.ts';
export {
  type Epreuve,
  type EpreuveFacts,
  type EpreuvePart,
  type EpreuveWindow,
  type ExamPlan,
  examPlans,
} from './plans.ts';
export { type Speciality, specialities } from './specialities.ts';

/** All that an exam plan is built from, as buildExamPlan() of packages/domain takes it. */
export const regulation = once(() => ({
  plans: examPlans(),
  specialities: specialities(),
  options: options(),
  option_limits: optionLimits(),
}));
