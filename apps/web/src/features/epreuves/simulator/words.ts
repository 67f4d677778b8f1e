import type { BacPlan, BacSimulation } from '@nexus/contracts';

const mentions = {
  AB: 'mention assez bien',
  B: 'mention bien',
  TB: 'mention très bien',
  TBF: 'mention très bien avec félicitations',
} as const satisfies Record<NonNullable<BacSimulation['mention']>, string>;

export interface Step {
  at: number;
  /** « mention bien ». */
  label: string;
}

/** What one may aim at, from the least: admission, then the mentions. */
export function stepsOf({ rules }: BacPlan): Step[] {
  return [
    { at: rules.admitted_from, label: 'admission' },
    ...rules.mentions.map(({ code, min }) => ({ at: min, label: mentions[code] })),
  ];
}

/** « admis, mention bien »; « second groupe : deux oraux »; null while there is no mark. */
export function resultOf({ decision, mention }: BacSimulation): string | null {
  if (decision === null) return null;
  if (decision === 'second_groupe') return 'second groupe : deux oraux de rattrapage';
  if (decision === 'ajourne') return 'non admis';
  return mention === null ? 'admis, sans mention' : mentions[mention];
}
