import { bacReasons } from './bac.ts';
import { fileReasons } from './files.ts';
import { grandOralReasons } from './grand-oral.ts';
import { learningReasons } from './learning.ts';
import { parcoursupReasons } from './parcoursup.ts';
import { peopleReasons } from './people.ts';
import { planningReasons } from './planning.ts';
import { requestReasons } from './requests.ts';

/**
 * Every reason the campus can refuse something, with its class and its words.
 * A screen that handles reasons switches over this list, and the compiler says which one it forgot.
 */
export const errorReasons = {
  ...requestReasons,
  ...peopleReasons,
  ...learningReasons,
  ...planningReasons,
  ...bacReasons,
  ...grandOralReasons,
  ...parcoursupReasons,
  ...fileReasons,
};
export type ErrorReason = keyof typeof errorReasons;
