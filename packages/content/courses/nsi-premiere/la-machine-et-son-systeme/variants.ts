import { defineVariants } from '../../../src/items/variants.ts';

/** 12000 as « 12 000 ». */
const grouped = (value: number) => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ' ');

/** Two figures after the point at most: 1.0000000001 is 1. */
const cents = (value: number) => Math.round(value * 100) / 100;

export default defineVariants({
  adresses(random) {
    const bits = random.int(9, 19);
    const cells = 2 ** bits;
    return {
      bits,
      cases: cells,
      groupe: grouped(cells),
      derniere: grouped(cells - 1),
      double: 2 * bits,
      carre: bits * bits,
      moins: cells - 1,
      huit: cells / 8,
    };
  },

  sequence(random) {
    const a = random.int(12, 60);
    const b = random.int(3, 11);
    const c = random.int(2, 9);
    const sum = a + b;
    return {
      a,
      b,
      c,
      r0: sum,
      oubli: sum - c,
      reponse: 2 * sum - c,
      ancien: 2 * a - c,
      adresses: 2 * 61 - c,
    };
  },

  boucle(random) {
    const n = random.int(3, 15);
    return { n, reponse: 5 * n + 6, sansSortie: 5 * n + 4, unDePlus: 5 * n + 9, somme: (n * (n + 1)) / 2 };
  },

  tourniquet(random) {
    const names = ['A', 'B', 'C'] as const;
    const needs = [random.int(1, 5), random.int(1, 5), random.int(1, 5)];
    const order: string[] = [];
    for (let turn = 0; turn < 5; turn++) {
      names.forEach((name, i) => {
        if (turn < (needs[i] ?? 0)) order.push(name);
      });
    }
    const which = random.int(0, 2);
    const need = needs[which] ?? 0;
    return {
      a: needs[0] ?? 0,
      b: needs[1] ?? 0,
      c: needs[2] ?? 0,
      nom: names[which] ?? 'A',
      reponse: order.lastIndexOf(names[which] ?? 'A') + 1,
      file: needs.slice(0, which + 1).reduce((sum, one) => sum + one, 0),
      besoin: need,
      trois: 3 * (need - 1) + which + 1,
      suite: order.join(', '),
    };
  },

  chemin(random) {
    const [depart = '', a = '', b = '', c = ''] = random.shuffle([
      'nsi',
      'photos',
      'musique',
      'maths',
      'projets',
      'cours',
      'videos',
      'anglais',
    ]);
    return { qui: random.pick(['awa', 'tom', 'lina', 'yanis', 'maelle', 'hugo']), depart, a, b, c };
  },

  octal(random) {
    const owner = random.pick([4, 5, 6, 7]);
    const group = random.pick([1, 2, 4, 5, 6]);
    const others = random.pick([0, 1, 4, 5]);
    const letters = (digit: number) =>
      [4, 2, 1].map((weight, i) => (Math.floor(digit / weight) % 2 === 1 ? 'rwx'.charAt(i) : '-')).join('');
    const turned = (digit: number) => (digit % 2) * 4 + (Math.floor(digit / 2) % 2) * 2 + (Math.floor(digit / 4) % 2);
    const count = (digit: number) => letters(digit).replaceAll('-', '').length;
    const three = (a: number, b: number, c: number) => 100 * a + 10 * b + c;
    return {
      droits: letters(owner) + letters(group) + letters(others),
      u: letters(owner),
      g: letters(group),
      o: letters(others),
      nu: owner,
      ng: group,
      no: others,
      octal: three(owner, group, others),
      inverse: three(others, group, owner),
      retourne: three(turned(owner), turned(group), turned(others)),
      nombre: three(count(owner), count(group), count(others)),
    };
  },

  temperature(random) {
    const read = random.int(27, 48);
    return {
      lue: read,
      tension: cents(read * 0.02),
      ecart: cents(read * 0.02 - 0.5),
      reponse: 2 * read - 50,
      sans: 2 * read,
      palier: read - 25,
    };
  },
});
