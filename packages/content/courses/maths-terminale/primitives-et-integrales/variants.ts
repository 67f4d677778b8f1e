import { defineVariants } from '../../../src/items/variants.ts';

const round = (x: number) => Math.round(x * 1e6) / 1e6;
/** A number in a formula, with the French comma. */
const tex = (x: number) => String(round(x)).replace('.', '{,}');
/** « + 3 » or « - 3 ». */
const plus = (n: number) => (n < 0 ? `- ${-n}` : `+ ${n}`);

export default defineVariants({
  primitive(random) {
    const A = random.int(2, 4);
    const B = random.pick([-5, -4, -3, -2, 2, 3, 4, 5]);
    const c0 = random.pick([-6, -4, -3, 2, 3, 5, 7]);
    const x = random.pick([1, 2, 3]);
    const own = A * x ** 3 + B * x ** 2;
    return {
      a: 3 * A,
      b: plus(2 * B),
      A,
      B: plus(B),
      c0,
      x,
      r: own + c0,
      m1: own,
      m2: 3 * A * x ** 2 + 2 * B * x,
      m3: 6 * A * x + 2 * B,
    };
  },
  forme(random) {
    const a = random.pick([-4, -3, -2, 2, 3, 4, 5]);
    const g = random.int(2, 5);
    const k = 2 * a * g;
    return { a, g, k, h: k / 2, a2: 2 * a, a2p: a < 0 ? `(${2 * a})` : 2 * a };
  },
  bassin(random) {
    const a = random.pick([0.1, 0.2, 0.25, 0.4, 0.5]);
    const K = 20 * random.int(1, 5);
    const C = random.pick([-15, -10, 10, 15, 25, 30, 40]);
    const y0 = K + C;
    return { a: tex(a), b: round(a * K), K, C, y0, m1: y0 + K };
  },
  integrale(random) {
    const A = random.int(1, 4);
    const b = random.pick([-5, -3, -2, 2, 3, 4, 5]);
    const lo = random.pick([1, 2]);
    const hi = lo + random.int(1, 2);
    const F = (x: number) => A * x ** 3 + b * x;
    const show = (x: number) => (x < 0 ? `(${x})` : x);
    const r = F(hi) - F(lo);
    return {
      a: 3 * A,
      A: A === 1 ? '' : A,
      b: plus(b),
      lo,
      hi,
      r,
      F2: F(hi),
      F1: show(F(lo)),
      m1: F(hi) + F(lo),
      m2: 3 * A * (hi ** 2 - lo ** 2),
      m3: -r,
    };
  },
  debit(random) {
    const T = 10 * random.int(1, 6);
    const A = random.pick([0.1, 0.2, 0.3, 0.5, 1]);
    const m = random.int(4, 20);
    const r = round(m + A * T);
    return {
      T,
      m,
      a: A === 0.5 ? '' : tex(2 * A),
      A: A === 1 ? '' : tex(A),
      vol: round(r * T),
      fin: round(m + 2 * A * T),
      r,
      rt: tex(r),
    };
  },
  parties(random) {
    const a = random.pick([-12, -11, -10, -9, -8, -7, -6, -5, -4, -3, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const a1 = a + 1;
    return { a: plus(a), a0: a < 0 ? `(${a})` : a, a1, p: a, q: 1 - a, m1: -a, m2: a + 1 };
  },
  courbes(random) {
    const m = random.pick([1.2, 1.5, 1.8, 2.4, 3, 3.6, 4.2, 6, 9, 12]);
    const cube = m ** 3;
    return {
      m: tex(m),
      h1: tex(cube / 2),
      h2: tex(cube / 3),
      r: round(cube / 6),
      rt: tex(cube / 6),
      m1: round(cube / 2),
      m2: round(cube / 3),
      m3: round((5 * cube) / 6),
    };
  },
});
