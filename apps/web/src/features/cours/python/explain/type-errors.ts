import type { Failure } from '../engine/protocol.ts';
import { code, type Explanation, firstOf, noneWords, type Rule, typeWords } from './words.ts';

const withNone = (type: string, look: string) => (type === 'NoneType' ? noneWords : look);

const rules: readonly Rule[] = [
  [
    /^can only concatenate (\w+) \(not "(\w+)"\) to \w+/,
    ([left = '', right = '']) => ({
      what: `\`+\` ne peut pas coller ${typeWords(left)} et ${typeWords(right)}.`,
      look:
        left === 'str'
          ? 'Transformer d’abord en texte avec `str(…)`, ou afficher les deux séparés par une virgule dans `print`.'
          : withNone(right, 'Mettre les deux du même type avant de les ajouter.'),
    }),
  ],
  [
    /^unsupported operand type\(s\) for (.+): '(\w+)' and '(\w+)'/,
    ([operator = '', left = '', right = '']) => ({
      what: `L’opération ${code(operator.replace(/ or pow\(\)/, ''))} n’existe pas entre ${typeWords(left)} et ${typeWords(right)}.`,
      look: operandLook(left, right),
    }),
  ],
  [
    /^'(.+)' not supported between instances of '(\w+)' and '(\w+)'/,
    ([operator = '', left = '', right = '']) => ({
      what: `${code(operator)} ne sait pas comparer ${typeWords(left)} et ${typeWords(right)}.`,
      look: operandLook(left, right),
    }),
  ],
  [
    /^([\w.]+)\(\) missing (\d+) required positional arguments?: (.+)/,
    ([name = '', count = '', which = '']) => ({
      what: `L’appel de ${code(name)} ne donne pas assez de valeurs\u00a0: il en manque ${count}.`,
      look: `Donner aussi ${which
        .replaceAll(/'(\w+)'/g, '`$1`')
        .replaceAll(', and ', ' et ')
        .replaceAll(' and ', ' et ')}.`,
    }),
  ],
  [
    /^([\w.]+)\(\) takes (?:from \d+ to )?(\d+) positional arguments? but (\d+) (?:was|were) given/,
    ([name = '', wanted = '', given = '']) => ({
      what: `${code(name)} est appelée avec ${given} valeurs alors qu’elle en attend ${wanted}.`,
      look: name.includes('.')
        ? 'Compter les valeurs de l’appel\u00a0; dans une classe, `self` compte et doit être le premier paramètre de la méthode.'
        : 'Comparer l’appel et la ligne `def`.',
    }),
  ],
  [
    /got an unexpected keyword argument '(\w+)'/,
    ([name = '']) => ({
      what: `Aucun paramètre ne s’appelle ${code(name)}.`,
      look: 'Comparer ce nom avec ceux de la ligne `def`.',
    }),
  ],
  [
    /^'(\w+)' object is not subscriptable/,
    ([type = '']) => ({
      what: `Les crochets demandent un élément à ${typeWords(type)}, qui n’en a pas.`,
      look: withNone(type, 'Vérifier que la variable est bien le tableau, la chaîne ou le dictionnaire attendu.'),
    }),
  ],
  [
    /^'(\w+)' object is not callable/,
    ([type = '']) => ({
      what: `Les parenthèses appellent ${typeWords(type)} comme une fonction.`,
      look:
        type === 'list' || type === 'dict' || type === 'str' || type === 'tuple'
          ? 'Pour un élément, des crochets\u00a0: `t[i]`. Une variable porte peut-être le nom d’une fonction (`list`, `max`…).'
          : 'Il manque une opération (`2 * (a + b)`), ou une variable porte le nom d’une fonction.',
    }),
  ],
  [
    /^(?:argument of type |cannot unpack non-iterable )?'?(\w+)'?(?: object)? is not iterable|cannot unpack non-iterable (\w+)/,
    ([one = '', other = '']) => ({
      what: `On ne peut pas parcourir ${typeWords(one || other)}.`,
      look: withNone(
        one || other,
        'Pour répéter n fois, `range(n)`\u00a0; sinon parcourir un tableau, une chaîne ou un dictionnaire.',
      ),
    }),
  ],
  [
    /^(list|tuple|string) indices must be integers(?: or slices)?, not '?(\w+)'?/,
    ([, type = '']) => ({
      what: `Entre les crochets il faut un entier, et c’est ${typeWords(type)}.`,
      look:
        type === 'float'
          ? 'La division `/` donne toujours un nombre à virgule\u00a0: pour un indice, la division entière `//`.'
          : type === 'str'
            ? '`int(…)` en fait un entier. Dans `for x in t`, `x` est l’élément et non son indice.'
            : 'Dans `for x in t`, `x` est l’élément et non son indice.',
    }),
  ],
  [
    /^object of type '(\w+)' has no len\(\)/,
    ([type = '']) => ({
      what: `\`len\` demande la longueur de ${typeWords(type)}, qui n’en a pas.`,
      look: withNone(type, 'Vérifier que la variable est bien un tableau, une chaîne ou un dictionnaire.'),
    }),
  ],
  [
    /^'(\w+)' object does not support item (assignment|deletion)/,
    ([type = '']) => ({
      what: `On ne peut pas changer un élément de ${typeWords(type)}.`,
      look: withNone(
        type,
        'Une chaîne et un p-uplet ne se modifient pas\u00a0: en construire un autre, ou employer un tableau.',
      ),
    }),
  ],
  [
    /unhashable type: '(\w+)'/,
    ([type = '']) => ({
      what: `${capitalized(typeWords(type))} ne peut pas être une clé de dictionnaire ni l’élément d’un ensemble.`,
      look: 'Employer ce qui ne change pas\u00a0: une chaîne, un nombre ou un p-uplet.',
    }),
  ],
  [
    /^can't multiply sequence by non-int of type '(\w+)'/,
    ([type = '']) => ({
      what: `Une chaîne ou un tableau ne se répète pas par ${typeWords(type)}.`,
      look: 'Si l’on voulait calculer, l’une des valeurs est restée un texte\u00a0: `int(…)` ou `float(…)` en fait un nombre.',
    }),
  ],
  [
    /^'(\w+)' object cannot be interpreted as an integer/,
    ([type = '']) => ({
      what: `Il faut un entier, et c’est ${typeWords(type)}.`,
      look:
        type === 'float'
          ? 'La division `/` donne un nombre à virgule, même quand elle tombe juste\u00a0: employer `//`.'
          : '`int(…)` en fait un entier.',
    }),
  ],
  [
    /^bad operand type for (?:unary (.)|(abs)\(\)): '(\w+)'/,
    ([sign = '', name = '', type = '']) => ({
      what: `${code(sign || name)} ne s’applique pas à ${typeWords(type)}.`,
      look: 'La valeur est sans doute restée un texte\u00a0: `int(…)` ou `float(…)` en fait un nombre.',
    }),
  ],
  [
    /^(int|float)\(\) argument must be .+, not '(\w+)'/,
    ([name = '', type = '']) => ({
      what: `\`${name}\` ne sait pas faire un nombre de ${typeWords(type)}.`,
      look: withNone(type, 'Lui donner un seul texte ou un seul nombre à la fois.'),
    }),
  ],
  [
    /^(\w+) expected at (?:least|most) (\d+) arguments?, got (\d+)|^(\w+)\(\) takes exactly (\w+) arguments? \((\d+) given\)/,
    ([name = '', , given = '', other = '', , also = '']) => ({
      what: `${code(name || other)} est appelée avec ${given || also} ${(given || also) === '1' ? 'valeur' : 'valeurs'}, et ce n’est pas ce qu’elle attend.`,
      look: 'Compter les valeurs entre les parenthèses.',
    }),
  ],
  [
    /takes no arguments/,
    () => ({
      what: 'Des valeurs sont données à une classe qui n’en attend pas.',
      look: 'Vérifier le nom du constructeur\u00a0: `__init__`, avec deux traits de chaque côté.',
    }),
  ],
];

/** A value that is not of the type an operation wants; null for another error. */
export function explainType({ type, message }: Failure): Explanation | null {
  if (type !== 'TypeError') return null;
  return (
    firstOf(rules, message) ?? {
      what: 'Une valeur n’est pas du type que cette opération attend.',
      look: 'Afficher, juste avant, la valeur et son type\u00a0: `print(x, type(x))`.',
    }
  );
}

function operandLook(left: string, right: string): string {
  const both = [left, right];
  if (both.includes('NoneType')) return noneWords;
  if (both.includes('str'))
    return 'Si le texte est un nombre, `int(…)` ou `float(…)` en fait un nombre\u00a0: `input` donne toujours un texte.';
  if (both.includes('function') || both.includes('method')) return 'Il manque sans doute les parenthèses de l’appel.';
  return 'Mettre les deux du même type, ou prendre un élément avec des crochets.';
}

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
