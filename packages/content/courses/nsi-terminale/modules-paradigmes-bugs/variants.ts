import { defineVariants } from '../../../src/items/variants.ts';

export default defineVariants({
  reponseJson(random) {
    const stops = random.shuffle(['Mairie', 'Gare', 'Lycée', 'Hôpital', 'Stade', 'Port']);
    const minutes = random.shuffle([2, 3, 5, 7, 9, 11, 12, 14, 16, 18, 21, 24, 27]);
    const [a0 = 0, a1 = 0, a2 = 0, b0 = 0, b1 = 0, b2 = 0] = minutes;
    const passages = [[a0, a1, a2].sort((x, y) => x - y), [b0, b1, b2].sort((x, y) => x - y)];
    const at = (row: number, column: number) => passages[row]?.[column] ?? 0;
    const i = random.int(0, 1);
    const j = random.int(1, 2);
    return {
      line: random.pick(['A', 'B', 'C', 'D']),
      s0: stops[0] ?? '',
      s1: stops[1] ?? '',
      stop: stops[i] ?? '',
      a0: at(0, 0),
      a1: at(0, 1),
      a2: at(0, 2),
      b0: at(1, 0),
      b1: at(1, 1),
      b2: at(1, 2),
      i,
      j,
      answer: at(i, j),
      otherStop: at(1 - i, j),
      before: at(i, j - 1),
    };
  },
  effetDeBord(random) {
    const k = random.int(2, 9);
    const x = random.int(1, 20);
    const y = random.int(1, 20);
    return {
      k,
      x,
      y,
      xk: x + k,
      yk: y + k,
      answer: 2 * (x + k) + y + k,
      noEffect: 2 * x + k + y + k,
      twice: x + 2 * k + (x + k) + y + 2 * k,
    };
  },
  alias(random) {
    const [a = 1, b = 2, c = 3, k = 4, m = 5] = random.shuffle([2, 3, 7, 12, 20, 31]);
    return { a, b, c, k, m, answer: k + b + c, untouched: a + b + c, both: k + m + c };
  },
  nomErreur(random) {
    const [name, value, unit, keys, absent] = random.pick([
      ['notes', 15, 'points', ['maths', 'philo', 'sport'], 'latin'],
      ['prix', 12, 'euros', ['cahier', 'stylo', 'livre'], 'gomme'],
      ['scores', 40, 'points', ['Lina', 'Tiago', 'Enzo'], 'Fatou'],
      ['ages', 17, 'ans', ['Gwenn', 'Hugo', 'Aya'], 'Rayan'],
    ] as const);
    const length = random.int(2, 4);
    const items = Array.from({ length }, (_, index) => value + 2 * index).join(', ');
    const subject = random.pick(keys);
    const divisor = random.int(2, 9);
    return random.pick([
      {
        line1: `${name} = [${items}]`,
        line2: `print(${name}[${length}])`,
        answer: 'IndexError',
        wrong: 'KeyError',
        whyWrong: '`KeyError` annonce une clé absente d’un dictionnaire ; ici, c’est un tableau.',
        hint: 'Quels sont les indices permis pour ce tableau ?',
        why: `Le tableau a ${length} éléments : ses indices vont de 0 à ${length - 1}, et ${length} est hors limites.`,
      },
      {
        line1: `${name} = {"${subject}": ${value}}`,
        line2: `print(${name}["${absent}"])`,
        answer: 'KeyError',
        wrong: 'IndexError',
        whyWrong: '`IndexError` annonce un indice hors d’un tableau ; ici, c’est un dictionnaire.',
        hint: 'La clé demandée est-elle dans le dictionnaire ?',
        why: `La clé \`"${absent}"\` n’est pas dans le dictionnaire.`,
      },
      {
        line1: `${name} = "${value}"`,
        line2: `print(${name} + ${divisor})`,
        answer: 'TypeError',
        wrong: 'ValueError',
        whyWrong: 'Ce n’est pas la valeur qui ne convient pas, c’est le type : un texte et un entier.',
        hint: 'De quel type est chacune des deux valeurs que l’on ajoute ?',
        why: 'On ne peut pas ajouter un texte et un entier.',
      },
      {
        line1: `${name} = "${value} ${unit}"`,
        line2: `print(int(${name}) + ${divisor})`,
        answer: 'ValueError',
        wrong: 'TypeError',
        whyWrong: 'Le type convient : `int` accepte un texte. C’est ce texte-là qui ne s’écrit pas comme un entier.',
        hint: 'La fonction `int` accepte un texte, mais pas n’importe lequel.',
        why: '`int` reçoit bien un texte, mais il ne s’écrit pas comme un entier.',
      },
      {
        line1: `${name} = ${value}`,
        line2: `print(${name.slice(0, -1)} + ${divisor})`,
        answer: 'NameError',
        wrong: 'SyntaxError',
        whyWrong: 'La ligne est bien écrite ; c’est un nom qu’elle utilise qui n’existe pas.',
        hint: 'Compare lettre à lettre les noms des deux lignes.',
        why: `Le nom \`${name.slice(0, -1)}\` n’a jamais reçu de valeur.`,
      },
      {
        line1: `${name} = ${value}`,
        line2: `print(${divisor} / (${name} - ${value}))`,
        answer: 'ZeroDivisionError',
        wrong: 'ValueError',
        whyWrong: 'Python a un nom particulier pour cette division-là.',
        hint: 'Que vaut l’expression entre parenthèses ?',
        why: `L’expression \`${name} - ${value}\` vaut 0, et on divise par elle.`,
      },
    ]);
  },
});
