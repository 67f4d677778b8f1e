import { defineVariants } from '../../../src/items/variants.ts';

const round = (x: number) => Math.round(x * 1e6) / 1e6;
/** A number in a formula, with the French comma. */
const tex = (x: number) => String(round(x)).replace('.', '{,}');
/** « + 3 » or « - 3 ». */
const plus = (n: number) => (n < 0 ? `- ${-n}` : `+ ${n}`);

export default defineVariants({
  constante(random) {
    const a = random.pick([2, 3, 4, 5]);
    const l = random.pick([-4, -3, -2, -1, 1, 2, 3, 4]);
    const K = random.pick([-5, -4, -3, -2, 2, 3, 4, 5, 6]);
    const u0 = K + l;
    return {
      a,
      u0,
      K,
      Kt: K < 0 ? `(${K})` : K,
      l: plus(l),
      al: plus(a * l),
      b: plus(l * (1 - a)),
      m1: u0 + l,
      m2: round((u0 - l) / a),
    };
  },
  quotient(random) {
    const k = random.int(2, 9);
    const cc = random.int(2, 6);
    return { a: k * cc, b: random.int(2, 9), cc, d: random.int(1, 9), k };
  },
  pointfixe(random) {
    const a = random.pick([0.2, 0.4, 0.5, 0.6, 0.75, 0.8]);
    const l = 20 * random.int(2, 10);
    const u0 = l + 10 * random.pick([-2, -1, 1, 2, 3]);
    const b = round(l * (1 - a));
    return { a: tex(a), r: tex(1 - a), b, u0, l, m1: round(a * u0 + b), m2: round(b / a) };
  },
  seuil(random) {
    const p = random.pick([50, 55, 60, 65, 70, 75, 80, 85, 90]);
    const s = random.pick([0.1, 0.05, 0.02, 0.01]);
    const q = p / 100;
    let n = 0;
    while (q ** n >= s) n++;
    return {
      p,
      q: tex(q),
      s: tex(s),
      n,
      n1: n - 1,
      n2: n + 1,
      v1: tex(Math.round(q ** (n - 1) * 1e5) / 1e5),
      v: tex(Math.round(q ** n * 1e5) / 1e5),
    };
  },
  asymptote(random) {
    const k = random.pick([-5, -4, -3, -2, 2, 3, 4, 5, 6]);
    const cc = random.int(2, 5);
    const v = random.pick([-4, -3, -2, -1, 1, 2, 3, 4].filter((one) => one !== k));
    const b0 = random.pick([-7, -5, -1, 1, 5, 7]);
    return {
      a: k * cc,
      b: plus(b0),
      bs: b0 < 0 ? '-' : '+',
      b0: Math.abs(b0),
      cc,
      d: plus(-cc * v),
      dsg: v > 0 ? '-' : '+',
      d0: Math.abs(cc * v),
      k,
      v,
    };
  },
  tableau(random) {
    const f1 = random.int(-6, -1);
    const f2 = random.int(4, 9);
    const f3 = random.int(-5, 2);
    const f4 = random.int(4, 8);
    const k = random.pick([-3, -2, -1, 0, 1, 2, 3].filter((one) => one !== f1 && one !== f3));
    const on = (low: number, high: number) => low < k && k < high;
    const say = (is: boolean) => (is ? 'une solution' : 'aucune solution');
    const n = Number(on(f1, f2)) + Number(on(f3, f2)) + Number(on(f3, f4));
    return {
      f1,
      f2,
      f3,
      f4,
      k,
      n,
      s1: say(on(f1, f2)),
      s2: say(on(f3, f2)),
      s3: say(on(f3, f4)),
      m1: n === 3 ? 1 : 3,
      m2: 2,
    };
  },
  encadrer(random) {
    const n = random.int(1, 4);
    const a = random.int(2, 6);
    const low = n ** 3 + a * n;
    const high = (n + 1) ** 3 + a * (n + 1);
    const b = random.int(low + 1, high - 1);
    return { a, b, n, n1: n + 1, v: low - b, v1: high - b };
  },
  dichotomie(random) {
    const L = random.int(1, 5);
    const e = random.pick([0.1, 0.01, 0.001, 0.02, 0.005]);
    const q = Math.round(L / e);
    let n = 0;
    while (2 ** n < q) n++;
    return { L, e: tex(e), q, n, n1: n - 1, n2: n + 1, p1: 2 ** (n - 1), p: 2 ** n };
  },
});
