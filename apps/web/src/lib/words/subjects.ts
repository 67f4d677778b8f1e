import type { SubjectCode } from '@nexus/contracts';

interface Words {
  /** As on a chip: « Maths ». */
  short: string;
  /** As the subject of a sentence: « les maths ». */
  the: string;
  /** After « en », where the chip's capital must go: « maths ». */
  within?: string;
}

/** Here and not from the contracts: there they share a module with zod schemas, too heavy for the first screen. */
const words: Readonly<Record<SubjectCode, Words>> = {
  NSI: { short: 'NSI', the: 'la NSI' },
  MATHS: { short: 'Maths', the: 'les maths', within: 'maths' },
  PC: { short: 'Physique-chimie', the: 'la physique-chimie', within: 'physique-chimie' },
  SVT: { short: 'SVT', the: 'les SVT' },
  SES: { short: 'SES', the: 'les SES' },
  HGGSP: { short: 'HGGSP', the: 'l’HGGSP' },
  HLP: { short: 'HLP', the: 'l’HLP' },
  LLCER: { short: 'LLCER', the: 'la LLCER' },
  LLCA: { short: 'LLCA', the: 'la LLCA' },
  SI: { short: 'SI', the: 'les sciences de l’ingénieur', within: 'sciences de l’ingénieur' },
  ARTS: { short: 'Arts', the: 'les arts', within: 'arts' },
  EPPCS: { short: 'EPPCS', the: 'l’EPPCS' },
  'BIO-ECO': { short: 'Biologie-écologie', the: 'la biologie-écologie', within: 'biologie-écologie' },
  FRANCAIS: { short: 'Français', the: 'le français', within: 'français' },
  PHILOSOPHIE: { short: 'Philosophie', the: 'la philosophie', within: 'philosophie' },
  'GRAND-ORAL': { short: 'Grand oral', the: 'le Grand oral' },
  HG: { short: 'Histoire-géo', the: 'l’histoire-géo', within: 'histoire-géo' },
  LVA: { short: 'LVA', the: 'la LVA' },
  LVB: { short: 'LVB', the: 'la LVB' },
  LVC: { short: 'LVC', the: 'la LVC' },
  ES: { short: 'Enseignement scientifique', the: 'l’enseignement scientifique', within: 'enseignement scientifique' },
  EMC: { short: 'EMC', the: 'l’EMC' },
  EPS: { short: 'EPS', the: 'l’EPS' },
  OPTION: { short: 'Option', the: 'l’option', within: 'option' },
};

/** « NSI », « Maths »: as on a chip. */
export function shortSubject(code: SubjectCode): string {
  return words[code].short;
}

/** « les maths ». */
export function theSubject(code: SubjectCode): string {
  return words[code].the;
}

/** « maths », after « en »; « NSI » keeps its capitals. */
export function subjectInSentence(code: SubjectCode): string {
  return words[code].within ?? words[code].short;
}

/** The code an address names, or undefined: `?matiere=` may have been typed. */
export function asSubject(value: unknown): SubjectCode | undefined {
  return typeof value === 'string' && isSubject(value) ? value : undefined;
}

function isSubject(value: string): value is SubjectCode {
  return Object.hasOwn(words, value);
}
