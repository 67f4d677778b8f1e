import { type SubjectCode, subjectWords } from '@nexus/contracts';

/** How a subject stands in a sentence, when its chip's word does not do: « les maths », « en maths ». */
const inSentences: Partial<Record<SubjectCode, { the: string; within?: string }>> = {
  NSI: { the: 'la NSI' },
  MATHS: { the: 'les maths', within: 'maths' },
  PC: { the: 'la physique-chimie', within: 'physique-chimie' },
  SVT: { the: 'les SVT' },
  SES: { the: 'les SES' },
  HGGSP: { the: 'l’HGGSP' },
  HLP: { the: 'l’HLP' },
  LLCER: { the: 'la LLCER' },
  LLCA: { the: 'la LLCA' },
  SI: { the: 'les sciences de l’ingénieur', within: 'sciences de l’ingénieur' },
  ARTS: { the: 'les arts', within: 'arts' },
  EPPCS: { the: 'l’EPPCS' },
  'BIO-ECO': { the: 'la biologie-écologie', within: 'biologie-écologie' },
  FRANCAIS: { the: 'le français', within: 'français' },
  PHILOSOPHIE: { the: 'la philosophie', within: 'philosophie' },
  'GRAND-ORAL': { the: 'le Grand oral', within: 'Grand oral' },
  HG: { the: 'l’histoire-géo', within: 'histoire-géo' },
  LVA: { the: 'la LVA' },
  LVB: { the: 'la LVB' },
  LVC: { the: 'la LVC' },
  ES: { the: 'l’enseignement scientifique', within: 'enseignement scientifique' },
  EMC: { the: 'l’EMC' },
  EPS: { the: 'l’EPS' },
  OPTION: { the: 'l’option', within: 'option' },
};

/** « NSI », « Maths »: as on a chip. */
export function shortSubject(code: SubjectCode): string {
  return subjectWords[code].short_label;
}

/** « les maths ». */
export function theSubject(code: SubjectCode): string {
  return inSentences[code]?.the ?? subjectWords[code].short_label;
}

/** « maths », after « en »; « NSI » keeps its capitals. */
export function subjectInSentence(code: SubjectCode): string {
  return inSentences[code]?.within ?? subjectWords[code].short_label;
}

/** The code an address names, or undefined: `?matiere=` may have been typed. */
export function asSubject(value: unknown): SubjectCode | undefined {
  return typeof value === 'string' && isSubject(value) ? value : undefined;
}

function isSubject(value: string): value is SubjectCode {
  return Object.hasOwn(subjectWords, value);
}
