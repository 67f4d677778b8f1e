import type { OralLevels, SaveOralQuestionInput } from '@nexus/contracts';
import type { Caller, Campus } from '../../context.ts';
import {
  assessRehearsal,
  commentQuestion,
  finishRehearsal,
  saveQuestion,
  shareRehearsal,
  startRehearsal,
} from '../../grand-oral/index.ts';

const NB = '\u00a0';

const secrets: SaveOralQuestionInput = {
  position: 1,
  revision: 0,
  stage: 'Formulée',
  shared: true,
  link: 'transversale',
  idea: 'Deux personnes qui ne se sont jamais vues peuvent s’envoyer un secret devant tout le monde.',
  question: `Comment deux inconnus peuvent-ils partager un secret sans jamais se rencontrer${NB}?`,
  why_me:
    'En Première, j’ai écrit un petit chat en Python pour ma classe. Les messages passaient en clair sur le réseau du lycée, et je voulais savoir comment font les vraies messageries.',
  plan: [
    {
      title: 'Une clé pour deux, et son défaut',
      points: `Chiffrement symétrique${NB}: César, puis AES. Le problème reste entier${NB}: comment donner la clé${NB}?`,
    },
    {
      title: 'Fermer sans savoir ouvrir',
      points: `L’idée de RSA${NB}: multiplier est facile, retrouver les facteurs ne l’est pas. Exemple avec 7 et 11.`,
    },
    {
      title: 'Ce que HTTPS en fait vraiment',
      points: `Échange d’une clé, puis AES. Et si un ordinateur quantique savait factoriser${NB}?`,
    },
  ],
  sources: [
    { title: 'Histoire des codes secrets', author: 'Simon Singh', url: '' },
    {
      title: 'A Method for Obtaining Digital Signatures and Public-Key Cryptosystems (1978)',
      author: 'Rivest, Shamir, Adleman',
      url: 'https://dl.acm.org/doi/10.1145/359340.359342',
    },
  ],
};

const elections: SaveOralQuestionInput = {
  position: 2,
  revision: 0,
  link: 'MATHS',
  idea: `Les sondages avant une élection se trompent parfois tous dans le même sens. Loi des grands nombres, ou échantillons mal choisis${NB}?`,
  plan: [{ title: 'Combien de personnes faut-il interroger', points: 'Intervalle de fluctuation, racine de n.' }],
};

const first: OralLevels = {
  'QUALITE-ORALE': 2,
  'PAROLE-CONTINUE': 2,
  CONNAISSANCES: 3,
  INTERACTION: null,
  ARGUMENTATION: 2,
};
const second: OralLevels = {
  'QUALITE-ORALE': 3,
  'PAROLE-CONTINUE': 2,
  CONNAISSANCES: 3,
  INTERACTION: 3,
  ARGUMENTATION: 3,
};

/**
 * A pupil on the way: a question written, with its plan and a coach's remark, an idea for the other, two rehearsals placed
 * on the grid. Without recordings: nothing here pretends to be a voice.
 */
export async function prepareGrandOral(
  campus: Campus,
  pupil: { student_id: string; user_id: string },
  coach_id: string,
): Promise<void> {
  const at = (days_ago: number, user_id: string, role: 'student' | 'coach'): Caller => {
    const now = new Date(campus.now().getTime() - days_ago * 86_400_000);
    return Object.create(campus, { actor: { value: { user_id, role } }, now: { value: () => now } });
  };
  const adam = (days_ago: number) => at(days_ago, pupil.user_id, 'student');
  const { id: question } = await saveQuestion(adam(24), secrets);
  await saveQuestion(adam(10), elections);
  await commentQuestion(at(9, coach_id, 'coach'), {
    id: question,
    text: `Ton exemple avec 7 et 11 est très parlant${NB}: garde-le. Dans la partie 3, dis en une phrase ce que le certificat garantit, le jury te le demandera.`,
  });
  const rehearse = async (days_ago: number, phases: { presentation_s: number; exchange_s: number }) => {
    const id = campus.newId();
    const caller = adam(days_ago);
    await startRehearsal(caller, { id, position: 1, started_at: caller.now().toISOString() });
    await finishRehearsal(caller, { id, preparation_s: 0, ...phases });
    return id;
  };
  const early = await rehearse(16, { presentation_s: 412, exchange_s: 0 });
  await assessRehearsal(adam(16), { id: early, levels: first, remark: 'Je lis encore trop mes notes.' });
  const late = await rehearse(5, { presentation_s: 566, exchange_s: 380 });
  await shareRehearsal(adam(5), { id: late, shared: true });
  await assessRehearsal(adam(5), { id: late, levels: second, remark: '' });
  await assessRehearsal(at(4, coach_id, 'coach'), {
    id: late,
    levels: { ...second, 'PAROLE-CONTINUE': 3, CONNAISSANCES: 4 },
    remark: `Les connaissances sont là. Pose ta voix à la fin de chaque partie${NB}: deux secondes de silence suffisent.`,
  });
}
