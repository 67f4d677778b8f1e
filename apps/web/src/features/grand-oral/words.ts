import type { GrandOral, OralLink, OralMilestone, OralMilestoneCode, OralStage } from '@nexus/contracts';
import { calendarDays, dayOf } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { ofName } from '#lib/words/words.ts';

export const stageHelp: Readonly<Record<OralStage, string>> = {
  Idée: 'Une piste, pas encore une phrase.',
  Formulée: 'La question est écrite, en une phrase.',
  Validée: 'Tes professeurs ont signé la feuille.',
};

interface MilestoneWords {
  name: string;
  /** After « Prochaine étape : ». */
  todo: string;
}

export const milestoneWords: Readonly<Record<OralMilestoneCode, MilestoneWords>> = {
  ideas: { name: 'Deux idées', todo: 'choisir une idée pour chaque question' },
  wording: { name: 'Questions formulées', todo: 'formuler tes deux questions' },
  plan: { name: 'Plans et sources', todo: 'donner un plan et une source à chaque question' },
  first: { name: 'Première répétition', todo: 'répéter une première fois, à voix haute' },
  signed: { name: 'Feuille signée', todo: 'faire signer la feuille de questions' },
  fifth: { name: 'Cinq répétitions', todo: 'aller jusqu’à cinq répétitions' },
};

export function linkWords(link: OralLink | null): string {
  if (link === null) return 'Lien à choisir';
  return link === 'transversale' ? 'Transversale' : shortSubject(link);
}

export function nextMilestone({ milestones }: GrandOral): OralMilestone | undefined {
  return milestones.find(({ done }) => !done);
}

const dayLong = (day: string, today: string) => calendarDays.dayLong(dayOf(day), dayOf(today));

/** What comes next and by when, before any figure. */
export function headerOf(oral: GrandOral): { title: string; lead: string } {
  const { student, reader, window, today } = oral;
  const own = reader === 'own';
  const next = nextMilestone(oral);
  const title = own ? 'Ton Grand oral' : `Grand oral ${ofName(student.first_name)}`;
  const exam =
    window === null
      ? 'Les dates de l’épreuve ne sont pas encore publiées.'
      : window.from === window.to
        ? `Épreuve le ${dayLong(window.from, today)}.`
        : `Épreuve entre le ${dayLong(window.from, today)} et le ${dayLong(window.to, today)}${
            window.certainty === 'official' ? '' : ' (à confirmer)'
          }.`;
  if (next === undefined)
    return {
      title,
      lead: `${own ? 'Tout est prêt : répète encore, chaque fois compte.' : 'Toutes les étapes sont faites.'} ${exam}`,
    };
  const step = own ? milestoneWords[next.code].todo : milestoneWords[next.code].name.toLocaleLowerCase('fr');
  return { title, lead: `Prochaine étape : ${step}, avant le ${dayLong(next.by, today)}. ${exam}` };
}

export const levelWords = ['Très insuffisant', 'Insuffisant', 'Satisfaisant', 'Très satisfaisant'] as const;

/** 754 s → « 12 min 34 s ». */
export function spoken(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${String(rest).padStart(2, '0')} s`;
}

/** 754 s → « 12:34 ». */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
