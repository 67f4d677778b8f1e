import { defineVariants } from '../../../src/items/variants.ts';

export default defineVariants({
  debit(random) {
    const [s, duree] = random.pick([
      [90, '1 minute 30 secondes'],
      [100, '1 minute 40 secondes'],
      [105, '1 minute 45 secondes'],
      [120, '2 minutes'],
      [135, '2 minutes 15 secondes'],
      [150, '2 minutes 30 secondes'],
      [160, '2 minutes 40 secondes'],
    ] as [number, string][]);
    const debit = 12 * random.int(9, 16);
    const mots = (debit * s) / 60;
    const minutes = Math.floor(s / 60);
    return { s, duree, debit, mots, r: 10 * debit, m1: Math.round((10 * mots) / (minutes + (s - 60 * minutes) / 100)) };
  },
});
