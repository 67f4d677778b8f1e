import { isAcquired } from '@nexus/domain';
import type { CompetenceToTest, ComposerFacts } from './facts.ts';
import type { Picked } from './pick.ts';

const counted = (count: number, one: string, many = `${one}s`) => `${count}\u00a0${count > 1 ? many : one}`;

/** « Algorithmique », « Algorithmique et Réseaux », « Bilan de 3 chapitres ». */
export function titleOf(picked: readonly Picked[], known: ReadonlyMap<string, CompetenceToTest>): string {
  const chapters = [...new Set(picked.flatMap(({ code }) => known.get(code)?.chapter ?? []))];
  const [first = 'Bilan', second] = chapters;
  if (second === undefined) return first;
  return chapters.length === 2 ? `${first} et ${second}` : `Bilan de ${chapters.length}\u00a0chapitres`;
}

/** Why these exercises, then what the bank did not allow: sentences to nobody in particular. */
export function notesOn(
  { chosen, competences, duration_min, shape }: ComposerFacts,
  picked: readonly Picked[],
  { language, parts }: { language: number; parts: number },
): string[] {
  const notes: string[] = [];
  if (chosen !== null) notes.push('Les exercices ont été choisis un par un.');
  else {
    const asked = new Set(picked.map(({ code }) => code));
    const of = competences.filter(({ code }) => asked.has(code));
    const due = of.filter(({ is_due }) => is_due).length;
    const fresh = of.filter(({ mastery }) => mastery === null).length;
    const weak = of.filter(({ mastery, is_due }) => mastery !== null && !isAcquired(mastery) && !is_due).length;
    const known = of.length - due - fresh - weak;
    const said = [
      due > 0 ? `${due} à revoir maintenant` : null,
      weak > 0 ? `${weak} encore ${weak > 1 ? 'fragiles' : 'fragile'}` : null,
      fresh > 0 ? `${fresh} jamais ${fresh > 1 ? 'rencontrées' : 'rencontrée'}` : null,
      known > 0 ? `${known} déjà ${known > 1 ? 'acquises' : 'acquise'}` : null,
    ].filter((one) => one !== null);
    notes.push(
      `${counted(of.length, 'notion')}, choisies pour ce qu’il y a à y gagner aujourd’hui\u00a0: ${said.join(', ')}.`,
    );
  }
  const repeats = picked.filter((one) => one.repeats).length;
  if (repeats > 0)
    notes.push(
      `${counted(repeats, 'exercice')} ${repeats > 1 ? 'ont' : 'a'} déjà servi dans une évaluation de moins de 30\u00a0jours\u00a0: la banque n’en a pas assez d’autres pour ce choix.`,
    );
  const seen = picked.filter((one) => !one.fresh).length;
  if (seen > 0)
    notes.push(
      `${counted(seen, 'exercice')} déjà ${seen > 1 ? 'faits' : 'fait'} à l’entraînement\u00a0: dans la note, pas dans la maîtrise.`,
    );
  const minutes = picked.reduce((sum, one) => sum + one.minutes, 0);
  if (minutes < 0.7 * duration_min || minutes > duration_min)
    notes.push(
      `Les exercices demandent environ ${minutes}\u00a0min sur les ${duration_min}${chosen === null ? '\u00a0: la banque n’en a pas plus pour ce choix.' : '.'}`,
    );
  const wanted = shape.exercises + (shape.short === null ? 0 : 1);
  if (chosen === null && shape.exercises > 0 && parts < wanted)
    notes.push(
      `${counted(parts, 'partie')} au lieu de ${wanted}\u00a0: il n’y a pas assez de chapitres pour ce choix.`,
    );
  if (language > 0) notes.push(`${counted(language, 'point')} pour la maîtrise de la langue, que donne un coach.`);
  else if (shape.language_points > 0)
    notes.push('Sans points de langue\u00a0: aucune réponse à rédiger dans ces exercices.');
  return notes;
}
