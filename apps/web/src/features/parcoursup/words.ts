import type { Certainty, Parcoursup, Wish } from '@nexus/contracts';
import { calendarDays, dayOf } from '#lib/format.ts';
import { countOf, ofName, uncapitalize } from '#lib/words/words.ts';

const nbsp = '\u00a0';

/** « 11 mars 2027 ». */
export function dayWords(day: string): string {
  return `${calendarDays.full(dayOf(day)).replace(/^\S+ /, '')}${nbsp}${day.slice(0, 4)}`;
}

export const certaintyWords: Record<Exclude<Certainty, 'official'>, string> = {
  provisional: 'provisoire',
  unverified: 'à vérifier',
};

export const statusWords: Record<Wish['status'], string> = {
  idée: 'Idée',
  formulé: 'Formulé',
  confirmé: 'Confirmé',
};

export const decisionWords: Record<NonNullable<Wish['decision']>, string> = {
  accepté: 'Proposition acceptée',
  maintenu: 'Vœu maintenu',
  renoncé: 'Vœu abandonné',
};

/** « 142 ko », « 1,2 Mo ». */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}${nbsp}ko`;
  return `${(Math.round(bytes / 100_000) / 10).toLocaleString('fr-FR')}${nbsp}Mo`;
}

/** What to do now, to the pupil; whose it is, to an adult. */
export function titleOf(file: Parcoursup, self: boolean): string {
  if (!self) return `Parcoursup ${ofName(file.student.first_name)}`;
  const { deadline, wishes, phases } = file;
  switch (deadline?.code) {
    case 'FIN-VOEUX':
      if (phases.some(({ code, state }) => code === 'INSCRIPTION' && state === 'future')) {
        return wishes.length === 0
          ? 'Note tes premières idées de vœux'
          : `Prépare tes vœux, à formuler avant le ${dayWords(deadline.day)}`;
      }
      return `Formule tes vœux avant le ${dayWords(deadline.day)}`;
    case 'FIN-CONFIRMATION': {
      const missing = wishes.filter(({ complete }) => !complete).length;
      return missing === 0
        ? 'Ton dossier est complet'
        : `Il te reste ${countOf(missing, 'vœu', 'vœux')} à compléter et à confirmer`;
    }
    case 'CLASSEMENT-ATTENTE':
    case 'ADMISSION':
      return 'Réponds à chaque proposition à temps';
    case 'COMPLEMENTAIRE':
      return 'La phase complémentaire est ouverte';
    default:
      return 'Ton dossier Parcoursup';
  }
}

/** « Dans 110 jours, le 11 mars 2027 (date provisoire) : dernier jour pour formuler des vœux. » */
export function leadOf({ deadline, session, phases }: Parcoursup): string {
  if (deadline === null) {
    return phases.length === 0
      ? `Le calendrier de la session ${session} n’est pas encore connu${nbsp}: il s’affichera ici.`
      : `Les échéances de la session ${session} sont passées.`;
  }
  const { days_left, day, certainty, label, code } = deadline;
  const when = days_left === 0 ? 'Aujourd’hui' : days_left === 1 ? 'Demain' : `Dans ${countOf(days_left, 'jour')}`;
  const sure = certainty === 'official' ? '' : ' (date provisoire)';
  const what = code.startsWith('FIN-') ? uncapitalize(label) : `dernier jour, ${uncapitalize(label)}`;
  return `${when}, le ${dayWords(day)}${sure}${nbsp}: ${what}.`;
}
