import { defineVariants } from '../../../src/items/variants.ts';

/** A term that follows another, with its sign: « + 3 », « - 5 ». */
const signed = (value: number) => (value < 0 ? `- ${-value}` : `+ ${value}`);
/** A coefficient that begins an expression: nothing for 1. */
const first = (value: number) => (value === 1 ? '' : value === -1 ? '-' : String(value));
/** A coefficient that follows another term. */
const next = (value: number) => (value < 0 ? `- ${first(-value)}` : `+ ${first(value)}`);

/** A factor inside a product: a negative number between parentheses. */
const factor = (value: number) => (value < 0 ? `(${value})` : String(value));

export default defineVariants({
  cosinus(random) {
    const angle = random.pick([60, 120]);
    const ab = 2 * random.int(2, 8);
    const ac = random.int(3, 12);
    const sign = angle === 60 ? 1 : -1;
    return {
      ab,
      ac,
      angle,
      cos: angle === 60 ? '\\frac{1}{2}' : '-\\frac{1}{2}',
      product: ab * ac,
      dot: (sign * ab * ac) / 2,
      opposite: (-sign * ab * ac) / 2,
    };
  },
  orthogonaux(random) {
    const y = random.int(2, 5);
    const k = random.pick([-3, -2, 2, 3]);
    // Not y nor its opposite: there, orthogonal and collinear are mistaken for each other by the sign alone.
    const x = random.pick([-7, -5, -4, -3, 3, 4, 5, 7].filter((one) => Math.abs(one) !== y));
    const a = y * k;
    return {
      x,
      y,
      a,
      xf: factor(x),
      af: factor(a),
      xa: x * a,
      m: -x * k,
      opposite: x * k,
      collinear: Number(((a * y) / x).toFixed(2)),
      unshared: -x * a,
    };
  },
  normes(random) {
    const u = random.int(2, 5);
    const v = u + random.int(1, 4);
    const s = random.int(v - u + 1, u + v - 1);
    const double = s * s - u * u - v * v;
    return {
      u,
      v,
      s,
      uu: u * u,
      vv: v * v,
      ss: s * s,
      double,
      dot: double / 2,
      dt: String(double / 2).replace('.', '{,}'),
      product: u * v,
      opposite: -double / 2,
      unsquared: (s - u - v) / 2,
    };
  },
  normale(random) {
    const a = random.int(2, 6);
    const b = random.pick([-5, -4, -3, -2, 2, 3, 4, 5]);
    const xa = random.int(-5, 5);
    const ya = random.int(1, 6);
    const value = a * xa + b * ya;
    return {
      a,
      b,
      xa,
      ya,
      left: `${first(a)}x ${next(b)}y`,
      value,
      c: -value,
      opposite: value,
      swapped: -(a * ya + b * xa),
    };
  },
  cercle(random) {
    const p = random.pick([-5, -4, -3, -2, 2, 3, 4, 5]);
    const q = random.pick([-5, -4, -3, -2, 2, 3, 4]);
    const drawn = random.int(2, 9);
    const r = p * p + q * q === drawn * drawn ? drawn + 1 : drawn;
    return {
      p,
      q,
      r,
      square: r * r,
      px: signed(-2 * p),
      qy: signed(-2 * q),
      c: signed(p * p + q * q - r * r),
      pp: p * p,
      qq: q * q,
      mp: signed(-p),
      mq: signed(-q),
    };
  },
  projete(random) {
    const [a = 1, b = 2] = random.pick([
      [1, 2],
      [2, 1],
      [1, -2],
      [2, -1],
      [1, 3],
      [3, 1],
      [1, -3],
      [3, -1],
      [2, 3],
      [3, -2],
    ]);
    const xh = random.int(-3, 5);
    const drawn = random.int(-3, 5);
    const yh = a * xh + b * drawn === 0 ? drawn + 1 : drawn;
    const t = random.pick([-3, -2, -1, 1, 2, 3]);
    const xa = xh - t * a;
    const ya = yh - t * b;
    const c = -(a * xh + b * yh);
    return {
      a,
      b,
      xa,
      ya,
      xh,
      yh,
      t,
      line: `${first(a)}x ${next(b)}y ${signed(c)}`,
      sa: next(a),
      sb: next(b),
      value: a * xa + b * ya + c,
      norm: a * a + b * b,
      away: xa - t * a,
    };
  },
});
