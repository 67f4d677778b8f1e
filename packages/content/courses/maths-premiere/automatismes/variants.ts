import { defineVariants } from '../../../src/items/variants.ts';

/** A number as a formula writes it, with a decimal comma. */
const tex = (value: number) => String(Number(value.toFixed(6))).replace('.', '{,}');
const round = (value: number, digits = 2) => Number(value.toFixed(digits));

export default defineVariants({
  remise(random) {
    const price = 20 * random.int(2, 20);
    const rate = random.pick([5, 10, 15, 20, 25, 30, 40]);
    const up = random.chance(0.4);
    const sign = up ? 1 : -1;
    const amount = (price * rate) / 100;
    return {
      price,
      rate,
      amount,
      verb: up ? 'augmente' : 'baisse',
      coef: tex(1 + (sign * rate) / 100),
      result: price + sign * amount,
      opposite: price - sign * amount,
      plain: price + sign * rate,
    };
  },
  initial(random) {
    const price = 100 * random.int(2, 12);
    const rate = random.pick([10, 15, 20, 25, 30, 40]);
    const amount = (price * rate) / 100;
    const final = price - amount;
    return {
      price,
      rate,
      amount,
      final,
      coef: tex(1 - rate / 100),
      added: round((final * (100 + rate)) / 100),
      again: round((final * (100 - rate)) / 100),
      plain: final + rate,
    };
  },
  successives(random) {
    const up = 10 * random.int(1, 6);
    const down = 10 * random.int(1, 5);
    const percent = Math.round(((100 + up) * (100 - down)) / 100);
    return {
      up,
      down,
      c1: tex(1 + up / 100),
      c2: tex(1 - down / 100),
      c: tex(percent / 100),
      t: tex((percent - 100) / 100),
      rate: percent - 100,
      sum: up - down,
      global: percent,
    };
  },
  carre(random) {
    const a = random.int(2, 5);
    const b = random.int(2, 7);
    return { a, b, aa: a * a, bb: b * b, ab: a * b, dab: 2 * a * b };
  },
  premierdegre(random) {
    const c = random.int(2, 5);
    const k = random.int(2, 6);
    const x = random.pick([-5, -4, -3, -2, 2, 3, 4, 5, 6, 7]);
    const b = (x < 0 ? -k * x : 0) + random.int(1, 9);
    return { a: c + k, b, c, d: b + k * x, k, x, opposite: -x, unshared: k * x };
  },
  image(random) {
    const a = random.int(2, 4);
    const b = random.int(2, 6);
    const c = random.int(1, 9);
    const x = random.int(2, 4);
    return {
      a,
      b,
      c,
      x,
      xx: x * x,
      axx: a * x * x,
      bx: b * x,
      result: a * x * x + b * x + c,
      square: -a * x * x + b * x + c,
      sign: a * x * x - b * x + c,
      all: a * a * x * x + b * x + c,
    };
  },
  pente(random) {
    const run = random.int(2, 5);
    const m = random.pick([-4, -3, -2, -1, 2, 3, 4]);
    const xa = random.int(-3, 3);
    const ya = random.int(-5, 5);
    return { xa, ya, xb: xa + run, yb: ya + m * run, run, rise: m * run, m, opposite: -m };
  },
  moyenne(random) {
    const [c1 = 1, c2 = 2] = random.pick([
      [1, 2],
      [2, 1],
      [1, 3],
      [3, 1],
      [2, 3],
      [3, 2],
      [1, 4],
      [4, 1],
    ]);
    const mean = random.int(9, 15);
    const k = random.pick([-1, 1]);
    const n1 = mean + c2 * k;
    const n2 = mean - c1 * k;
    return {
      name: random.pick(['Solène', 'Ibrahim', 'Margaux', 'Yanis', 'Loane', 'Tiago']),
      n1,
      n2,
      c1,
      c2,
      c: c1 + c2,
      mean,
      total: n1 * c1 + n2 * c2,
      simple: (n1 + n2) / 2,
      swapped: round((n1 * c2 + n2 * c1) / (c1 + c2)),
    };
  },
  cible(random) {
    const n = random.int(3, 5);
    const m = random.int(9, 13);
    const target = m + 1;
    return {
      name: random.pick(['Anaëlle', 'Killian', 'Fatou', 'Romane', 'Ilyes', 'Baptiste']),
      n,
      m,
      target,
      next: n + 1,
      now: n * m,
      goal: (n + 1) * target,
      needed: (n + 1) * target - n * m,
      two: m + 2,
      short: m + n,
    };
  },
  croise(random) {
    const total = random.pick([160, 200, 250]);
    const nA = random.pick([40, 50, 80, 100]);
    const nAB = random.pick([0.2, 0.3, 0.4, 0.6, 0.7, 0.9]) * nA;
    const nB = Math.round(nAB) + random.int(11, 39);
    const both = Math.round(nAB);
    return {
      total,
      nA,
      nAB: both,
      nB,
      p: round(both / nA),
      pt: tex(both / nA),
      inter: round(both / total, 3),
      other: round(both / nB, 2),
      marginal: round(nB / total, 3),
    };
  },
  union(random) {
    const both = random.int(3, 6);
    const a = both + random.int(7, 12);
    const b = both + random.int(2, 6);
    const union = a + b - both;
    const neither = random.int(7, 10);
    const n = union + neither;
    return { n, a, b, both, union, neither, twice: n - a - b, wrong: n - both };
  },
  comprehension(random) {
    const a = random.int(2, 9);
    const b = random.int(1, 9);
    const n = random.int(6, 10);
    const i = random.int(2, n - 2);
    return { a, b, n, i, value: a * i + b, before: a * (i - 1) + b, after: a * (i + 1) + b };
  },
});
