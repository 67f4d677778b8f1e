import { defineVariants } from '../../../src/items/variants.ts';

export default defineVariants({
  boucleJs(random) {
    const a = random.pick([0, 2, 3, 4, 5, 6]);
    const p = random.int(2, 5);
    const answer = random.int(4, 8);
    const b = a + (answer - 1) * p;
    const values = Array.from({ length: answer }, (_, index) => a + index * p);
    return { a, b, p, answer, oneLess: answer - 1, lastValue: b, noStep: b - a + 1, values: values.join(', ') };
  },
  divisionC(random) {
    const n = random.int(11, 99);
    const values = [n];
    for (let rest = n; rest > 1; ) {
      rest = Math.floor(rest / 2);
      values.push(rest);
    }
    return {
      n,
      answer: values.length - 1,
      real: Math.ceil(Math.log2(n)),
      half: Math.floor(n / 2),
      values: values.join(', '),
    };
  },
  contrat(random) {
    const [name, first, second] = random.pick([
      ['nb_tables', 'eleves', 'par_table'],
      ['nb_cartons', 'livres', 'par_carton'],
      ['nb_pages', 'photos', 'par_page'],
      ['nb_equipes', 'joueurs', 'par_equipe'],
    ] as const);
    const b = random.int(4, 12);
    const answer = random.int(3, 9);
    const a = random.chance(0.25) ? answer * b : random.int((answer - 1) * b + 1, answer * b);
    const floor = Math.floor(a / b);
    return {
      name,
      first,
      second,
      a,
      b,
      answer,
      floor,
      under: floor * b,
      tooMany: answer + 1,
      before: answer - 1,
      beforeProduct: (answer - 1) * b,
      product: answer * b,
    };
  },
  bord(random) {
    const [spec, name] = random.pick([
      ['La piscine est gratuite', 'gratuit'],
      ['L’abonnement « jeunes » est vendu', 'tarif_jeune'],
      ['L’entrée du musée est à un euro', 'paie_un_euro'],
      ['Le stage est ouvert', 'accepte'],
    ] as const);
    const author = random.pick(['Hugo', 'Fatou', 'Enzo', 'Lina', 'Gwenn', 'Tiago']);
    const s = random.int(12, 25);
    return { spec, name, author, s, below: s - 1, above: s + 1, far: s + random.int(15, 40) };
  },
  echecs(random) {
    const things = random.pick(['œufs', 'crayons', 'balles', 'bougies']);
    const p = random.int(4, 10);
    const answer = random.int(1, 4);
    const quotients = random.shuffle([1, 2, 3, 4, 5, 6, 7]).slice(0, 5);
    const values = random.shuffle(
      quotients.map((quotient, index) => (index < answer ? quotient * p : quotient * p + random.int(1, p - 1))),
    );
    const [n1 = 0, n2 = 0, n3 = 0, n4 = 0, n5 = 0] = values;
    const boxes = (n: number) => Math.ceil(n / p);
    return {
      things,
      p,
      answer,
      passing: 5 - answer,
      n1,
      n2,
      n3,
      n4,
      n5,
      r1: boxes(n1),
      r2: boxes(n2),
      r3: boxes(n3),
      r4: boxes(n4),
      r5: boxes(n5),
      multiples: values.filter((n) => n % p === 0).join(', '),
    };
  },
  livraison(random) {
    const base = random.int(3, 6);
    const perKilo = random.int(1, 3);
    const fast = base + random.int(1, 5);
    const w = random.int(2, 8);
    const slow = base + perKilo * w;
    return {
      base,
      perKilo,
      fast,
      w,
      slow,
      answer: slow + fast,
      noBase: perKilo * w + fast,
      wColis: base * w + perKilo + fast,
    };
  },
});
