import { defineVariants } from '../../../src/items/variants.ts';

const round = (x: number) => Math.round(x * 1e6) / 1e6;
/** A number in a formula, with the French comma. */
const tex = (x: number) => String(round(x)).replace('.', '{,}');
/** By threes in a formula, from ten thousand on. */
const grouped = (n: number) => (n < 10_000 ? String(n) : String(n).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, '\\,'));
const thousandth = (x: number) => Math.round(x * 1000) / 1000;

function falling(n: number, k: number): number {
  let product = 1;
  for (let i = 0; i < k; i++) product *= n - i;
  return product;
}
const factorial = (n: number) => falling(n, n);
const choose = (n: number, k: number) => Math.round(falling(n, k) / factorial(k));

export default defineVariants({
  moins(random) {
    const k = random.int(4, 9);
    return { n: 5 * random.int(3, 8), p: tex(random.pick([0.2, 0.3, 0.4, 0.6])), k, ka: k - 1, kb: k + 1 };
  },
  des(random) {
    const f = random.pick([4, 6, 8, 10, 12, 20]);
    const n = random.int(2, 10);
    const e = (1 + f) / 2;
    return { f, n, et: tex(e), r: round(n * e), rt: tex(n * e), m1: (n * f) / 2, m2: e, m3: n * f };
  },
  bureau(random) {
    const n = random.int(9, 30);
    return { n, na: n - 1, nb: n - 2, rt: grouped(n * (n - 1) * (n - 2)) };
  },
  livres(random) {
    const n = random.int(6, 12);
    const k = random.pick([2, 3, 4]);
    return {
      n,
      k,
      r: choose(n, k),
      top: Array.from({ length: k }, (_, i) => n - i).join(' \\times '),
      fact: factorial(k),
      m1: falling(n, k),
      m2: n ** k,
      m3: n * k,
    };
  },
  equipe(random) {
    const f = random.int(5, 9);
    const g = random.int(5, 9);
    const a = random.pick([2, 3]);
    const b = random.pick([2, 3]);
    const cf = choose(f, a);
    const cg = choose(g, b);
    return { f, g, a, b, cf, cg, r: cf * cg, m1: cf + cg, m2: choose(f + g, a + b) };
  },
  binomiale(random) {
    const n = random.int(5, 12);
    const p = random.pick([0.2, 0.3, 0.4, 0.6, 0.7]);
    const k = random.int(Math.max(1, Math.floor(n * p) - 1), Math.min(n - 2, Math.floor(n * p) + 1));
    const comb = choose(n, k);
    const exactly = (i: number) => choose(n, i) * p ** i * (1 - p) ** (n - i);
    const r = thousandth(exactly(k));
    let below = 0;
    for (let i = 0; i <= k; i++) below += exactly(i);
    return {
      n,
      p: tex(p),
      q: tex(1 - p),
      k,
      e: n - k,
      comb,
      r,
      rt: tex(r),
      m1: thousandth(p ** k * (1 - p) ** (n - k)),
      m2: thousandth(comb * p ** k),
      m3: thousandth(below),
    };
  },
  basket(random) {
    const p = random.pick([0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45]);
    const s = random.pick([0.8, 0.9, 0.95, 0.99]);
    let n = 1;
    while (1 - (1 - p) ** n <= s) n++;
    return {
      pf: String(p).replace('.', ','),
      q: tex(1 - p),
      s: tex(s),
      sf: String(s).replace('.', ','),
      r: tex(1 - s),
      n,
      n1: n - 1,
      v1: tex(Math.round((1 - (1 - p) ** (n - 1)) * 1e5) / 1e5),
      v: tex(Math.round((1 - (1 - p) ** n) * 1e5) / 1e5),
      m2: Math.ceil(s / p),
    };
  },
  car(random) {
    const n = random.pick([40, 50, 60, 80, 100]);
    const p = random.pick([0.8, 0.85, 0.9, 0.95]);
    const v = round(n * p * (1 - p));
    return {
      n,
      p: tex(p),
      pf: String(p).replace('.', ','),
      q: tex(1 - p),
      v,
      vt: tex(v),
      E: round(n * p),
      m2: round(p * (1 - p)),
      m3: round(n * p * p),
    };
  },
  variance(random) {
    const a = random.int(2, 5);
    const vx = random.int(2, 6);
    const vy = random.int(1, 9);
    return {
      a,
      vx,
      vy,
      s: random.pick(['+', '-']),
      avx: a * a * vx,
      r: a * a * vx + vy,
      m1: a * vx + vy,
      m2: a * a * vx - vy,
      m3: a * vx * vx + vy,
    };
  },
  cantine(random) {
    const root = random.pick([2, 4, 5, 10]);
    const sigma = random.pick([2, 3, 4, 5, 6]);
    const n = root * root;
    const r = round(sigma / root);
    return { mu: random.int(8, 15), sigma, n, root, r, rt: tex(r), m1: round(sigma / n), m2: sigma * root };
  },
  tchebychev(random) {
    const d = random.pick([5, 10, 20]);
    const m1 = random.pick([0.04, 0.08, 0.12, 0.16, 0.2, 0.24, 0.28, 0.32, 0.36]);
    const V = round(m1 * d * d);
    const mu = random.int(30, 80);
    const r = round(1 - m1);
    return {
      d,
      V,
      mu,
      lo: mu - d,
      hi: mu + d,
      m1,
      m1t: tex(m1),
      r,
      rt: tex(r),
      m2: round(1 - V / d),
      m3: round(1 - V / (4 * d * d)),
    };
  },
  concentration(random) {
    const V = random.pick([0.5, 1, 2, 3, 4, 5]);
    const d = random.pick([0.1, 0.2, 0.5]);
    const a = random.pick([0.01, 0.02, 0.05, 0.1]);
    return {
      V: tex(V),
      d: tex(d),
      a: tex(a),
      n: Math.round(V / (a * d * d)),
      nt: grouped(Math.round(V / (a * d * d))),
      m1: Math.round(V / (a * d)),
      m2: Math.round(V / (d * d)),
      m3: Math.ceil(V / ((1 - a) * d * d)),
    };
  },
});
