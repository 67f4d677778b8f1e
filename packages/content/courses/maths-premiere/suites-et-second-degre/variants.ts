import { defineVariants } from '../../../src/items/variants.ts';

/** A coefficient that follows another term, with its sign; the sign alone when it is 1. */
const next = (value: number) => `${value < 0 ? '-' : '+'} ${Math.abs(value) === 1 ? '' : Math.abs(value)}`;
/** A number as a formula writes it, with a decimal comma. */
const tex = (value: number) => String(Number(value.toFixed(6))).replace('.', '{,}');
/** A number that follows another term, with its sign. */
const signed = (value: number) => (value < 0 ? `- ${-value}` : `+ ${value}`);

/** A factor inside a product: a negative number between parentheses. */
const factor = (value: number) => (value < 0 ? `(${value})` : String(value));

export default defineVariants({
  arithmetique(random) {
    const u0 = random.int(2, 30);
    const r = random.pick([-7, -5, -4, -3, 3, 4, 5, 6, 7, 8]);
    const n = random.int(8, 25);
    return { u0, r, rf: factor(r), n, value: u0 + n * r, short: u0 + (n - 1) * r, forgot: n * r, sign: u0 - n * r };
  },
  geometrique(random) {
    const [q = 2, n = 3] = random.pick([
      [2, 5],
      [2, 6],
      [2, 7],
      [3, 3],
      [3, 4],
      [5, 3],
      [10, 4],
    ]);
    const v0 = random.int(2, 9);
    const power = q ** n;
    return { v0, q, n, power, value: v0 * power, linear: v0 * q * n, added: v0 + q * n, short: v0 * q ** (n - 1) };
  },
  gradins(random) {
    const n = random.int(10, 24);
    const first = 2 * random.int(10, 25);
    const r = random.pick([2, 4, 6]);
    const steps = n - 1;
    const last = first + steps * r;
    return {
      n,
      first,
      r,
      steps,
      last,
      sum: (n * (first + last)) / 2,
      long: (n * (first + last + r)) / 2,
      double: n * (first + last),
    };
  },
  sommet(random) {
    const a = random.pick([-3, -2, 2, 3, 4]);
    const alpha = random.pick([-4, -3, -2, 2, 3, 4, 5]);
    const b = -2 * a * alpha;
    const c = random.int(1, 12);
    return {
      a,
      af: factor(a),
      b: signed(b),
      bsigned: b,
      c,
      alpha,
      opposite: -alpha,
      half: 2 * alpha,
      beta: a * alpha * alpha + b * alpha + c,
    };
  },
  evidente(random) {
    const a = random.pick([2, 4, 5]);
    const c = random.pick([-9, -8, -7, -6, -3, -1, 1, 3, 6, 7, 8, 9]);
    const b = -(a + c);
    const other = c / a;
    return {
      a,
      b: next(b),
      c: signed(c),
      csigned: c,
      other,
      ot: tex(other),
      of: other < 0 ? `(${tex(other)})` : tex(other),
      st: tex(1 + other),
      opposite: -other,
      sum: Number((1 + other).toFixed(4)),
    };
  },
  racines(random) {
    const a = random.pick([2, 3]);
    const small = random.pick([-6, -5, -4, -3]);
    const big = small + random.pick([2, 4, 5, 7, 8]) + (small === -4 ? 1 : 0);
    const shifted = big === 0 || small + big === 0 ? big + 1 : big;
    const b = -a * (small + shifted);
    const c = a * small * shifted;
    const root = a * (shifted - small);
    return {
      a,
      b: signed(b),
      c: signed(c),
      bsigned: b,
      csigned: c,
      bf: factor(b),
      cf: factor(c),
      bopp: -b,
      small,
      big: shifted,
      delta: root * root,
      root,
      twice: 2 * a,
      opposite: -small,
      undivided: shifted * a,
    };
  },
});
