import { defineVariants } from '../../../src/items/variants.ts';

type Rule = (a: boolean, b: boolean, c: boolean) => boolean;

/** The results of an expression, the rows counted in binary. */
function column(rule: Rule, size: 2 | 3): string {
  return Array.from({ length: 2 ** size }, (_, row) => {
    const bits = row.toString(2).padStart(size, '0');
    return rule(bits[0] === '1', bits[1] === '1', bits[2] === '1') ? '1' : '0';
  }).join('');
}

const count = (bits: string) => [...bits].filter((bit) => bit === '1').length;
const opposite = (bits: string) => [...bits].map((bit) => (bit === '1' ? '0' : '1')).join('');
const python = (value: boolean) => (value ? 'True' : 'False');
const four = (value: number) => value.toString(2).padStart(4, '0');

/** Expressions of two variables, each with the column of a mistake and its reason. None reads the same from the bottom. */
const two: readonly (readonly [string, Rule, string, string])[] = [
  ['a and not b', (a, b) => a && !b, '1110', 'Ici `not` ne porte que sur `b` : tu as calculé `not (a and b)`.'],
  ['not a and b', (a, b) => !a && b, '1110', 'Ici `not` ne porte que sur `a` : tu as calculé `not (a and b)`.'],
  ['not a or b', (a, b) => !a || b, '1000', 'Ici `not` ne porte que sur `a` : tu as calculé `not (a or b)`.'],
  ['a or not b', (a, b) => a || !b, '1000', 'Ici `not` ne porte que sur `b` : tu as calculé `not (a or b)`.'],
  [
    'not (a and b)',
    (a, b) => !(a && b),
    '1000',
    'Tu as pris le contraire de chaque partie en gardant `and` : `not a and not b`.',
  ],
  [
    'not (a or b)',
    (a, b) => !(a || b),
    '1110',
    'Tu as pris le contraire de chaque partie en gardant `or` : `not a or not b`.',
  ],
  [
    'not (not a and b)',
    (a, b) => !(!a && b),
    '1010',
    'Regarde la ligne 11 : `not a and b` y vaut 0, donc son contraire vaut 1.',
  ],
  ['not (a or not b)', (a, b) => !(a || !b), '0010', 'Tu as échangé les rôles de `a` et de `b`.'],
  [
    '(a or b) and b',
    (a, b) => (a || b) && b,
    '0111',
    'Tu as oublié la dernière partie : il faut aussi que `b` soit vrai.',
  ],
  ['a and (a or b)', (a, b) => a && (a || b), '0111', 'Tu as oublié le début : il faut aussi que `a` soit vrai.'],
  [
    'a or (not a and b)',
    (a, b) => a || (!a && b),
    '0110',
    'Sur la ligne 11, `a` est vrai : `or` n’a besoin de rien d’autre.',
  ],
  ['not a or not b', (a, b) => !a || !b, '1000', 'Tu as calculé `not a and not b` : avec `or`, une partie suffit.'],
];

/** Expressions of three variables, with the number of true rows for who groups them otherwise. */
const three: readonly (readonly [string, Rule, Rule, string])[] = [
  [
    'a or b and c',
    (a, b, c) => a || (b && c),
    (a, b, c) => (a || b) && c,
    '`and` passe avant `or` : lis `a or (b and c)`.',
  ],
  [
    'a and b or c',
    (a, b, c) => (a && b) || c,
    (a, b, c) => a && (b || c),
    '`and` passe avant `or` : lis `(a and b) or c`.',
  ],
  [
    'a and (b or c)',
    (a, b, c) => a && (b || c),
    (a, b, c) => (a && b) || c,
    'La parenthèse d’abord : une colonne pour `b or c`.',
  ],
  [
    '(a or b) and c',
    (a, b, c) => (a || b) && c,
    (a, b, c) => a || (b && c),
    'La parenthèse d’abord : une colonne pour `a or b`.',
  ],
  [
    'not a and b or c',
    (a, b, c) => (!a && b) || c,
    (a, b, c) => !((a && b) || c),
    '`not` d’abord, puis `and`, puis `or` : lis `((not a) and b) or c`.',
  ],
  [
    'not (a and b) and c',
    (a, b, c) => !(a && b) && c,
    (a, b, c) => !a && b && c,
    'La parenthèse d’abord, puis son contraire, puis `and c`.',
  ],
  ['not a and (b or c)', (a, b, c) => !a && (b || c), (a, b, c) => !(a && (b || c)), '`not` ne porte que sur `a`.'],
  [
    'a or not b and c',
    (a, b, c) => a || (!b && c),
    (a, b, c) => (a || !b) && c,
    '`not` d’abord, puis `and`, puis `or` : lis `a or ((not b) and c)`.',
  ],
  [
    'not (a or b) or c',
    (a, b, c) => !(a || b) || c,
    (a, b, c) => !(a || b || c),
    'La parenthèse d’abord, puis son contraire, puis `or c`.',
  ],
  [
    'a and not (b and c)',
    (a, b, c) => a && !(b && c),
    (a, b, c) => a && !b && c,
    'La parenthèse d’abord, puis son contraire, puis `and`.',
  ],
  [
    'not a or b and c',
    (a, b, c) => !a || (b && c),
    (a, b, c) => !(a || (b && c)),
    '`not` ne porte que sur `a`, et `and` passe avant `or`.',
  ],
  [
    '(a or not b) and c',
    (a, b, c) => (a || !b) && c,
    (a, b, c) => a || (!b && c),
    'La parenthèse d’abord : une colonne pour `a or not b`.',
  ],
];

export default defineVariants({
  combienVraies(random) {
    const low = random.pick([10, 12, 18, 20, 50]);
    const a = low + random.pick([-7, -4, -2, 3, 5, 8]);
    const b = random.chance(0.25) ? a : low + random.pick([-6, -3, -1, 1, 4, 9]);
    const [aAbove, bAbove] = [a > low, b > low];
    const values = [aAbove && bAbove, aAbove || bAbove, !aAbove, a !== b];
    const right = values.filter(Boolean).length;
    return {
      a,
      b,
      low,
      aAbove: python(aAbove),
      bAbove: python(bAbove),
      values: values.map((value) => `\`${python(value)}\``).join(', '),
      count: right,
      exclusive: aAbove && bAbove ? right - 1 : right,
      opposite: 4 - right,
    };
  },
  courtCircuit(random) {
    return {
      name: random.pick(['n', 'eleves', 'tours', 'joueurs', 'nombre']),
      total: random.pick([24, 36, 45, 60, 120]),
      bound: random.pick([2, 5, 8, 10]),
    };
  },
  colonneDeux(random) {
    const [expression, rule, trap, trapWhy] = random.pick(two);
    const right = column(rule, 2);
    const [first = '', second = '', third = '', fourth = ''] = right;
    const inverse = opposite(right);
    const upside = [...right].reverse().join('');
    const bottom = 'Tu as écrit la colonne de bas en haut : la première ligne est celle où `a` et `b` valent 0.';
    // The same column may come from two mistakes: it is then told both.
    const both = (why: string) => `${why} Ou bien tu as écrit la colonne de bas en haut.`;
    return {
      expression,
      column: right,
      inverse,
      inverseWhy:
        inverse === upside
          ? both('Tu as écrit le contraire sur chaque ligne.')
          : 'Tu as écrit le contraire sur chaque ligne.',
      upside,
      upsideWhy: trap === upside ? both(trapWhy) : bottom,
      trap,
      trapWhy,
      first,
      second,
      third,
      fourth,
    };
  },
  combienDeLignes(random) {
    const [expression, rule, other, advice] = random.pick(three);
    const right = column(rule, 3);
    const others = 8 - count(right);
    const regrouped = count(column(other, 3));
    const order = 'Tu as calculé dans un autre ordre : relis la priorité des opérateurs et les parenthèses.';
    const rows = [...right].flatMap((bit, row) => (bit === '1' ? [row.toString(2).padStart(3, '0')] : []));
    return {
      expression,
      column: right,
      count: count(right),
      others,
      regrouped,
      regroupedWhy: regrouped === others ? `${order} Ou bien tu as compté les lignes où elle est fausse.` : order,
      advice,
      rows: rows.join(', '),
      firstTrue: rows[0] ?? '',
    };
  },
  retenues(random) {
    // Two carries or more, and a sum that fits in four bits.
    const [a, b] = random.pick([
      [3, 5],
      [3, 7],
      [3, 9],
      [3, 11],
      [5, 3],
      [5, 7],
      [6, 3],
      [6, 7],
      [7, 3],
      [7, 5],
      [7, 6],
      [9, 3],
      [11, 3],
    ] as const);
    const [abits, bbits, sumBits] = [four(a), four(b), four(a + b)];
    const carries: number[] = [];
    for (let at = 3; at >= 0; at--) {
      carries.push(Number(abits[at]) + Number(bbits[at]) + (carries.at(-1) ?? 0) >= 2 ? 1 : 0);
    }
    return {
      a,
      b,
      abits,
      bbits,
      sum: a + b,
      sumBits,
      count: carries.filter((one) => one === 1).length,
      ands: [...abits].filter((bit, at) => bit === '1' && bbits[at] === '1').length,
      ones: count(sumBits),
      carries: carries.join(', '),
      firstTwo: carries.slice(0, 2).join(', '),
    };
  },
});
