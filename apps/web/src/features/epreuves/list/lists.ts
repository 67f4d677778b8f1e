import type { DashboardEpreuves, PlannedEpreuve } from '@nexus/contracts';
import { inWords } from '#lib/words/words.ts';

export interface EpreuveList {
  id: string;
  title: string;
  items: PlannedEpreuve[];
}

const isExam = ({ kind }: PlannedEpreuve) => kind === 'anticipee' || kind === 'terminale';

/** The next June with something to sit: « En juin 2027, trois épreuves anticipées ». Null once all is behind. */
export function nextExams({ items, session }: DashboardEpreuves): EpreuveList | null {
  for (const year of ['Premiere', 'Terminale'] as const) {
    const coming = items.filter((item) => item.year === year && isExam(item) && item.state !== 'behind');
    const [first] = coming;
    if (first === undefined) continue;
    const june = year === 'Premiere' ? session - 1 : session;
    const count = inWords(coming.length, 'f');
    const word = coming.length === 1 ? 'épreuve' : 'épreuves';
    const adjective = coming.every(({ kind }) => kind === 'anticipee')
      ? coming.length === 1
        ? ' anticipée'
        : ' anticipées'
      : '';
    return { id: 'prochaines', title: `En juin ${june}, ${count} ${word}${adjective}`, items: coming };
  }
  return null;
}

/** Every mark of the plan, by what it is. */
export function everyMark({ items, session }: DashboardEpreuves): EpreuveList[] {
  const of = (id: string, title: string, keep: (item: PlannedEpreuve) => boolean) => ({
    id,
    title,
    items: items.filter(keep),
  });
  return [
    of('anticipees', `Épreuves anticipées, juin ${session - 1}`, ({ kind }) => kind === 'anticipee'),
    of('terminales', `Épreuves terminales, ${session}`, ({ kind }) => kind === 'terminale'),
    of('premiere', 'Notes de Première', ({ kind, year }) => isOfTheYear(kind) && year === 'Premiere'),
    of('annee', 'Notes de Terminale', ({ kind, year }) => isOfTheYear(kind) && year === 'Terminale'),
    of('ajoutees', 'Ajouté au plan', ({ kind }) => kind === null),
  ].filter((list) => list.items.length > 0);
}

const isOfTheYear = (kind: PlannedEpreuve['kind']) => kind === 'controle_continu' || kind === 'ponctuelle';
