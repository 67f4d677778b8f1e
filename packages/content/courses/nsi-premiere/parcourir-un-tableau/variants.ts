import { defineVariants } from '../../../src/items/variants.ts';

/** 12000 as « 12 000 ». */
const grouped = (value: number) => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ' ');

export default defineVariants({
  premier(random) {
    const target = random.int(11, 49);
    const others = random.shuffle(Array.from({ length: 39 }, (_, i) => i + 11).filter((one) => one !== target));
    const values = others.slice(0, 7);
    const first = random.int(1, 3);
    const last = random.int(first + 1, 6);
    values[first] = target;
    values[last] = target;
    return { cible: target, valeurs: values.join(', '), indice: first, rang: first + 1, dernier: last };
  },

  records(random) {
    for (;;) {
      // At least one record is beaten after the first score: the third one is higher.
      const values = [random.int(20, 45), random.int(20, 45), random.int(50, 80)];
      while (values.length < 7) values.push(random.int(20, 95));
      values[5] = Math.max(...values.slice(0, 5));
      const count = (test: (value: number, before: readonly number[]) => boolean) =>
        values.filter((value, i) => i > 0 && test(value, values.slice(0, i))).length;
      const changes = count((value, before) => value > Math.max(...before));
      const rises = count((value, before) => value > (before.at(-1) ?? 0));
      const notLower = 1 + count((value, before) => value >= Math.max(...before));
      // Each mistake must have a number of its own.
      if (rises === changes + 1 || rises === notLower) continue;
      const sequence = values.filter((value, i) => i === 0 || value > Math.max(...values.slice(0, i)));
      return {
        valeurs: values.join(', '),
        changements: changes,
        avecDebut: changes + 1,
        montees: rises,
        avecEgal: notLower,
        record: Math.max(...values),
        suite: sequence.join(', '),
      };
    }
  },

  duree(random) {
    const size = random.pick([10_000, 20_000, 50_000, 100_000]);
    const times = random.pick([3, 4, 5, 6, 8, 10, 20]);
    const duration = random.int(2, 9);
    return {
      n: grouped(size),
      m: grouped(size * times),
      k: times,
      d: duration,
      reponse: duration * times,
      carre: duration * times * times,
      ajout: duration + times,
    };
  },

  extremes(random) {
    const size = random.int(20, 400);
    return { n: size, tours: size - 1, double: 2 * size, reponse: 2 * (size - 1) };
  },
});
