import { defineVariants } from '../../../src/items/variants.ts';

/** Each turn of a round robin, in order: who, from when, to when. */
function roundRobin(durations: readonly (readonly [string, number])[], quantum: number) {
  const queue = durations.map(([name, left]) => ({ name, left }));
  const turns: { name: string; from: number; to: number }[] = [];
  let now = 0;
  for (let first = queue.shift(); first !== undefined; first = queue.shift()) {
    const used = Math.min(first.left, quantum);
    turns.push({ name: first.name, from: now, to: now + used });
    now += used;
    if (first.left > used) queue.push({ name: first.name, left: first.left - used });
  }
  return turns;
}

export default defineVariants({
  autonomie(random) {
    const [e, p1, p2] = random.pick([
      [24, 1.5, 2],
      [24, 1.2, 2.4],
      [30, 1.5, 2.5],
      [30, 1.2, 3],
      [30, 2, 2.5],
      [36, 1.5, 2.4],
      [36, 1.8, 2.4],
      [36, 2, 3],
      [28, 1.4, 2],
      [28, 2, 2.8],
      [42, 2, 3.5],
      [42, 2.1, 2.8],
      [40, 1.6, 2.5],
      [33, 1.5, 2.2],
    ] as const);
    const t1 = Math.round(e / p1);
    const t2 = Math.round(e / p2);
    return { e, p1, p2, t1, t2, gain: t1 - t2, somme: t1 + t2 };
  },
  ps(random) {
    const p1 = random.int(1100, 1900);
    const p2 = p1 + random.int(5, 60);
    const p3 = p2 + random.int(20, 300);
    const p4 = p3 + random.int(20, 300);
    const p5 = p4 + random.int(10, 90);
    const chosen = random.pick([
      { cmd: 'python3', own: p4, parent: p2, above: p3, parentcmd: 'bash' },
      { cmd: 'firefox-onglet', own: p5, parent: p3, above: p4, parentcmd: 'firefox' },
    ]);
    return { p1, p2, p3, p4, p5, ...chosen };
  },
  tourniquet(random) {
    const q = random.int(2, 3);
    const a = random.int(q + 1, 8);
    const b = random.int(q + 1, 7);
    const c = random.int(2, 7);
    const turns = roundRobin(
      [
        ['A', a],
        ['B', b],
        ['C', c],
      ],
      q,
    );
    const shown = turns.map(({ name, from, to }) => `${name} de ${from} à ${to}`);
    const fin = turns.filter(({ name }) => name === 'B').at(-1)?.to ?? 0;
    return {
      q,
      a,
      b,
      c,
      fin,
      fifo: a + b,
      total: a + b + c,
      debut: shown.slice(0, 3).join(', '),
      trace: shown.join(', '),
    };
  },
  ressources(random) {
    const n = random.int(3, 9);
    const k = random.int(3, 7);
    return { n, k, reponse: n * (k - 1) + 1, produit: n * k, moinsun: n * (k - 1) };
  },
});
