import { defineVariants } from '../../../src/items/variants.ts';

/** « + 3 » or « - 3 ». */
const plus = (n: number) => (n < 0 ? `- ${-n}` : `+ ${n}`);
/** « + 3 », « - 3 », and only the sign before a letter when it is 1. */
const before = (n: number) => (Math.abs(n) === 1 ? (n < 0 ? '-' : '+') : plus(n));
/** Between brackets when it is negative. */
const inside = (n: number) => (n < 0 ? `(${n})` : String(n));

export default defineVariants({
  colineaires(random) {
    const k = random.pick([-4, -3, -2, 2, 3, 4]);
    const a = random.pick([-5, -3, -2, 1, 2, 3, 5]);
    const b = random.pick([-4, -1, 2, 3, 6]);
    const cc = random.pick([-6, -5, -3, 2, 4, 5, 7]);
    return {
      k,
      a,
      b,
      cc,
      ap: inside(a),
      bp: inside(b),
      cp: inside(cc),
      ka: k * a,
      kb: k * b,
      m: k * cc,
      m1: cc + k * a - a,
      m2: -k * cc,
    };
  },
  coplanaires(random) {
    const u1 = random.pick([2, 3]);
    const u2 = random.pick([-3, -2, 2, 4]);
    const v1 = random.pick([-2, 2, 5]);
    const v2 = random.pick([3, 5, 7].filter((one) => u1 * one !== u2 * v1));
    const u3 = random.int(-4, 4);
    const v3 = random.int(-4, 4);
    const a = random.pick([-2, 2, 3]);
    const b = random.pick([-3, -1, 1, 4]);
    return {
      u1,
      u2,
      u3,
      v1,
      v2,
      v3,
      v1s: plus(v1),
      v2s: plus(v2),
      u3p: inside(u3),
      v3p: inside(v3),
      a,
      b,
      bs: plus(b),
      w1: a * u1 + b * v1,
      w2: a * u2 + b * v2,
      m: a * u3 + b * v3,
      m1: b * u3 + a * v3,
      m2: u3 + v3,
    };
  },
  orthogonaux(random) {
    // a x = -(b y + c m), so that m is whole: the first coordinate of v is made from the others.
    const a = random.pick([1, 2]);
    const b = a * random.pick([-3, -2, -1, 1, 2, 3]);
    const cc = a * random.pick([-3, -2, 2, 3]);
    const m = random.pick([-4, -3, -2, -1, 1, 2, 3, 4]);
    const y = random.pick([-4, -2, 1, 3, 5]);
    const x = -(b * y + cc * m) / a;
    return {
      a,
      b,
      cc,
      x,
      y,
      xp: inside(x),
      yp: inside(y),
      bs: plus(b),
      cs: plus(cc),
      p: -cc * m,
      m,
      m1: -m,
      m2: cc * m,
    };
  },
  distance(random) {
    const [p, q, s, d] = random.pick([
      [1, 2, 2, 3],
      [2, 3, 6, 7],
      [1, 4, 8, 9],
      [4, 4, 7, 9],
      [2, 6, 9, 11],
      [6, 6, 7, 11],
      [2, 4, 4, 6],
      [3, 4, 12, 13],
      [2, 5, 14, 15],
    ] as [number, number, number, number][]);
    const [u, v, w] = random.shuffle([p, q, s].map((one) => (random.chance(0.5) ? -one : one))) as [
      number,
      number,
      number,
    ];
    const x = random.int(-4, 4);
    const y = random.int(-4, 4);
    const z = random.int(-4, 4);
    return {
      x,
      y,
      z,
      hx: x + u,
      hy: y + v,
      hz: z + w,
      u,
      v,
      w,
      u2: u * u,
      v2: v * v,
      w2: w * w,
      d,
      m1: d * d,
      m2: p + q + s,
    };
  },
  directeur(random) {
    const u = random.pick([-6, -5, -4, -3, -2, 2, 3, 4, 5, 6]);
    const v = random.pick([-5, -3, -2, 2, 4, 7]);
    const xa = random.pick([1, 3, 4, 8].filter((one) => one !== u));
    const ya = random.pick([-4, -1, 1, 6].filter((one) => one !== v));
    const za = random.pick([-5, -2, 3, 7]);
    return { u, v, us: plus(u), vs: plus(v), xa, ya, za, sx: xa + u, sy: ya + v };
  },
  plan(random) {
    const a = random.int(2, 5);
    const b = random.pick([-5, -4, -3, -2, 2, 3, 4, 5]);
    const cc = random.pick([-5, -3, -2, 2, 3, 4]);
    const x = random.int(-4, 4);
    const y = random.int(-4, 4);
    const z = random.int(1, 5);
    const m1 = a * x + b * y + cc * z;
    return {
      a,
      b,
      cc,
      x,
      y,
      z,
      xp: inside(x),
      yp: inside(y),
      zp: inside(z),
      bs: plus(b),
      cs: plus(cc),
      m1,
      d: -m1 + 0,
    };
  },
  intersection(random) {
    const a = random.int(2, 4);
    const b = random.pick([-3, -2, 2, 3]);
    const cc = random.pick([-3, -2, 2, 3, 5]);
    const u = random.pick([-3, -2, 2, 3]);
    const v = random.pick([-2, 2, 4]);
    const ws = [-4, -3, -2, 2, 3, 4].filter((one) => ![-1, 0, 1].includes(a * u + b * v + cc * one));
    const w = random.pick(ws);
    const k = a * u + b * v + cc * w;
    const x = random.int(1, 5);
    const y = random.pick([-3, -2, -1, 1, 2, 3]);
    const z = random.pick([-2, -1, 1, 2, 4]);
    const t = random.pick([-3, -2, -1, 1, 2, 3]);
    const d = -(a * x + b * y + cc * z) - k * t;
    return {
      a,
      x,
      y,
      z,
      k,
      t,
      tp: inside(t),
      us: before(u),
      vs: before(v),
      ws: before(w),
      bs: before(b),
      cs: before(cc),
      ds: d === 0 ? '' : plus(d),
      ps: plus(-k * t),
      X: x + u * t,
      m1: x - u * t,
    };
  },
});
