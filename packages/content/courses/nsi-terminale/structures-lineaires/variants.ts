import { defineVariants } from '../../../src/items/variants.ts';

const names = ['Inès', 'Malo', 'Aya', 'Bastien', 'Lina', 'Titouan', 'Sékou', 'Clara', 'Mehdi', 'Rose'] as const;

const numbers = [3, 5, 6, 8, 11, 12, 14, 17, 19, 20, 24, 27] as const;

export default defineVariants({
  comparaisons(random) {
    const n = random.int(6, 60) * 10;
    const k = random.int(4, 45);
    return { n, k, produit: n * k, somme: n + k, moitie: (n * k) / 2 };
  },
  carte(random) {
    const [nom1 = '', nom2 = ''] = random.shuffle(names);
    const s1 = random.int(12, 30);
    const p = random.int(3, 9);
    const q = random.int(10, 25);
    const r = random.int(26, 40);
    const drawn = random.int(31, 50);
    const s2 = drawn === s1 - p + q ? 51 : drawn;
    return { nom1, nom2, s1, s2, p, q, r, fin: s1 - p + q, melange: s1 - p + q + r, autre: s2 + r, sansfin: s1 - p };
  },
  maillons(random) {
    const [a = 0, b = 0, c = 0, d = 0] = random.shuffle(numbers);
    return { a, b, c, d };
  },
  pile(random) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = random.shuffle(numbers);
    return { a, b, c, d, e };
  },
  file(random) {
    const [n1 = '', n2 = '', n3 = '', n4 = '', n5 = ''] = random.shuffle(names);
    return { n1, n2, n3, n4, n5 };
  },
  recherche(random) {
    const n = random.int(10, 90) * 200;
    const k = random.int(6, 40);
    const demi = n / 2;
    const total = k * demi;
    return {
      n,
      k,
      demi,
      total,
      avec: n + k,
      gain: total - n - k,
      sansconstruction: total - k,
      sansrecherches: total - n,
    };
  },
});
