import { defineVariants } from '../../../src/items/variants.ts';

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const listed = (values: readonly number[]) => values.join(', ');
/** `3, 5 et 8` */
const said = (words: readonly (string | number)[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`;
const at = (values: readonly number[], index: number) => values[index] ?? 0;

export default defineVariants({
  lireCase(random) {
    const cells = random.shuffle([3, 7, 8, 12, 15, 21, 26]).slice(0, 6);
    const i = random.int(1, 3);
    const j = random.int(i + 1, 5);
    return {
      cells: listed(cells),
      i,
      j,
      left: at(cells, i),
      right: at(cells, j),
      value: at(cells, i) + at(cells, j),
      fromOne: at(cells, i - 1) + at(cells, j - 1),
      indices: i + j,
    };
  },
  modifierCases(random) {
    const [a = 1, b = 2, c = 3, d = 4] = random.shuffle([2, 3, 5, 6, 8, 9, 10, 14]);
    return { a, b, c, d, sum: a + c, oldSum: a + b };
  },
  tracerParcours(random) {
    const bound = random.pick([10, 12, 15, 20]);
    const above = [random.int(bound + 1, bound + 5), random.int(bound + 6, bound + 12)];
    const below = [random.int(2, bound - 4), random.int(bound - 3, bound - 1)];
    const cells = random.shuffle([...above, ...below, bound]);
    const kept = cells.filter((cell) => cell > bound);
    return {
      bound,
      cells: listed(cells),
      kept: said(kept),
      value: total(kept),
      all: total(cells),
      count: kept.length,
      withEqual: total(kept) + bound,
      last: at(kept, kept.length - 1),
    };
  },
  valeurComprehension(random) {
    const [a, b, n] = [random.int(2, 6), random.int(1, 9), random.int(4, 5)];
    const from = (start: number, length: number) => Array.from({ length }, (_, index) => a * (start + index) + b);
    return {
      a,
      b,
      n,
      top: n - 1,
      right: from(0, n).join(', '),
      tight: from(0, n).join(','),
      fromOne: listed(from(1, n)),
      tooLong: listed(from(0, n + 1)),
    };
  },
  longueurComprehension(random) {
    const bound = random.pick([5, 6, 7, 8]);
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const above = random.int(2, 4);
    const cells = random.shuffle([
      ...random.shuffle(numbers.filter((x) => x > bound)).slice(0, above),
      ...random.shuffle(numbers.filter((x) => x <= bound)).slice(0, 7 - above),
    ]);
    const [expression, image] = random.pick([
      ['2 * x', (x: number) => 2 * x],
      ['x + 4', (x: number) => x + 4],
      ['10 * x', (x: number) => 10 * x],
    ] as const);
    const kept = cells.filter((x) => x > bound);
    return {
      expression,
      condition: `x > ${bound}`,
      cells: listed(cells),
      kept: said(kept),
      count: kept.length,
      all: cells.length,
      rejected: cells.length - kept.length,
      after: cells.filter((x) => image(x) > bound).length,
    };
  },
  lireGrille(random) {
    const values = random.shuffle([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const rows = [values.slice(0, 4), values.slice(4, 8), values.slice(8, 12)];
    // Indices that differ, neither 0: both exchanged and counted from 1, they lead elsewhere.
    const [i, j] = random.pick([
      [1, 2],
      [2, 1],
    ] as const);
    const row = rows[i] ?? [];
    return {
      row0: listed(rows[0] ?? []),
      row1: listed(rows[1] ?? []),
      row2: listed(rows[2] ?? []),
      i,
      j,
      row: listed(row),
      value: at(row, j),
      swapped: at(rows[j] ?? [], i),
      fromOne: at(rows[i - 1] ?? [], j - 1),
    };
  },
  diagonale(random) {
    const values = random.shuffle([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const rows = [values.slice(0, 3), values.slice(3, 6), values.slice(6, 9)];
    const rising = random.chance(0.5);
    const column = (row: number) => (rising ? 2 - row : row);
    const cell = (row: number, place: number) => at(rows[row] ?? [], place);
    const lines = [0, 1, 2];
    const read = lines.map((row) => cell(row, column(row)));
    return {
      row0: listed(rows[0] ?? []),
      row1: listed(rows[1] ?? []),
      row2: listed(rows[2] ?? []),
      column: rising ? '2 - i' : 'i',
      cases: said(lines.map((row) => `\`m[${row}][${column(row)}]\``)),
      sum: read.join(' + '),
      value: total(read),
      main: total(lines.map((row) => cell(row, 2 - column(row)))),
      all: total(values),
      fixed: total(lines.map((row) => cell(row, rising ? 2 : 0))),
    };
  },
  deballer(random) {
    const [x = 1, y = 2, z = 3] = random.shuffle([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const point = [x, y, z];
    // Not 1: two mistakes would read the same place.
    const i = random.pick([0, 2]);
    const read = at(point, i);
    return {
      x,
      y,
      z,
      i,
      read,
      value: 10 * y + read,
      notSwapped: 10 * x + read,
      fromOne: 10 * y + at(point, Math.max(i - 1, 0)),
      pointSwapped: 10 * y + at([y, x, z], i),
    };
  },
  lireDictionnaire(random) {
    const [k1 = '', k2 = '', k3 = ''] = random.shuffle(['tarte', 'crêpe', 'flan', 'brioche', 'gaufre', 'cake']);
    const [v1 = 1, v2 = 2, v3 = 3] = random.shuffle([2, 3, 4, 5, 6, 7, 8, 9]);
    const more = random.pick([1, 2, 3, 4].filter((one) => v1 + one !== v2));
    const newValue = v1 + more;
    return {
      k1,
      k2,
      k3,
      v1,
      v2,
      v3,
      more,
      newValue,
      value: newValue + v3,
      added: v2 + newValue + v3,
      ignored: v2 + v3,
      newOnly: newValue,
    };
  },
  parcourirValeurs(random) {
    const long = random.shuffle(['poire', 'pomme', 'cerise', 'orange', 'citron', 'banane', 'prune']).slice(0, 2);
    const short = random.shuffle(['kiwi', 'noix', 'coco', 'mûre']).slice(0, 2);
    const keys = random.shuffle([...long, ...short]);
    const values = random.shuffle([3, 5, 8, 11, 14, 17, 20]).slice(0, 4);
    const kept = keys.flatMap((key, index) => (key.length > 4 ? [{ key, value: at(values, index) }] : []));
    const sum = total(kept.map(({ value }) => value));
    const [k1 = '', k2 = '', k3 = '', k4 = ''] = keys;
    return {
      k1,
      k2,
      k3,
      k4,
      v1: at(values, 0),
      v2: at(values, 1),
      v3: at(values, 2),
      v4: at(values, 3),
      kept: said(kept.map(({ key }) => key)),
      sum: kept.map(({ value }) => value).join(' + '),
      value: sum,
      all: total(values),
      rejected: total(values) - sum,
      count: kept.length,
    };
  },
});
