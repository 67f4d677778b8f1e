import { z } from 'zod';

/** Subject codes, as in the regulation data; the specialities first, then the common core. */
export const SubjectCode = z.enum([
  'NSI',
  'MATHS',
  'PC',
  'SVT',
  'SES',
  'HGGSP',
  'HLP',
  'LLCER',
  'LLCA',
  'SI',
  'ARTS',
  'EPPCS',
  'BIO-ECO',
  'FRANCAIS',
  'PHILOSOPHIE',
  'GRAND-ORAL',
  'HG',
  'LVA',
  'LVB',
  'LVC',
  'ES',
  'EMC',
  'EPS',
  'OPTION',
]);
export type SubjectCode = z.infer<typeof SubjectCode>;

/** The specialities a pupil may choose: three in Première, two of them kept in Terminale. */
export const SpecialityCode = SubjectCode.extract([
  'NSI',
  'MATHS',
  'PC',
  'SVT',
  'SES',
  'HGGSP',
  'HLP',
  'LLCER',
  'LLCA',
  'SI',
  'ARTS',
  'EPPCS',
  'BIO-ECO',
]);
export type SpecialityCode = z.infer<typeof SpecialityCode>;

/** Options add their coefficients to the 100 (data: bac-general.json, options). */
export const OptionCode = z.enum([
  'OPT-LVC',
  'OPT-LCA-LATIN',
  'OPT-LCA-GREC',
  'OPT-ARTS',
  'OPT-EPS',
  'OPT-MATHS-EXPERTES',
  'OPT-MATHS-COMPLEMENTAIRES',
  'OPT-DGEMC',
]);
export type OptionCode = z.infer<typeof OptionCode>;

interface SubjectWords {
  /** As in a sentence or a title: « Numérique et sciences informatiques ». */
  label: string;
  /** As on a chip: « NSI ». */
  short_label: string;
}

export const subjectWords: Record<SubjectCode, SubjectWords> = {
  NSI: { label: 'Numérique et sciences informatiques', short_label: 'NSI' },
  MATHS: { label: 'Mathématiques', short_label: 'Maths' },
  PC: { label: 'Physique-chimie', short_label: 'Physique-chimie' },
  SVT: { label: 'Sciences de la vie et de la Terre', short_label: 'SVT' },
  SES: { label: 'Sciences économiques et sociales', short_label: 'SES' },
  HGGSP: { label: 'Histoire-géographie, géopolitique et sciences politiques', short_label: 'HGGSP' },
  HLP: { label: 'Humanités, littérature et philosophie', short_label: 'HLP' },
  LLCER: { label: 'Langues, littératures et cultures étrangères et régionales', short_label: 'LLCER' },
  LLCA: { label: 'Littérature et langues et cultures de l’Antiquité', short_label: 'LLCA' },
  SI: { label: 'Sciences de l’ingénieur', short_label: 'SI' },
  ARTS: { label: 'Arts', short_label: 'Arts' },
  EPPCS: { label: 'Éducation physique, pratiques et culture sportives', short_label: 'EPPCS' },
  'BIO-ECO': { label: 'Biologie-écologie', short_label: 'Biologie-écologie' },
  FRANCAIS: { label: 'Français', short_label: 'Français' },
  PHILOSOPHIE: { label: 'Philosophie', short_label: 'Philosophie' },
  'GRAND-ORAL': { label: 'Grand oral', short_label: 'Grand oral' },
  HG: { label: 'Histoire-géographie', short_label: 'Histoire-géo' },
  LVA: { label: 'Langue vivante A', short_label: 'LVA' },
  LVB: { label: 'Langue vivante B', short_label: 'LVB' },
  LVC: { label: 'Langue vivante C', short_label: 'LVC' },
  ES: { label: 'Enseignement scientifique', short_label: 'Enseignement scientifique' },
  EMC: { label: 'Enseignement moral et civique', short_label: 'EMC' },
  EPS: { label: 'Éducation physique et sportive', short_label: 'EPS' },
  OPTION: { label: 'Option', short_label: 'Option' },
};
