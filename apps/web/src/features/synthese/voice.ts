import type { DashboardOverview } from '@nexus/contracts';
import { ofName } from '#lib/words/words.ts';

/** To whom the Synthèse speaks: to the pupil (« tes matières »), or to an adult about them (« ses matières »). */
export interface Voice {
  self: boolean;
  first_name: string;
  ton: 'ton' | 'son';
  ta: 'ta' | 'sa';
  tes: 'tes' | 'ses';
  /** « de toi », never needed to a pupil; « de Lina » to an adult. */
  ofThem: string;
}

export function voiceOf(self: boolean, first_name: string): Voice {
  return {
    self,
    first_name,
    ton: self ? 'ton' : 'son',
    ta: self ? 'ta' : 'sa',
    tes: self ? 'tes' : 'ses',
    ofThem: ofName(first_name),
  };
}

/** Nothing has happened yet: « tout est fait » would be no news to somebody who has just arrived. */
export function isNewcomer({ activity, evaluations }: DashboardOverview): boolean {
  return (
    activity.longest_streak === 0 && evaluations.length === 0 && activity.days.every(({ minutes }) => minutes === 0)
  );
}
