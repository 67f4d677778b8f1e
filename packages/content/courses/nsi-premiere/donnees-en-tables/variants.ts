import { defineVariants } from '../../../src/items/variants.ts';

export default defineVariants({
  collage(random) {
    const a = random.int(112, 489);
    const b = random.int(105, 497);
    return { a, b, colle: `${a}${b}`, somme: a + b };
  },
  taille(random) {
    const lignes = random.int(21, 180);
    const separateurs = random.int(3, 8);
    const colonnes = separateurs + 1;
    const enregistrements = lignes - 1;
    return {
      lignes,
      separateurs,
      colonnes,
      enregistrements,
      valeurs: enregistrements * colonnes,
      avecTete: lignes * colonnes,
      sansDerniere: enregistrements * separateurs,
      deuxOublis: lignes * separateurs,
    };
  },
  filtre(random) {
    const seuil = random.int(6, 14);
    const emprunts = [1, 2, 3, 4, 5, 6].map(() => random.int(1, 20));
    // One of the three that are no novels has exactly the threshold: the edge that the exercise is about.
    const bord = random.pick([1, 3, 5]);
    emprunts[bord] = seuil;
    // Two novels above the threshold: counting the novels twice is then no longer the same as counting the edge.
    for (const i of random.shuffle([0, 2, 4]).slice(0, 2)) emprunts[i] = random.int(seuil + 1, 20);
    const [e1 = 0, e2 = 0, e3 = 0, e4 = 0, e5 = 0, e6 = 0] = emprunts;
    const [p1 = 0, p2 = 0, p3 = 0, p4 = 0, p5 = 0, p6 = 0] = [1, 2, 3, 4, 5, 6].map(() => random.int(48, 420));
    const autres = [e2, e4, e6].filter((e) => e > seuil).length;
    const romans = [e1, e3, e5].filter((e) => e > seuil).length;
    return {
      e1,
      e2,
      e3,
      e4,
      e5,
      e6,
      p1,
      p2,
      p3,
      p4,
      p5,
      p6,
      seuil,
      autres,
      reponse: 3 + autres,
      conjonction: romans,
      double: 3 + autres + romans,
      large: 3 + [e2, e4, e6].filter((e) => e >= seuil).length,
    };
  },
  triTexte(random) {
    // One number of two digits begins with a greater digit than the number of three digits.
    const trois = random.int(101, 399);
    const deux = random.int(41, 89);
    const un = 9;
    const [a, b, c] = random.shuffle([trois, deux, un]);
    return { a: a ?? 0, b: b ?? 0, c: c ?? 0, trois, deux, un };
  },
  jointure(random) {
    const clubs = random.shuffle(['théâtre', 'échecs', 'robotique', 'chorale', 'judo', 'photo']);
    // Members of the first three clubs, which have a room; then of two others, which have none.
    const avec = random.int(4, 9);
    const sans = random.int(2, 5);
    const sallesSansInscrit = random.int(1, 3);
    const salles = 3 + sallesSansInscrit;
    const [c1 = '', c2 = '', c3 = '', c4 = ''] = clubs;
    return {
      c1,
      c2,
      c3,
      c4,
      avec,
      sans,
      salles,
      sallesSansInscrit,
      total: avec + sans,
      somme: avec + sans + salles,
      produit: (avec + sans) * salles,
    };
  },
});
