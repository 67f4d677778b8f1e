import type { SpecialityCode } from '@nexus/contracts';
import { quoted } from '../typography.ts';

/** A question the jury may ask, and what it tries; `x` is what it is about. */
export interface Template {
  ask: (x: string) => string;
  why: string;
}

const NB = '\u00a0';
const q = quoted;

/** On a part of the pupil's own plan. */
export const onPlan: readonly Template[] = [
  {
    ask: (x) => `Vous avez parlé de ${q(x)}. Pouvez-vous reprendre ce point avec un exemple précis${NB}?`,
    why: 'Une partie de ton plan\u00a0: le jury vérifie qu’il y a une connaissance solide derrière le titre.',
  },
  {
    ask: (x) => `Si vous deviez ne garder qu’une idée de ${q(x)}, laquelle serait-ce, et pourquoi${NB}?`,
    why: 'Trier dans ta propre partie montre que tu sais ce qui porte ta réponse.',
  },
  {
    ask: (x) => `Qu’est-ce qui manquerait à votre réponse si vous supprimiez ${q(x)}${NB}?`,
    why: 'Le jury cherche le lien logique entre tes parties, pas seulement leur ordre.',
  },
  {
    ask: (x) => `Expliquez ${q(x)} à quelqu’un qui n’a jamais suivi cette spécialité.`,
    why: 'Un des deux jurés n’enseigne peut-être pas ta spécialité\u00a0: la clarté du propos compte.',
  },
  {
    ask: (x) => `Quelle est la partie la plus discutable de ${q(x)}${NB}?`,
    why: 'Reconnaître une fragilité et y répondre est une marque d’esprit critique.',
  },
];

/** On a source. */
export const onSource: readonly Template[] = [
  {
    ask: (x) => `Vous vous appuyez sur ${q(x)}. Qu’est-ce qui vous permet de lui faire confiance${NB}?`,
    why: 'Une de tes sources\u00a0: savoir d’où vient ce qu’on affirme fait partie de l’esprit critique.',
  },
  {
    ask: (x) => `Qu’avez-vous appris dans ${q(x)} que vous ne saviez pas avant de commencer${NB}?`,
    why: 'Le jury veut entendre un vrai travail de recherche, raconté avec tes mots.',
  },
  {
    ask: (x) => `Une autre source dit-elle autre chose que ${q(x)}${NB}? Comment trancheriez-vous${NB}?`,
    why: 'Confronter deux sources montre que tu as pris du recul sur ce que tu as lu.',
  },
];

/** On the question as a whole, whatever the subject. */
export const onChoice: readonly Template[] = [
  {
    ask: () => `Qu’est-ce qui vous a conduit à cette question plutôt qu’à une autre${NB}?`,
    why: 'Le choix de la question s’explique dès la présentation\u00a0: le jury y revient volontiers.',
  },
  {
    ask: () => `Votre avis a-t-il changé pendant votre travail${NB}? À quel moment${NB}?`,
    why: 'Une réponse personnelle et datée montre un engagement réel dans le sujet.',
  },
];

export const onDistance: readonly Template[] = [
  {
    ask: () => `Quelle objection sérieuse peut-on opposer à votre réponse${NB}?`,
    why: 'Prévoir l’objection, c’est argumenter\u00a0: prépare-la avant qu’on te la fasse.',
  },
  {
    ask: () => `Votre réponse serait-elle la même il y a cinquante ans${NB}? Et dans cinquante ans${NB}?`,
    why: 'Changer l’époque oblige à dire ce qui, dans ta réponse, dépend du contexte.',
  },
  {
    ask: () => `Pouvez-vous répondre à votre question en une seule phrase${NB}?`,
    why: 'Si la phrase vient tout de suite, ta démonstration est claire pour toi.',
  },
  {
    ask: () => `Si vous aviez un mois de plus, qu’iriez-vous vérifier en premier${NB}?`,
    why: 'Dire ce qu’on ne sait pas encore, avec précision, est une réponse solide.',
  },
];

export type Family = 'formal' | 'experimental' | 'social' | 'letters' | 'practice';

/** Specialities that a jury questions in the same way. */
export const familyOf: Record<SpecialityCode, Family> = {
  NSI: 'formal',
  MATHS: 'formal',
  PC: 'experimental',
  SVT: 'experimental',
  SI: 'experimental',
  'BIO-ECO': 'experimental',
  SES: 'social',
  HGGSP: 'social',
  HLP: 'letters',
  LLCER: 'letters',
  LLCA: 'letters',
  ARTS: 'practice',
  EPPCS: 'practice',
};

/** On the programme of a speciality, as its teachers ask; `x` is its name in a sentence. */
export const onSubject: Record<Family, readonly Template[]> = {
  formal: [
    {
      ask: (x) =>
        `Quelle hypothèse de votre raisonnement est indispensable${NB}? Que devient-il sans elle, en ${x}${NB}?`,
      why: 'Une démonstration tient à ses hypothèses\u00a0: le jury vérifie que tu les connais.',
    },
    {
      ask: (x) => `Donnez la définition exacte d’une notion de ${x} que vous avez employée.`,
      why: 'Un mot technique employé se définit\u00a0: c’est la précision de l’expression.',
    },
    {
      ask: (x) => `Quel contre-exemple simple met en défaut une idée reçue sur votre sujet, en ${x}${NB}?`,
      why: 'Un contre-exemple bien choisi prouve plus qu’un long discours.',
    },
    {
      ask: () => `Que coûte votre méthode quand la taille du problème double${NB}?`,
      why: 'Passer de « ça marche » à « jusqu’où ça marche » montre une vraie maîtrise.',
    },
  ],
  experimental: [
    {
      ask: () => `Quelle expérience pourrait vous donner tort${NB}?`,
      why: 'Une affirmation scientifique se met à l’épreuve\u00a0: dis comment.',
    },
    {
      ask: () => `Quel est l’ordre de grandeur de ce dont vous parlez, et comment le mesure-t-on${NB}?`,
      why: 'Un ordre de grandeur juste rassure tout de suite un jury de sciences.',
    },
    {
      ask: (x) => `Quelle est la limite du modèle que vous utilisez en ${x}${NB}?`,
      why: 'Un modèle simplifie\u00a0: savoir ce qu’il laisse de côté, c’est le maîtriser.',
    },
    {
      ask: () => `Comment distinguez-vous ici une cause d’une simple coïncidence${NB}?`,
      why: 'Le jury teste la rigueur du raisonnement derrière les données.',
    },
  ],
  social: [
    {
      ask: () => `Sur quelles données vous appuyez-vous, et que ne disent-elles pas${NB}?`,
      why: 'Un chiffre se situe\u00a0: qui l’a produit, quand, sur quelle population.',
    },
    {
      ask: () => `Votre conclusion vaudrait-elle dans un autre pays ou un autre milieu social${NB}?`,
      why: 'Comparer montre ce qui est général et ce qui tient au cas choisi.',
    },
    {
      ask: (x) => `Quel auteur ou quelle notion de ${x} éclaire le mieux votre question${NB}?`,
      why: 'Le programme de ta spécialité doit nourrir la réponse, pas seulement le décor.',
    },
    {
      ask: () => `Quels acteurs gagnent et lesquels perdent dans la situation que vous décrivez${NB}?`,
      why: 'Nommer les intérêts en présence rend l’analyse concrète.',
    },
  ],
  letters: [
    {
      ask: () => `Quel passage précis d’une œuvre soutient le mieux votre réponse${NB}? Citez-le ou résumez-le.`,
      why: 'Une œuvre nommée et située vaut mieux qu’une idée générale.',
    },
    {
      ask: () => `Un lecteur pourrait-il comprendre ce texte à l’inverse de vous${NB}?`,
      why: 'Envisager une autre lecture montre que la tienne est construite.',
    },
    {
      ask: (x) => `Quel mot de votre question demande à être discuté, du point de vue de ${x}${NB}?`,
      why: 'Interroger ses propres mots est le cœur de l’argumentation dans cette spécialité.',
    },
  ],
  practice: [
    {
      ask: () => `Comment votre propre pratique a-t-elle changé votre réponse${NB}?`,
      why: 'Dans cette spécialité, l’expérience vécue est une source, à condition de l’analyser.',
    },
    {
      ask: () => `Quel choix concret, dans l’exemple que vous donnez, aurait pu être différent${NB}?`,
      why: 'Le jury veut voir le lien entre une intention et un choix précis.',
    },
    {
      ask: (x) => `Quelle notion théorique de ${x} votre exemple met-il en œuvre${NB}?`,
      why: 'Relier la pratique au programme montre la solidité des connaissances.',
    },
  ],
};

/** On a competence of the programme; `x` is its label. */
export const onCompetence: readonly Template[] = [
  {
    ask: (x) => `Au programme figure ${q(x)}. Quel lien faites-vous avec votre question${NB}?`,
    why: 'L’échange peut porter sur tout le programme de tes spécialités, en lien avec ta présentation.',
  },
  {
    ask: (x) => `Illustrez ${q(x)} par un exemple tiré de votre exposé.`,
    why: 'Ce point du programme touche à ton sujet\u00a0: le jury peut demander à le voir à l’œuvre.',
  },
];

/** On both specialities at once; `x` and `y` are their names. */
export const onBoth: readonly { ask: (x: string, y: string) => string; why: string }[] = [
  {
    ask: (x, y) => `Qu’apporte ${x} à votre question que ${y} seule n’aurait pas pu donner${NB}?`,
    why: 'Une question transversale relie vraiment deux disciplines\u00a0: dis ce que chacune apporte.',
  },
  {
    ask: (x, y) => `Un spécialiste de ${x} et un spécialiste de ${y} seraient-ils d’accord avec votre conclusion${NB}?`,
    why: 'Relier les savoirs est une des qualités que le jury attend.',
  },
];
