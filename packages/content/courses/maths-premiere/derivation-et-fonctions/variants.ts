import { defineVariants } from '../../../src/items/variants.ts';

/** A number as a formula writes it, with a decimal comma. */
const tex = (value: number) => String(Number(value.toFixed(6))).replace('.', '{,}');
const round = (value: number, digits = 4) => Number(value.toFixed(digits));

/** A factor inside a product: a negative number between parentheses. */
const factor = (value: number) => (value < 0 ? `(${value})` : String(value));

export default defineVariants({
  taux(random) {
    const a = random.int(2, 8);
    const b = random.int(2, 9);
    return {
      a,
      b,
      aa: a * a,
      ab: a * b,
      twice: 2 * a,
      slope: 2 * a + b,
      image: a * a + a * b,
      noconst: 2 * a,
      single: a + b,
    };
  },
  tangente(random) {
    const a = random.int(2, 6);
    const fa = random.int(-6, 9);
    const m = random.pick([-5, -4, -3, -2, 2, 3, 4, 5]);
    return { a, fa, m, p: fa - m * a, wrong: fa + m * a, swapped: m - fa * a };
  },
  approximation(random) {
    const a = random.int(1, 9);
    const fa = random.int(2, 12);
    const m = random.pick([-6, -5, -4, -3, -2, 2, 3, 4, 5, 6]);
    const h = random.pick([0.1, 0.2, 0.05, 0.01, 0.02]);
    return {
      a,
      fa,
      m,
      mf: factor(m),
      h: tex(h),
      at: tex(a + h),
      value: round(fa + h * m),
      vt: tex(fa + h * m),
      whole: fa + m,
      opposite: round(fa - h * m),
    };
  },
  polynome(random) {
    const a = random.int(1, 4) + 1;
    const b = random.int(2, 6);
    const c = random.int(2, 9);
    const d = random.int(2, 9);
    const x = random.pick([2, 3]);
    const slope = 3 * a * x * x - 2 * b * x + c;
    return {
      a,
      b,
      c,
      d,
      x,
      xx: x * x,
      a3: 3 * a,
      b2: 2 * b,
      slope,
      image: a * x ** 3 - b * x * x + c * x - d,
      constant: slope - d,
      exponent: 3 * a * x ** 3 - 2 * b * x * x + c * x,
    };
  },
  affine(random) {
    const a = random.int(3, 7);
    const n = random.int(3, 6);
    const b = random.int(1, 9);
    return { a, b, n, m: n - 1, right: a * n, sum: a + n };
  },
  cubique(random) {
    const p = random.int(1, 5);
    const q = p + random.pick([2, 4, 6]);
    const s = (3 * (p + q)) / 2;
    const t = 3 * p * q;
    const c = random.int(1, 9);
    return { p, q, s, t, c, s2: 2 * s, sum: p + q, product: p * q, image: q ** 3 - s * q * q + t * q + c };
  },
  equation(random) {
    const c = random.int(2, 5);
    const k = random.int(2, 5);
    const x = random.pick([-4, -3, -2, 2, 3, 4, 5]);
    const b = (x < 0 ? -k * x : 0) + random.int(1, 9);
    return { a: c + k, b, c, d: b + k * x, k, x, opposite: -x, unshared: k * x };
  },
  pente(random) {
    const a = random.int(2, 7);
    const b = random.int(2, 7);
    const k = random.pick([-4, -3, -2, 2, 3, 4]);
    return { a, b, k, kf: factor(k), slope: a + b * k, product: a * k, forgot: a + b };
  },
  degres(random) {
    const [p = 2, q = 3] = random.pick([
      [2, 3],
      [4, 3],
      [5, 3],
      [3, 4],
      [5, 4],
      [7, 4],
      [5, 6],
      [7, 6],
      [11, 6],
      [2, 5],
      [3, 5],
      [7, 10],
      [5, 9],
      [5, 12],
      [7, 12],
    ]);
    return { p, q, degrees: (p * 180) / q, full: (p * 360) / q, one: 180 / q };
  },
});
