import { defineVariants } from '../../../src/items/variants.ts';

/** A number as a formula writes it, with a decimal comma. */
const tex = (value: number) => String(Number(value.toFixed(6))).replace('.', '{,}');
const round = (value: number, digits = 4) => Number(value.toFixed(digits));

export default defineVariants({
  chemin(random) {
    const p = 10 * random.int(2, 7);
    const q = 5 * random.int(2, 11);
    const both = (p * q) / 10_000;
    return {
      p,
      q,
      both: round(both),
      pt: tex(p / 100),
      qt: tex(q / 100),
      bt: tex(both),
      cond: q / 100,
      sum: round((p + q) / 100),
      percent: round((p * q) / 100),
    };
  },
  totales(random) {
    const p = random.pick([30, 40, 60, 70, 80]);
    const a = 5 * random.int(3, 9);
    const b = a + random.pick([-10, -5, 5, 10]);
    const path1 = (p * a) / 10_000;
    const path2 = ((100 - p) * b) / 10_000;
    return {
      p,
      a,
      b,
      pt: tex(p / 100),
      np: tex((100 - p) / 100),
      at: tex(a / 100),
      bt: tex(b / 100),
      path1: tex(path1),
      path2: tex(path2),
      tt: tex(path1 + path2),
      total: round(path1 + path2),
      mean: round((a + b) / 200),
      path: round(path1),
      sum: round((a + b) / 100),
    };
  },
  exactement(random) {
    const p = random.pick([0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9]);
    const q = round(1 - p);
    const k = random.pick([1, 2]);
    const path = k === 2 ? p * p * q : p * q * q;
    return {
      name: random.pick(['Maëlle', 'Sofiane', 'Gaspard', 'Inaya', 'Enzo', 'Clarisse']),
      word: k === 2 ? 'deux fois' : 'une fois',
      pt: tex(p),
      formula: k === 2 ? `${tex(p)}^2 \\times ${tex(q)}` : `${tex(p)} \\times ${tex(q)}^2`,
      path: round(path),
      patht: tex(path),
      partial: round(p ** k),
      other: round(3 * (k === 2 ? p * q * q : p * p * q)),
      result: round(3 * path),
      rt: tex(3 * path),
    };
  },
  aumoins(random) {
    const p = random.pick([0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9]);
    const q = round(1 - p);
    const n = random.int(2, 4);
    return {
      n,
      pt: tex(p),
      qt: tex(q),
      nt: tex(q ** n),
      rt: tex(1 - q ** n),
      result: round(1 - q ** n),
      none: round(q ** n),
      all: round(p ** n),
      notall: round(1 - p ** n),
      sum: round(n * p),
    };
  },
  esperance(random) {
    const [p1 = 0.5, p2 = 0.3, p3 = 0.2] = random.pick([
      [0.5, 0.3, 0.2],
      [0.6, 0.3, 0.1],
      [0.4, 0.4, 0.2],
      [0.7, 0.2, 0.1],
      [0.2, 0.5, 0.3],
      [0.3, 0.6, 0.1],
    ]);
    const x1 = -random.int(2, 6);
    const x2 = random.int(1, 5);
    const x3 = x2 + random.int(2, 9);
    const mean = p1 * x1 + p2 * x2 + p3 * x3;
    return {
      x1,
      x2,
      x3,
      p1: tex(p1),
      p2: tex(p2),
      p3: tex(p3),
      mean: round(mean),
      mt: tex(mean),
      simple: round((x1 + x2 + x3) / 3, 2),
      third: round(mean / 3, 2),
      unsigned: round(-p1 * x1 + p2 * x2 + p3 * x3),
    };
  },
  variance(random) {
    const x1 = random.int(1, 6);
    const x2 = x1 + random.pick([5, 10, 20]);
    const p1 = random.pick([0.2, 0.4, 0.5, 0.6, 0.8]);
    const p2 = round(1 - p1);
    const mean = p1 * x1 + p2 * x2;
    const squares = p1 * x1 * x1 + p2 * x2 * x2;
    const value = squares - mean * mean;
    return {
      x1,
      x2,
      p1: tex(p1),
      p2: tex(p2),
      mt: tex(mean),
      st: tex(squares),
      vt: tex(value),
      var: round(value),
      squares: round(squares),
      forgot: round(squares - mean),
      sigma: round(Math.sqrt(value), 2),
    };
  },
  seuil(random) {
    const sigma = random.pick([1, 2, 3, 4, 5, 6, 8, 10, 12]);
    const root = random.pick([5, 10, 20, 50, 100]);
    const n = root * root;
    return {
      sigma,
      n,
      root,
      value: round((2 * sigma) / root),
      vt: tex((2 * sigma) / root),
      noroot: round((2 * sigma) / n),
      single: round(sigma / root),
      double: 2 * sigma,
    };
  },
});
