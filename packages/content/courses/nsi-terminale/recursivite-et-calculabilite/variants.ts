import { defineVariants } from '../../../src/items/variants.ts';

export default defineVariants({
  traceRecursive(random) {
    const step = random.int(1, 3);
    const base = random.int(0, 2);
    const levels = random.int(3, 4);
    const last = random.int(Math.max(0, base - step + 1), base);
    const n = last + levels * step;
    const waiting = Array.from({ length: levels }, (_, index) => n - index * step);
    const noBase = waiting.reduce((sum, value) => sum + value, 0);
    // Two mistakes would be one: « c » alone, no base, one level.
    const c = random.pick([3, 4, 5, 6, 7, 8, 9].filter((value) => value !== noBase && value + n !== noBase));
    return {
      step,
      base,
      n,
      c,
      next: n - step,
      noBase,
      answer: noBase + c,
      oneLevel: n + c,
      calls: [...waiting, last].join(', '),
      added: [...waiting].reverse().join(', puis '),
    };
  },
  descente(random) {
    const n = random.int(4, 8);
    const step = random.int(1, 2);
    const printFirst = random.chance(0.5);
    const down: number[] = [];
    for (let value = n; value > 0; value -= step) down.push(value);
    const up = [...down].reverse();
    const call = step === 1 ? 'f(n - 1)' : 'f(n - 2)';
    const [first, second] = printFirst ? ['print(n)', call] : [call, 'print(n)'];
    const shown = printFirst ? down : up;
    return {
      n,
      first,
      second,
      answer: shown.join(' '),
      reversed: (printFirst ? up : down).join(' '),
      withZero: (printFirst ? [...down, 0] : [0, ...up]).join(' '),
      hint: printFirst
        ? 'Chaque appel affiche son `n` avant de faire l’appel suivant : l’affichage a lieu pendant la descente.'
        : 'Chaque appel attend la fin de l’appel récursif avant d’afficher son `n` : l’affichage a lieu pendant la remontée.',
      why: printFirst
        ? 'Chaque appel affiche son `n`, puis fait l’appel suivant : les nombres apparaissent dans l’ordre de la descente.'
        : 'Chaque appel fait d’abord l’appel récursif, et n’affiche son `n` qu’après son retour : le dernier appelé affiche en premier.',
    };
  },
  interprete(random) {
    const p = random.pick([2, 3, 5, 6]);
    const x = random.int(2, 6);
    const letters = random.pick(['PDMD', 'DPDM', 'PDDM', 'DMPD', 'PDPM', 'DPPD', 'MDDP', 'DDPM']);
    const run = (program: string, plus: number) => {
      const values = [x];
      let value = x;
      for (const letter of program) {
        value = letter === 'D' ? 2 * value : letter === 'P' ? value + plus : value - 1;
        values.push(value);
      }
      return values;
    };
    const values = run(letters, p);
    const end = (list: number[]) => list[list.length - 1] ?? 0;
    return {
      p,
      x,
      program: letters,
      values: values.join(', '),
      step1: values[1] ?? 0,
      step2: values[2] ?? 0,
      answer: end(values),
      backwards: end(run([...letters].reverse().join(''), p)),
      onlyOne: end(run(letters, 1)),
    };
  },
});
