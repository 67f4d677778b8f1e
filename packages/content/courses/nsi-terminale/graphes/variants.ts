import type { Random } from '../../../src/items/random.ts';
import { defineVariants } from '../../../src/items/variants.ts';

const lettres = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

/** Un graphe connexe de sept sommets, dont les deux parcours à partir de A diffèrent. */
function tirer(random: Random) {
  for (;;) {
    const voisins = new Map<string, string[]>(lettres.map((l) => [l, []]));
    const relier = (a: string, b: string) => {
      if (a === b || voisins.get(a)?.includes(b)) return;
      voisins.get(a)?.push(b);
      voisins.get(b)?.push(a);
    };
    for (let i = 1; i < lettres.length; i++)
      relier(lettres[i] ?? 'A', lettres[random.int(Math.max(0, i - 3), i - 1)] ?? 'A');
    for (let i = 0; i < 3; i++) relier(random.pick(lettres), random.pick(lettres));
    for (const liste of voisins.values()) liste.sort();
    const de = (s: string) => voisins.get(s) ?? [];
    const largeur = ['A'];
    const distance = new Map([['A', 0]]);
    for (const s of largeur) {
      for (const v of de(s)) {
        if (distance.has(v)) continue;
        distance.set(v, (distance.get(s) ?? 0) + 1);
        largeur.push(v);
      }
    }
    const profondeur: string[] = [];
    const explorer = (s: string) => {
      profondeur.push(s);
      for (const v of de(s)) if (!profondeur.includes(v)) explorer(v);
    };
    explorer('A');
    const ordres = new Set([largeur.join(''), profondeur.join(''), lettres.join('')]);
    if (ordres.size < 3 || de('A').length < 2) continue;
    return {
      graphe: lettres.map((l) => `${l} : ${de(l).join(', ')}`).join('\n'),
      voisins: de('A').join(', '),
      largeur,
      profondeur,
      distances: largeur.map((s) => distance.get(s)).join(', '),
    };
  }
}

const ecritures = (ordre: string[], autre: string[]) => ({
  serre: ordre.join(''),
  espace: ordre.join(' '),
  virgule: ordre.join(', '),
  colle: ordre.join(','),
  tirets: ordre.join('-'),
  autre: autre.join(''),
});

export default defineVariants({
  rencontres(random) {
    const k = random.int(3, 6);
    const n = k % 2 === 0 ? random.int(9, 20) : 2 * random.int(5, 10);
    return {
      n,
      k,
      sport: random.pick(['de handball', 'de pétanque', 'de badminton', 'd’échecs', 'de basket']),
      aretes: (n * k) / 2,
      double: n * k,
      tous: (n * (n - 1)) / 2,
      somme: n + k,
    };
  },
  matrice(random) {
    const n = 5;
    const lignes = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j): number => (i !== j && random.chance(0.45) ? 1 : 0)),
    );
    const sommet = random.int(1, 4);
    const ligne = (i: number) => (lignes[i] ?? []).reduce((s, x) => s + x, 0);
    const colonne = (j: number) => lignes.reduce((s, l) => s + (l[j] ?? 0), 0);
    const successeurs = random.chance(0.5);
    const reponse = successeurs ? ligne(sommet) : colonne(sommet);
    const avant = sommet - 1;
    return {
      matrice: lignes.map((l) => l.join(' ')).join('\n'),
      sommet,
      genre: successeurs ? 'successeurs' : 'prédécesseurs',
      ou: successeurs ? 'ligne' : 'colonne',
      reponse,
      inverse: successeurs ? colonne(sommet) : ligne(sommet),
      decale: successeurs ? ligne(avant) : colonne(avant),
      total: lignes.flat().reduce((s, x) => s + x, 0),
    };
  },
  ordreLargeur(random) {
    const { graphe, voisins, largeur, profondeur, distances } = tirer(random);
    return { graphe, voisins, distances, dernier: largeur.at(-1) ?? '', ...ecritures(largeur, profondeur) };
  },
  ordreProfondeur(random) {
    const { graphe, largeur, profondeur } = tirer(random);
    return { graphe, debut: profondeur.slice(0, 3).join(', '), ...ecritures(profondeur, largeur) };
  },
  remonter(random) {
    const autres = random.shuffle(['B', 'C', 'D', 'E', 'F', 'G', 'H']);
    const longueur = random.int(3, 4);
    const etapes = ['A', ...autres.slice(0, longueur)];
    const vientDe = new Map<string, string>([['A', 'None']]);
    etapes.forEach((s, i) => {
      if (i > 0) vientDe.set(s, etapes[i - 1] ?? 'A');
    });
    // the others hang anywhere on the path, but never at its end
    for (const s of autres.slice(longueur)) vientDe.set(s, random.pick(etapes.slice(0, -1)));
    const arrivee = etapes.at(-1) ?? 'A';
    const envers = [...etapes].reverse();
    return {
      cailloux: [...vientDe]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([s, d]) => `${s} : ${d}`)
        .join('\n'),
      arrivee,
      avant: etapes.at(-2) ?? 'A',
      envers: envers.join(''),
      remontee: envers.join(', puis '),
      serre: etapes.join(''),
      espace: etapes.join(' '),
      virgule: etapes.join(', '),
      colle: etapes.join(','),
      tirets: etapes.join('-'),
    };
  },
  boucles(random) {
    const [lieu, sommets, aretes] = random.pick([
      ['Un domaine skiable', 'cabanes', 'sentiers à double sens'],
      ['Un archipel', 'îles', 'ponts'],
      ['Un musée', 'salles', 'passages'],
      ['Un réseau', 'routeurs', 'câbles'],
      ['Un parc', 'carrefours', 'allées'],
    ] as const);
    const n = random.int(9, 40);
    const reponse = random.int(3, 15);
    const m = n - 1 + reponse;
    return { lieu, sommets, aretes, n, m, reponse, trop: m - n, garde: n - 1 };
  },
});
