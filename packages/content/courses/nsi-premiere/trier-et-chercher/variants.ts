import type { Random } from '../../../src/items/random.ts';
import { defineVariants } from '../../../src/items/variants.ts';

/** 12000 as « 12 000 ». */
const grouped = (value: number) => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ' ');

/** Different whole numbers, in the order drawn. */
function distinct(random: Random, count: number, min: number, max: number): number[] {
  const all = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  return random.shuffle(all).slice(0, count);
}

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** The state after some rounds of a selection sort. */
function selection(values: readonly number[], rounds: number): number[] {
  const state = [...values];
  for (let i = 0; i < rounds; i++) {
    const rest = state.slice(i);
    const smallest = Math.min(...rest);
    const at = i + rest.indexOf(smallest);
    state[at] = state[i] ?? 0;
    state[i] = smallest;
  }
  return state;
}

/** Indices that a dichotomic search looks at. */
function middles(values: readonly number[], target: number): number[] {
  const seen: number[] = [];
  let [left, right] = [0, values.length - 1];
  while (left <= right) {
    const middle = Math.floor((left + right) / 2);
    seen.push(middle);
    const value = values[middle] ?? 0;
    if (value === target) break;
    if (value < target) left = middle + 1;
    else right = middle - 1;
  }
  return seen;
}

export default defineVariants({
  etape(random) {
    for (;;) {
      const start = distinct(random, 5, 2, 19);
      const sorted = ascending(start);
      const states = [
        selection(start, 2),
        [...ascending(start.slice(0, 3)), ...start.slice(3)],
        selection(start, 1),
        sorted,
      ].map((one) => one.join(', '));
      if (new Set([start.join(', '), ...states]).size < 5) continue;
      const [juste = '', insertion = '', un = '', trie = ''] = states;
      return { depart: start.join(', '), juste, insertion, un, trie, min0: sorted[0] ?? 0, min1: sorted[1] ?? 0 };
    }
  },

  decalages(random) {
    const values = distinct(random, 9, 5, 60);
    const left = ascending(values.slice(0, 6));
    const shifts = random.int(2, 4);
    // Between the elements of ranks 6 − shifts − 1 and 6 − shifts, where there is room.
    const low = left[5 - shifts] ?? 0;
    const value = low + 1;
    const shifted = left.map((one, i) => (i > 5 - shifts ? one + 1 : one));
    return {
      gauche: shifted.join(', '),
      valeur: value,
      reste: values.slice(6).join(', '),
      decalages: shifts,
      petits: 6 - shifts,
      plus: shifts + 1,
      grandes: shifted.slice(6 - shifts).join(', '),
    };
  },

  invariant(random) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = ascending(distinct(random, 6, 1, 30));
    const end = random.shuffle([d, e, f]);
    return {
      juste: [a, b, c, ...end].join(', '),
      insertion: [a, c, d, ...random.shuffle([b, e, f])].join(', '),
      desordre: [b, a, c, ...random.shuffle([d, e, f])].join(', '),
      droite: [c, a, b, d, e, f].join(', '),
      oublie: b,
      trop: d,
      min: a,
    };
  },

  comparaisons(random) {
    const n = random.int(6, 60);
    return { n, m: n - 1, reponse: (n * (n - 1)) / 2, carre: n * n, double: n * (n - 1), trop: (n * (n + 1)) / 2 };
  },

  quadratique(random) {
    const size = random.pick([2000, 3000, 5000, 10_000]);
    const k = random.pick([3, 4, 5, 6, 10]);
    const d = random.int(2, 9);
    return {
      n: grouped(size),
      m: grouped(size * k),
      k,
      k2: k * k,
      d,
      reponse: d * k * k,
      lineaire: d * k,
      fois2: d * k * 2,
    };
  },

  dichotomie(random) {
    const values = ascending(distinct(random, 13, 2, 80));
    const index = random.pick([0, 1, 3, 4, 5, 7, 8, 10, 11, 12]);
    const target = values[index] ?? 0;
    const seen = middles(values, target);
    return {
      valeurs: values.join(', '),
      cible: target,
      indice: index,
      rang: index + 1,
      etapes: seen.length,
      moins: seen.length - 1,
      milieux: seen.join(', '),
      vus: seen.map((one) => values[one]).join(', '),
    };
  },

  pire(random) {
    const n = random.int(20, 900);
    const sizes = [n];
    for (let size = n; size > 0; ) {
      size = Math.floor(size / 2);
      sizes.push(size);
    }
    return {
      n,
      etapes: sizes.length - 1,
      moins: sizes.length - 2,
      moitie: Math.floor(n / 2),
      suite: sizes.join(' → '),
    };
  },

  zone(random) {
    const left = random.int(0, 40);
    const right = left + random.int(6, 30);
    const middle = Math.floor((left + right) / 2);
    const small = random.chance(0.5);
    const [g2, d2] = small ? [middle + 1, right] : [left, middle - 1];
    const size = d2 - g2 + 1;
    const before = right - left + 1;
    return {
      gauche: left,
      droite: right,
      sens: small ? 'petit' : 'grand',
      milieu: middle,
      g2,
      d2,
      reponse: size,
      sansUn: size - 1,
      avecMilieu: size + 1,
      avant: before,
    };
  },
});
