import { defineVariants } from '../../../src/items/variants.ts';

const round = (x: number) => Math.round(x * 1e6) / 1e6;
/** A number in a formula, with the French comma. */
const tex = (x: number) => String(round(x)).replace('.', '{,}');
/** « + 3 » or « - 3 ». */
const plus = (n: number) => (n < 0 ? `- ${-n}` : `+ ${n}`);

export default defineVariants({
  puissance(random) {
    const a = random.int(2, 5);
    const n = random.pick([3, 4]);
    const x0 = random.pick([0, 1, 2]);
    const u = random.pick([-2, -1, 2, 3].filter((one) => one !== a * x0 && one !== n));
    const b = u - a * x0;
    const r = n * a * u ** (n - 1);
    return {
      a,
      b: plus(b),
      n,
      n1: n - 1,
      x0,
      u,
      up: u < 0 ? `(${u})` : u,
      na: n * a,
      r,
      m1: n * u ** (n - 1),
      m2: u ** n,
      m3: n * a * u ** n,
    };
  },
  exposant(random) {
    const a = random.pick([-5, -4, -3, -2, 2, 3, 4, 5]);
    return { a, a2: 2 * a, b: plus(random.pick([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5])) };
  },
  comprime(random) {
    const q = random.pick([0.1, 0.2, 0.25, 0.4, 0.5, 0.8, 0.16, 0.125, 0.32, 0.625, 0.05]);
    return { q: tex(q), q0: q, k: round(1 / q), kt: tex(1 / q) };
  },
  inflexion(random) {
    const k = random.pick([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]);
    const q = random.pick([-7, -5, -4, -2, 2, 3, 5, 6]);
    return {
      k,
      p: plus(-3 * k),
      p2: plus(-6 * k),
      s: plus(-6 * k),
      s0: -6 * k,
      q: plus(q),
      m1: -k,
      m2: 6 * k,
    };
  },
  tangente(random) {
    const a = random.pick([2, 3, 4, 5, 6, 7, -2, -3, -4, -5, 0.5, 1.5, -0.5, -1.5]);
    return { a: tex(a), a0: a, a2: round(a * a), a2t: tex(a * a) };
  },
  puissances(random) {
    const p = random.pick([2, 3, 5]);
    const powers = p === 2 ? [2, 3, 4, 5, 6, 7] : p === 3 ? [2, 3, 4, 5] : [2, 3, 4];
    const [i, j, l] = random.shuffle(powers) as [number, number, number];
    const k = i + j - l;
    return {
      p,
      i,
      j,
      l,
      A: p ** i,
      B: p ** j,
      C: p ** l,
      k,
      kt: k === 1 ? '' : k === -1 ? '-' : k,
      m1: i + j + l,
      m2: p ** i + p ** j - p ** l,
    };
  },
  equation(random) {
    const d = random.int(2, 9);
    const s = d + random.int(1, 6);
    const c = s * (s - d);
    return { d, s, t: d - s, ta: s - d, c, m1: round((c + d) / 2), m2: c + d };
  },
  ville(random) {
    const p = random.pick([1, 1.5, 2, 2.5, 3, 4, 5]);
    const [w, s] = random.pick([
      ['la moitié', 0.5],
      ['un cinquième', 0.8],
      ['les trois quarts', 0.25],
      ['30 %', 0.7],
      ['40 %', 0.6],
    ] as [string, number][]);
    const q = 1 - p / 100;
    const exact = Math.log(s) / Math.log(q);
    const n = Math.ceil(exact);
    return {
      p: String(p).replace('.', ','),
      w,
      q: tex(q),
      s: tex(s),
      n,
      n1: n - 1,
      lin: Math.ceil((100 * (1 - s)) / p),
      v: tex(Math.round(exact * 100) / 100),
    };
  },
  maree(random) {
    const a = 2 * random.int(1, 3);
    const m = a + random.int(1, 4);
    const [t, c, angle] = random.pick([
      [2, 0.5, '\\frac{\\pi}{3}'],
      [4, -0.5, '\\frac{2\\pi}{3}'],
      [6, -1, '\\pi'],
      [8, -0.5, '\\frac{4\\pi}{3}'],
      [10, 0.5, '\\frac{5\\pi}{3}'],
      [12, 1, '2\\pi'],
    ] as [number, number, string][]);
    const h = m + a * c;
    return {
      m,
      a,
      t,
      angle,
      c: tex(c),
      cp: c < 0 ? `(${tex(c)})` : tex(c),
      h,
      ht: tex(h),
      w1: m - a * c,
      w2: m,
      w3: (m + a) * c,
    };
  },
  cosinus(random) {
    return { a: random.int(2, 9), b: plus(random.pick([-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6])) };
  },
  solutions(random) {
    const n = random.int(3, 16);
    const d = Math.ceil(n / 2);
    return { n, d, s: 2 * d, m1: d, m2: n % 2 === 0 ? n + 2 : n };
  },
});
