import type { Failure } from '../engine/protocol.ts';
import { code, type Explanation, firstOf, noneWords, type Rule, typeWords } from './words.ts';

const accessors: Record<string, (failure: Failure) => Explanation> = {
  NameError: ({ name, near, message, line }) => {
    const unknown = name ?? /name '(.+?)'/.exec(message)?.[1] ?? '';
    // Not in the program itself: in the call of a test.
    if (line === null)
      return {
        what: `Les tests appellent ${code(unknown)}, que le programme ne définit pas.`,
        look: 'Garder le nom que donne l’énoncé, dans un `def` qui n’est à l’intérieur d’aucun autre.',
      };
    return {
      what: `Le nom ${code(unknown)} n’existe pas à cet endroit.`,
      look:
        near !== null
          ? `S’agit-il de ${code(near)}\u00a0? Les majuscules et les accents comptent.`
          : 'Vérifier l’orthographe\u00a0; une variable reçoit une valeur avant de servir, et un texte s’écrit entre guillemets.',
    };
  },
  UnboundLocalError: ({ name, message }) => {
    const variable = code(name ?? /variable '(.+?)'/.exec(message)?.[1] ?? '');
    return {
      what: `Dans la fonction, ${variable} sert avant d’avoir reçu une valeur.`,
      look: `Comme la fonction lui affecte une valeur quelque part, ${variable} y est locale, même s’il en existe une autre au-dehors\u00a0: lui donner une valeur au début, ou la passer en paramètre.`,
    };
  },
  AttributeError: ({ message, name, near }) => {
    const [, type = '', attribute = name ?? ''] = /^'(\w+)' object has no attribute '(\w+)'/.exec(message) ?? [];
    const [, module] = /^module '(\w+)' has no attribute/.exec(message) ?? [];
    return {
      what:
        module === undefined
          ? `${capitalized(typeWords(type))} n’a rien qui s’appelle ${code(attribute)}.`
          : `Le module ${code(module)} n’a rien qui s’appelle ${code(name ?? '')}.`,
      look:
        near !== null
          ? `S’agit-il de ${code(near)}\u00a0?`
          : type === 'NoneType'
            ? noneWords
            : 'Vérifier le nom après le point, et que la variable est bien ce que l’on croit.',
    };
  },
  KeyError: ({ message }) => ({
    what: `La clé ${code(message)} n’est pas dans le dictionnaire.`,
    look: "Vérifier avec `in` qu’elle y est avant de la lire\u00a0; le texte `'1'` et le nombre `1` sont deux clés différentes.",
  }),
  ZeroDivisionError: () => ({
    what: 'Le programme divise par zéro.',
    look: 'Regarder ce que vaut le diviseur à ce moment, et traiter à part le cas où il est nul (un tableau vide, souvent).',
  }),
  RecursionError: () => ({
    what: 'La fonction s’appelle elle-même sans jamais s’arrêter (Python arrête au bout de 1\u202f000 appels).',
    look: 'Vérifier le cas de base, et que chaque appel s’en rapproche.',
  }),
  MemoryError: () => ({
    what: 'Le programme a demandé plus de mémoire qu’il n’y en a pour lui.',
    look: 'Un tableau grandit sans doute sans fin dans une boucle, ou sa taille est démesurée.',
  }),
  OverflowError: ({ message }) => ({
    what: /index-sized/.test(message)
      ? 'La taille demandée est démesurée\u00a0: la mémoire n’y suffirait pas.'
      : 'Un nombre est devenu trop grand pour ce calcul.',
    look: 'Regarder ce que valent les nombres de cette ligne.',
  }),
  ModuleNotFoundError: ({ name, message }) => {
    const module = name ?? /named '(.+?)'/.exec(message)?.[1] ?? '';
    return {
      what: `Le module ${code(module)} n’est pas disponible dans cette page.`,
      look: ['turtle', 'matplotlib', 'numpy', 'pandas', 'tkinter', 'PIL', 'pygame'].includes(module)
        ? 'Ici, seule la bibliothèque standard est là, sans fenêtre ni dessin\u00a0: l’essayer dans un éditeur installé.'
        : 'Vérifier l’orthographe du module.',
    };
  },
  ImportError: ({ message }) => {
    const [, name = '', module = ''] = /cannot import name '(\w+)' from '([\w.]+)'/.exec(message) ?? [];
    return {
      what: `Le module ${code(module)} ne contient pas ${code(name)}.`,
      look: 'Vérifier l’orthographe de ce qui est importé.',
    };
  },
  AssertionError: ({ message }) => ({
    what: 'Un `assert` n’est pas vérifié\u00a0: ce qu’il affirme est faux à ce moment.',
    look:
      message === ''
        ? 'Regarder ce que valent les variables de cette ligne.'
        : `Le programme précise\u00a0: «\u00a0${message}\u00a0».`,
  }),
  EOFError: () => ({
    what: 'Le programme demande une entrée de plus (`input`) qu’il n’y a de lignes dans «\u00a0Entrées\u00a0».',
    look: 'Ajouter une ligne aux entrées, ou vérifier que la boucle s’arrête.',
  }),
  TooMuchOutput: () => ({
    what: 'Le programme affiche trop\u00a0: il a été arrêté au bout de 20\u202f000 caractères.',
    look: 'Une boucle ne s’arrête sans doute jamais.',
  }),
  FileNotFoundError: () => ({
    what: 'Ce fichier n’existe pas ici.',
    look: 'Le programme tourne dans la page\u00a0: il ne voit pas les fichiers de l’ordinateur.',
  }),
  StopIteration: () => ({
    what: '`next` demande un élément de plus alors qu’il n’y en a plus.',
    look: 'Parcourir avec `for`, qui s’arrête de lui-même.',
  }),
  NotImplementedError: () => ({
    what: 'Cette partie reste à écrire.',
    look: 'Remplacer `raise NotImplementedError` par le code attendu.',
  }),
};

const rules: Record<string, readonly Rule[]> = {
  IndexError: [
    [
      /^(list|string|tuple) (?:assignment )?index out of range/,
      ([what = '']) => ({
        what: `L’indice sort ${{ list: 'du tableau', string: 'de la chaîne' }[what] ?? 'du p-uplet'}.`,
        look: 'Les indices vont de `0` à `len(…) - 1`\u00a0: regarder ce que vaut l’indice à ce moment, et le cas où il n’y a aucun élément.',
      }),
    ],
    [
      /^pop (?:from empty list|index out of range)/,
      () => ({
        what: '`pop` retire un élément d’un tableau qui n’en a plus.',
        look: 'Vérifier qu’il n’est pas vide avant de retirer.',
      }),
    ],
  ],
  ValueError: [
    [
      /^invalid literal for int\(\) with base (\d+): (.+)/,
      ([base = '10', text = '']) => ({
        what: `\`int\` ne sait pas lire ${code(text)} comme un entier${base === '10' ? '' : ` en base ${base}`}.`,
        look: 'Un nombre à virgule se lit avec `float`, et s’écrit avec un point\u00a0; un texte vide ou des lettres ne sont pas un nombre.',
      }),
    ],
    [
      /^could not convert string to float: (.+)/,
      ([text = '']) => ({
        what: `\`float\` ne sait pas lire ${code(text)} comme un nombre.`,
        look: 'La virgule d’un nombre s’écrit avec un point.',
      }),
    ],
    [
      /^(?:not enough values|too many values) to unpack \(expected (?:at least )?(\d+)(?:, got (\d+))?/,
      ([wanted = '', got = '']) => ({
        what: `Il y a ${wanted} ${wanted === '1' ? 'variable' : 'variables'} à gauche de \`=\`, et ${got === '' ? 'plus' : got} de valeurs à y ranger.`.replace(
          /(\d+) de valeurs/,
          '$1 valeurs',
        ),
        look: 'Il faut autant de variables que de valeurs.',
      }),
    ],
    [
      /not in (?:list|tuple)|is not in list/,
      () => ({
        what: 'La valeur cherchée n’est pas dans le tableau.',
        look: 'Vérifier avec `in` avant de la chercher ou de la retirer.',
      }),
    ],
    [
      /^substring not found/,
      () => ({ what: 'Le texte cherché n’est pas dans la chaîne.', look: '`find` renvoie `-1` au lieu de s’arrêter.' }),
    ],
    [
      /^(max|min)\(\) (?:iterable argument|arg) is (?:an )?empty/,
      ([name = '']) => ({
        what: `${code(name)} ne trouve rien\u00a0: il n’y a aucun élément.`,
        look: 'Traiter à part le tableau vide.',
      }),
    ],
    [
      /math domain error|expected a (?:nonnegative|positive|noninteger|finite)/,
      () => ({
        what: 'Ce calcul n’a pas de sens pour ce nombre (racine d’un négatif, logarithme de zéro…).',
        look: 'Regarder ce que vaut le nombre.',
      }),
    ],
    [
      /^empty range/,
      () => ({
        what: 'L’intervalle de tirage est vide.',
        look: 'La borne de gauche ne doit pas dépasser celle de droite.',
      }),
    ],
    [
      /must not be zero/,
      () => ({
        what: 'Le pas de `range` ne peut pas être nul.',
        look: 'Donner un pas positif, ou négatif pour descendre.',
      }),
    ],
  ],
};

const anyOf: Record<string, Explanation> = {
  IndexError: { what: 'Un indice sort de ce qui existe.', look: 'Les indices commencent à `0`.' },
  ValueError: {
    what: 'La valeur est du bon type, mais cette fonction ne peut rien en faire.',
    look: 'Afficher, juste avant, la valeur qui lui est donnée.',
  },
};

/** What goes wrong while a program runs; null for an error that is not of the usual ones. */
export function explainRun(failure: Failure): Explanation | null {
  const { type, message } = failure;
  return accessors[type]?.(failure) ?? firstOf(rules[type] ?? [], message) ?? anyOf[type] ?? null;
}

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
