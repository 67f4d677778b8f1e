import type { OptionCode } from '@nexus/contracts';

export const optionWords: Readonly<Record<OptionCode, string>> = {
  'OPT-LVC': 'Langue vivante C',
  'OPT-LCA-LATIN': 'Latin',
  'OPT-LCA-GREC': 'Grec ancien',
  'OPT-ARTS': 'Arts',
  'OPT-EPS': 'EPS',
  'OPT-MATHS-EXPERTES': 'Maths expertes',
  'OPT-MATHS-COMPLEMENTAIRES': 'Maths complémentaires',
  'OPT-DGEMC': 'Droit et grands enjeux du monde contemporain',
};

/** The options that exist in Terminale alone. */
export const terminaleOnly: ReadonlySet<OptionCode> = new Set([
  'OPT-MATHS-EXPERTES',
  'OPT-MATHS-COMPLEMENTAIRES',
  'OPT-DGEMC',
]);
