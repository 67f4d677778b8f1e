import { distance, soundOf } from '../french/spelling.ts';
import { stem } from '../french/stem.ts';
import type { Sought } from './ways.ts';

/**
 * Words that pupils take one for the other and whose stems mean the same wherever a rubric looks for one of them. A word of the
 * field is not here: `coder` is not `chiffrer`, and a rubric that takes both says both.
 */
const groups = `
  retirer enlever oter supprimer sortir
  ajouter inserer rajouter
  rapide vite rapidement efficace
  lent lentement
  element valeur truc
  stocker enregistrer sauvegarder garder conserver memoriser sauver
  necessaire obligatoire indispensable
  ordinateur machine pc
  erreur bug
  identique pareil meme egal
  grand gros eleve important
  utiliser employer
  trier ordonner ranger
  moitie demi
  commencer debuter demarrer
  finir terminer arreter stopper
  bloquer coincer figer
  envoyer transmettre transferer
  uniquement seulement
  partage commun partager
  augmenter croitre
  diminuer baisser decroitre reduire
  unique seul seule
  voisin adjacent
  parcourir visiter explorer
  repeter recommencer
  verifier controler tester
  ancien vieux
  recopier copier dupliquer
  probleme souci
  chercher rechercher trouver
  deux 2
  trois 3
  quatre 4
  cinq 5
  six 6
  sept 7
  huit 8
  neuf 9
  dix 10
  cent 100
  mille 1000
  zero 0`;

const groupsOf = new Map<string, Set<number>>();
for (const [index, line] of groups.trim().split('\n').entries()) {
  for (const word of line.trim().split(/\s+/)) {
    const key = stem(word);
    const known = groupsOf.get(key) ?? new Set<number>();
    groupsOf.set(key, known.add(index));
  }
}

/** Words a slip away from one that means something else: never read as that other one. */
const lookalikes = new Set(
  `pile file fils fil symetrique asymetrique connexe convexe concave interne externe minimum maximum minimal maximal
  majorer minorer majoree minoree majorant minorant privee prive primaire prefixe postfixe infixe suffixe iterative
  recursive public publie public client patient emetteur recepteur lecture ecriture droite gauche entree sortie entrer
  premier dernier croissant croissante croissance decroissant decroissante pair impair paire vrai faux positif positive
  negatif negative oriente orientee pondere ponderee profondeur largeur hauteur feuille racine noeud parent enfant
  matrice liste simple double statique dynamique local locale global globale logique physique condition conditionnel
  dependant independant incompatible compatible continue contenu derive derivee primitive tangente secante ordre
  signe singe suite fuite somme sommet sommets sommes nombre nomme valeur voleur memoire`
    .trim()
    .split(/\s+/),
);

/** What a machine that reads paper takes one for the other. */
const asScanned = (word: string) =>
  word.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll(/[1l|]/g, 'i').replaceAll('0', 'o').replaceAll('5', 's');

/** How a word of an answer is the one sought: as it is, by a synonym, or with a slip of the pen or of the reader. */
export type Likeness = 'same' | 'slip' | null;

/**
 * @param known words of the exercise itself: whoever writes one of them means it.
 */
export function likenessOf(
  sought: Sought,
  said: { word: string; stem: string; also: readonly string[] },
  known: ReadonlySet<string>,
): Likeness {
  if (isVery(sought, said)) return 'same';
  if (sought.exact) return null;
  const groups = sought.prefix ? undefined : groupsOf.get(sought.stem);
  if (groups !== undefined && [said.stem, ...said.also].some((one) => share(groupsOf.get(one), groups))) return 'same';
  return isSlipOf(said.word, sought, known) ? 'slip' : null;
}

/** The word sought itself, in one of its forms. */
export function isVery(sought: Sought, said: { word: string; stem: string; also: readonly string[] }): boolean {
  if (sought.exact) return said.word === sought.word;
  if (sought.prefix) return [said.word, ...said.also].some((word) => word.startsWith(sought.word));
  return said.word === sought.word || said.stem === sought.stem || said.also.includes(sought.stem);
}

function isSlipOf(word: string, sought: Sought, known: ReadonlySet<string>): boolean {
  const meant = sought.word;
  if (meant.length < 4 || word.length < 4 || !/^[a-z]+$/.test(meant)) return false;
  if (known.has(word) || lookalikes.has(word)) return false;
  const seen = asScanned(word);
  const wanted = asScanned(meant);
  const start = sought.prefix ? seen.slice(0, wanted.length) : seen;
  if (start === wanted) return true;
  // A first letter is rarely missed, and often changes everything: entrant and rentrant, fini and infini.
  if (meant.length < 5 || start[0] !== wanted[0]) return false;
  const allowed = meant.length < 9 ? 1 : 2;
  if (distance(start, wanted, allowed + 1) <= allowed) return true;
  if (sought.prefix) return false;
  const near = distance(stem(word), sought.stem, 2);
  if (sought.stem.length >= 5 && near <= 1 && stem(word).length >= 5) return true;
  return meant.length >= 6 && soundOf(word) === soundOf(meant) && distance(word, meant, 4) <= 3;
}

function share(one: ReadonlySet<number> | undefined, other: ReadonlySet<number>): boolean {
  return one !== undefined && [...one].some((group) => other.has(group));
}
