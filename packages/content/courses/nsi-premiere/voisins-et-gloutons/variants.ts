import { defineVariants } from '../../../src/items/variants.ts';

interface Thing {
  name: string;
  mass: number;
  value: number;
}

/** What fits into the bag, looked at in this order; stops at the first that does not fit when told so. */
function pack(things: readonly Thing[], room: number, stop = false): Thing[] {
  const taken: Thing[] = [];
  let left = room;
  for (const one of things) {
    if (one.mass <= left) {
      taken.push(one);
      left -= one.mass;
    } else if (stop) break;
  }
  return taken;
}

const worth = (things: readonly Thing[]) => things.reduce((sum, { value }) => sum + value, 0);
const weight = (things: readonly Thing[]) => things.reduce((sum, { mass }) => sum + mass, 0);

/** The best value of all the choices that fit. */
function best(things: readonly Thing[], room: number): number {
  let most = 0;
  for (let choice = 0; choice < 2 ** things.length; choice++) {
    const taken = things.filter((_, i) => Math.floor(choice / 2 ** i) % 2 === 1);
    if (weight(taken) <= room) most = Math.max(most, worth(taken));
  }
  return most;
}

function change(amount: number, coins: readonly number[]): number[] {
  const given: number[] = [];
  let left = amount;
  for (const coin of coins) {
    while (coin <= left) {
      given.push(coin);
      left -= coin;
    }
  }
  return given;
}

export default defineVariants({
  distance(random) {
    const [a, b, c] = random.pick([
      [3, 4, 5],
      [4, 3, 5],
      [6, 8, 10],
      [8, 6, 10],
      [5, 12, 13],
      [12, 5, 13],
      [9, 12, 15],
      [8, 15, 17],
    ] as const);
    const x1 = random.int(1, 15);
    const y1 = random.int(13, 30);
    return {
      x1,
      y1,
      x2: x1 + a,
      y2: random.chance(0.5) && y1 > b ? y1 - b : y1 + b,
      dx: a,
      dy: b,
      d: c,
      carre: c * c,
      somme: a + b,
      ecart: Math.max(a, b),
    };
  },

  votes(random) {
    const tenths = Array.from({ length: 60 }, (_, i) => i + 11);
    const liked = (list: readonly { liked: boolean }[]) => list.filter((one) => one.liked).length;
    const said = (distance: number) => (distance / 10).toFixed(1).replace('.', ',');
    const name = (one: { liked: boolean }) => (one.liked ? 'aime' : 'n’aime pas');
    for (;;) {
      const total = random.int(3, 5);
      const songs = random
        .shuffle(tenths)
        .slice(0, 8)
        .map((distance, i) => ({ distance, liked: i < total }));
      const rows = random.shuffle(songs);
      const sorted = [...rows].sort((a, b) => a.distance - b.distance);
      const near = sorted.slice(0, 5);
      const reponse = liked(near);
      const premiers = liked(rows.slice(0, 5));
      const loin = liked(sorted.slice(3));
      // Each mistake must have a number of its own.
      const wrong = [premiers, total, 5 - reponse, loin].filter((one) => one !== reponse);
      if (wrong.length < 3 || new Set(wrong).size < wrong.length) continue;
      return {
        lignes: rows.map((one) => `| ${said(one.distance)} | ${name(one)} |`).join('\n'),
        reponse,
        premiers,
        total,
        autres: 5 - reponse,
        loin,
        proches: near.map((one) => said(one.distance)).join(' ; '),
        avis: near.map(name).join(', '),
        prediction: reponse >= 3 ? 'aime' : 'n’aime pas',
      };
    }
  },

  monnaie(random) {
    const amount = random.int(61, 199);
    const coins = [50, 20, 10, 5, 2, 1];
    const given = change(amount, coins);
    return {
      montant: amount,
      nombre: given.length,
      sortes: new Set(given).size,
      sansCinquante: change(amount, coins.slice(1)).length,
      uns: change(amount, [50, 20, 10, 5, 1]).length,
      premier: 50,
      reste: amount - 50,
      rendues: given.join(', '),
    };
  },

  sac(random) {
    for (;;) {
      const masses = [random.int(5, 7), random.int(3, 5), random.int(3, 5), random.int(1, 3)];
      const rates = random.shuffle([4, 5, 6, 7, 8, 9]).slice(0, 4);
      const things = random
        .shuffle(masses)
        .map((mass, i) => ({ name: 'ABCD'.charAt(i), mass, value: mass * (rates[i] ?? 0) }));
      const rate = (one: Thing) => one.value / one.mass;
      const order = [...things].sort((a, b) => rate(b) - rate(a));
      const taken = pack(order, 10);
      const byValue = worth(
        pack(
          [...things].sort((a, b) => b.value - a.value),
          10,
        ),
      );
      const optimal = best(things, 10);
      const byMass = worth(
        pack(
          [...things].sort((x, y) => x.mass - y.mass),
          10,
        ),
      );
      const stopped = worth(pack(order, 10, true));
      // Worth asking: the greedy choice is not the best one, and the criterion matters.
      if (worth(taken) === optimal || byValue === worth(taken)) continue;
      // Each of the other mistakes must have a number of its own, save those that fall on the best or the right value.
      const wrong = [byValue, byMass, stopped].filter((one) => one !== optimal && one !== worth(taken));
      if (new Set(wrong).size < wrong.length) continue;
      const [a, b, c, d] = things as [Thing, Thing, Thing, Thing];
      return {
        ma: a.mass,
        va: a.value,
        mb: b.mass,
        vb: b.value,
        mc: c.mass,
        vc: c.value,
        md: d.mass,
        vd: d.value,
        ra: rate(a),
        rb: rate(b),
        rc: rate(c),
        rd: rate(d),
        ordre: order.map(({ name }) => name).join(', '),
        pris: taken.map(({ name }) => name).join(', '),
        masse: weight(taken),
        glouton: worth(taken),
        optimal,
        parValeur: byValue,
        parMasse: byMass,
        arret: stopped,
      };
    }
  },
});
