import { defineVariants } from '../../../src/items/variants.ts';

export default defineVariants({
  trace(random) {
    const a = random.int(2, 9);
    const k = random.int(2, 9);
    const m = random.int(1, 5);
    const firstB = a + k;
    const doubled = 2 * a;
    const finalB = firstB + doubled;
    return {
      a,
      k,
      m,
      firstB,
      doubled,
      finalB,
      answer: finalB - m,
      oldB: firstB - m,
      noDouble: firstB + a - m,
    };
  },
  texte(random) {
    const x = random.int(2, 9);
    const y = random.int(2, 9);
    return { x, y, only: x + y, sum: x + x + y, answer: `${x}${x + y}` };
  },
  deuxSi(random) {
    const limit = random.int(8, 15);
    const stop = random.int(3, limit - 1);
    const x = limit + random.int(1, 6);
    return { limit, x, stop, minus: x - stop, answer: 2 * stop, wrongBranch: stop + 1, noFirst: x + 1 };
  },
  tours(random) {
    const a = random.int(1, 6);
    const p = random.int(2, 4);
    const answer = random.int(4, 7);
    const b = a + answer * p;
    const values = Array.from({ length: answer }, (_, index) => a + index * p);
    return { a, b, p, answer, oneMore: answer + 1, noStep: b - a, last: b - p, values: values.join(', ') };
  },
  cumul(random) {
    const n = random.int(5, 10);
    const noStart = (n * (n - 1)) / 2;
    const drawn = random.int(2, 30);
    const start = drawn + n - 1 === noStart ? drawn + 1 : drawn;
    return {
      start,
      n,
      noStart,
      last: n - 1,
      answer: start + noStart,
      tooFar: start + noStart + n,
      onlyLast: start + n - 1,
    };
  },
  doublement(random) {
    const f = random.pick([2, 3]);
    const start = random.int(2, 20);
    const answer = f === 2 ? random.int(4, 7) : random.int(3, 5);
    const values = Array.from({ length: answer + 1 }, (_, index) => start * f ** index);
    const before = start * f ** (answer - 1);
    const final = before * f;
    const limit = random.chance(0.3) ? final : random.int(before + 1, final);
    return {
      f,
      start,
      limit,
      before,
      final,
      answer,
      oneLess: answer - 1,
      oneMore: answer + 1,
      values: values.join(', '),
    };
  },
  composition(random) {
    const name = random.pick(['f', 'g', 'calcul', 'transforme']);
    const x = random.int(3, 9);
    const m = random.int(2, 4);
    const s = random.int(1, 5);
    const once = x * m - s;
    return {
      name,
      x,
      m,
      s,
      once,
      answer: once * m - s,
      twiceProduct: x * m * m - s,
      double: 2 * once,
    };
  },
});
