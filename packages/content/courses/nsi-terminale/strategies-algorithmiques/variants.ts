import { defineVariants } from '../../../src/items/variants.ts';

export default defineVariants({
  fusionner(random) {
    const na = random.int(3, 5);
    const nb = random.int(3, 5);
    const valeurs: number[] = [];
    let v = random.int(1, 4);
    while (valeurs.length < na + nb) {
      valeurs.push(v);
      v += random.int(1, 5);
    }
    const melange = random.shuffle(valeurs);
    const croissant = (x: number, y: number) => x - y;
    const a = melange.slice(0, na).sort(croissant);
    const b = melange.slice(na).sort(croissant);
    const vide = (a.at(-1) ?? 0) < (b.at(-1) ?? 0) ? 'a' : 'b';
    const dernier = (vide === 'a' ? a : b).at(-1) ?? 0;
    const places = valeurs.filter((x) => x <= dernier);
    const reste = valeurs.filter((x) => x > dernier);
    return {
      a: `[${a.join(', ')}]`,
      b: `[${b.join(', ')}]`,
      vide,
      places: places.join(', '),
      reste: reste.join(', '),
      reponse: places.length,
      total: na + nb,
      maximum: na + nb - 1,
      produit: na * nb,
    };
  },
  marches(random) {
    const pas = random.pick([2, 3]);
    const n = random.int(6, pas === 2 ? 10 : 12);
    const f: number[] = [];
    for (let k = 0; k <= n + 1; k++) f.push(k < pas ? 1 : (f[k - 1] ?? 0) + (f[k - pas] ?? 0));
    return {
      qui: random.pick(['Aïcha', 'Corentin', 'Mahé', 'Noémie', 'Ibrahim', 'Solène']),
      n,
      pas,
      reponse: f[n] ?? 0,
      avant: f[n - 1] ?? 0,
      apres: f[n + 1] ?? 0,
      double: 2 ** (n - 1),
      petits: pas === 2 ? '0 ou 1 marche' : '0, 1 ou 2 marches',
      debut: f.slice(0, pas + 2).join(', '),
      tableau: f.slice(0, n + 1).join(', '),
    };
  },
  monnaie(random) {
    const [jetons, sommes] = random.pick([
      [
        [1, 3, 4],
        [6, 10, 14],
      ],
      [
        [1, 4, 5],
        [8, 12, 13],
      ],
      [
        [1, 5, 8],
        [10, 11, 15],
      ],
      [
        [1, 4, 6],
        [8, 9, 14],
      ],
      [
        [1, 6, 10],
        [12, 13, 14],
      ],
      [
        [1, 7, 10],
        [14, 15],
      ],
      [
        [1, 5, 6],
        [10, 15],
      ],
    ] as const);
    const somme: number = random.pick<number>(sommes);
    const r = [0];
    const choix = [0];
    for (let s = 1; s <= somme; s++) {
      let meilleur = Number.POSITIVE_INFINITY;
      let pris = 1;
      for (const jeton of jetons) {
        const essai = 1 + (r[s - jeton] ?? Number.POSITIVE_INFINITY);
        if (jeton <= s && essai < meilleur) {
          meilleur = essai;
          pris = jeton;
        }
      }
      r.push(meilleur);
      choix.push(pris);
    }
    const meilleur: number[] = [];
    for (let s = somme; s > 0; s -= choix[s] ?? 1) meilleur.push(choix[s] ?? 1);
    const gros: number[] = [];
    let reste = somme;
    for (const jeton of [...jetons].reverse()) {
      while (reste >= jeton) {
        gros.push(jeton);
        reste -= jeton;
      }
    }
    const restes = jetons.filter((jeton) => jeton <= somme).map((jeton) => somme - jeton);
    return {
      jetons: `${jetons[0]}, ${jetons[1]} et ${jetons[2]}`,
      somme,
      reponse: r[somme] ?? 0,
      glouton: gros.length,
      gros: gros.join(' + '),
      meilleur: `${somme} = ${meilleur.sort((a, b) => b - a).join(' + ')}`,
      debut: r.slice(0, 6).join(', '),
      tableau: r.join(', '),
      restes: restes.join(', '),
      valeurs: restes.map((s) => r[s]).join(', '),
    };
  },
  saut(random) {
    const motif = random.pick([
      'banane',
      'carotte',
      'tomate',
      'navette',
      'cravate',
      'patate',
      'salade',
      'rivage',
      'cascade',
      'galette',
    ]);
    const dernier = motif.length - 1;
    const j = random.int(Math.max(2, dernier - 3), dernier);
    const attendue = motif[j] ?? '';
    const absentes = [...'uhfkp'].filter((l) => !motif.includes(l));
    const autres = [...new Set(motif)].filter((l) => l !== attendue);
    const c = random.chance(0.25) ? random.pick(absentes) : random.pick(autres);
    const rang = motif.lastIndexOf(c);
    const brut = j - rang;
    const reponse = Math.max(1, brut);
    const reconnues = motif.slice(j + 1);
    let explication = `La lettre « ${c} » est absente du motif : on le fait passer tout entier après elle, d’un saut de $j + 1 = ${j + 1}$.`;
    if (rang >= 0 && brut >= 1)
      explication = `La dernière occurrence de « ${c} » dans le motif est au rang ${rang}. On l’amène sous la lettre du texte : le saut vaut $${j} - ${rang} = ${reponse}$.`;
    else if (rang >= 0)
      explication = `La dernière occurrence de « ${c} » dans le motif est au rang ${rang}, à droite du rang ${j} : l’aligner ferait reculer le motif ($${j} - ${rang} = ${brut}$). On avance donc de 1.`;
    return {
      motif,
      dernier,
      j,
      c,
      attendue,
      reconnu: reconnues === '' ? 'Dès la première comparaison,' : `On a reconnu « ${reconnues} », puis`,
      reponse,
      brut,
      premiere: j - motif.indexOf(c),
      longueur: motif.length,
      explication,
    };
  },
});
