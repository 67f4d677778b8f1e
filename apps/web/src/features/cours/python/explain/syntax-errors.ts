import type { Failure } from '../engine/protocol.ts';
import { code, type Explanation, firstOf, type Rule } from './words.ts';

const blocks: Record<string, string> = {
  "'if' statement": 'le `if`',
  "'elif' statement": 'le `elif`',
  "'else' statement": 'le `else`',
  "'for' statement": 'la boucle `for`',
  "'while' statement": 'la boucle `while`',
  'function definition': 'la définition de la fonction',
  'class definition': 'la définition de la classe',
};

const indentation: readonly Rule[] = [
  [
    /^expected an indented block after (.+) on line (\d+)/,
    ([block = '', line = '']) => ({
      what: `Après ${blocks[block] ?? 'ce qui se termine par `:`'} de la ligne ${line}, il faut au moins une instruction décalée vers la droite.`,
      look: 'Décaler de quatre espaces ce qui doit se trouver à l’intérieur.',
    }),
  ],
  [
    /^unexpected indent/,
    () => ({
      what: 'Cette ligne est décalée vers la droite alors que rien ne l’annonce.',
      look: 'L’aligner sur la ligne au-dessus\u00a0; ou bien il manque, au-dessus, un `if`, un `for` ou un `def` terminé par `:`.',
    }),
  ],
  [
    /^unindent does not match/,
    () => ({
      what: 'Le décalage de cette ligne n’est celui d’aucun bloc commencé au-dessus.',
      look: 'Compter les espaces au début de la ligne\u00a0: elle s’aligne exactement sur le bloc auquel elle appartient.',
    }),
  ],
  [
    /tabs and spaces/,
    () => ({
      what: 'Des tabulations et des espaces sont mélangés au début des lignes\u00a0: Python ne sait plus ce qui est aligné.',
      look: 'N’employer que des espaces, quatre par niveau.',
    }),
  ],
];

const syntax: readonly Rule[] = [
  [
    /^expected ':'/,
    () => ({
      what: 'Il manque les deux-points.',
      look: 'Un `if`, `elif`, `else`, `for`, `while` ou `def` se termine par `:`.',
    }),
  ],
  [
    /^'([([{])' was never closed/,
    ([open = '(']) => ({
      what: `${code(open)} est ouvert sur cette ligne et n’est jamais refermé.`,
      look: `Ajouter ${code(open === '(' ? ')' : open === '[' ? ']' : '}')} là où il manque.`,
    }),
  ],
  [
    /^unmatched '([)\]}])'/,
    ([close = ')']) => ({
      what: `${code(close)} referme quelque chose qui n’a pas été ouvert.`,
      look: 'Compter ce qui s’ouvre et ce qui se ferme sur la ligne.',
    }),
  ],
  [
    /^closing parenthesis '(.)' does not match opening parenthesis '(.)'/,
    ([close = '', open = '']) => ({
      what: `${code(open)} est refermé par ${code(close)}\u00a0: ils ne vont pas ensemble.`,
      look: 'Vérifier, de l’intérieur vers l’extérieur, que chaque signe ouvert est refermé par le sien.',
    }),
  ],
  [
    /^unterminated (?:f-string|string) literal/,
    () => ({
      what: 'Une chaîne de caractères commence et ne se termine pas sur la ligne.',
      look: 'Ajouter le guillemet de la fin, le même qu’au début\u00a0; une apostrophe dans un texte entre apostrophes le referme trop tôt.',
    }),
  ],
  [
    /^unterminated triple-quoted/,
    () => ({
      what: 'Un texte ouvert par trois guillemets n’est jamais refermé.',
      look: 'Ajouter les trois guillemets de la fin.',
    }),
  ],
  [
    /Perhaps you forgot a comma/,
    () => ({
      what: 'Deux valeurs se suivent sans rien entre elles.',
      look: 'Il manque sans doute une virgule, ou une opération.',
    }),
  ],
  [
    /Maybe you meant '==' or ':=' instead of '='|Maybe you meant '==' instead of '='/,
    () => ({
      what: '`=` range une valeur dans une variable\u00a0; il ne compare pas, et ce qui est à sa gauche doit être une variable.',
      look: 'Pour comparer, écrire `==`\u00a0; pour ranger, mettre le nom de la variable à gauche.',
    }),
  ],
  [
    /^cannot assign to (.+)/,
    () => ({
      what: 'Ce qui est à gauche de `=` ne peut pas recevoir de valeur.',
      look: 'À gauche, un nom de variable ou une case comme `t[i]`\u00a0; à droite, la valeur.',
    }),
  ],
  [
    /^Missing parentheses in call to 'print'/,
    () => ({
      what: '`print` est une fonction.',
      look: 'Mettre entre parenthèses ce qui est à afficher\u00a0: `print(…)`.',
    }),
  ],
  [
    /Did you mean '(.+)'\?/,
    ([word = '']) => ({ what: 'Un mot de Python semble mal écrit.', look: `S’agit-il de ${code(word)}\u00a0?` }),
  ],
  [
    /^invalid (?:non-printable )?character (?:'(.)' \()?U\+/,
    ([character = '']) => ({
      what:
        character === ''
          ? 'Un caractère invisible, venu sans doute d’un copier-coller, n’a pas sa place ici.'
          : `Le caractère ${code(character)} n’a pas de sens en Python.`,
      look: 'Guillemets droits `"` ou `\'`, signe moins `-`, espaces ordinaires\u00a0: les retaper au clavier.',
    }),
  ],
  [
    /decimal literal|^leading zeros/,
    () => ({
      what: 'Un nombre est mal écrit, ou un nom commence par un chiffre.',
      look: 'La virgule d’un nombre s’écrit avec un point, un nom commence par une lettre, un entier sans zéro devant.',
    }),
  ],
  [
    /^'(return|yield)' outside function/,
    () => ({
      what: '`return` n’a de sens que dans une fonction.',
      look: 'Vérifier que la ligne est décalée sous le `def` de sa fonction.',
    }),
  ],
  [
    /^'(break|continue)' (?:outside|not properly)/,
    ([word = '']) => ({
      what: `${code(word)} n’a de sens que dans une boucle.`,
      look: 'Vérifier que la ligne est décalée sous un `for` ou un `while`.',
    }),
  ],
  [
    /^expected '(except|finally)'|^expected 'except' or 'finally' block/,
    () => ({ what: 'Un `try` reste seul.', look: 'Le faire suivre, au même niveau, d’un `except`.' }),
  ],
  [
    /^'(?:elif|else)' block follows|^'elif' block/,
    () => ({ what: 'Un `elif` vient après le `else`.', look: 'Le `else` est toujours le dernier.' }),
  ],
  [
    /^positional argument follows keyword argument/,
    () => ({
      what: 'Dans un appel, une valeur sans nom vient après une valeur nommée.',
      look: 'Placer d’abord les valeurs sans nom.',
    }),
  ],
  [
    /^duplicate (?:parameter|argument) '(\w+)'/,
    ([name = '']) => ({ what: `Deux paramètres s’appellent ${code(name)}.`, look: 'Donner à chacun son nom.' }),
  ],
  [
    /unexpected character after line continuation/,
    () => ({ what: 'Une barre `\\` est suivie de quelque chose.', look: 'La division s’écrit `/`.' }),
  ],
  [
    /unexpected EOF|was never closed/,
    () => ({
      what: 'Le programme se termine au milieu de quelque chose.',
      look: 'Regarder si une parenthèse ou un bloc reste ouvert à la fin.',
    }),
  ],
];

/** A program that Python cannot read; null for another error. */
export function explainSyntax({ type, message, text, before, near }: Failure): Explanation | null {
  if (type === 'IndentationError' || type === 'TabError') return firstOf(indentation, message) ?? anyIndentation;
  if (type !== 'SyntaxError') return null;
  if (near !== null) return { what: 'Un mot de Python semble mal écrit.', look: `S’agit-il de ${code(near)}\u00a0?` };
  return firstOf(syntax, message) ?? fromTheLine(text ?? '') ?? unclosed(before) ?? anySyntax;
}

const anyIndentation: Explanation = {
  what: 'Le décalage de cette ligne ne va pas.',
  look: 'Comparer les espaces du début avec ceux de la ligne au-dessus.',
};

const anySyntax: Explanation = {
  what: 'Python ne comprend pas comment cette ligne est écrite.',
  look: 'Chercher un signe qui manque ou de trop (parenthèse, virgule, guillemet, `:`)\u00a0; la faute est parfois à la fin de la ligne au-dessus.',
};

/** What Python says « invalid syntax » of, and that the line shows. */
function fromTheLine(line: string): Explanation | null {
  if (/^\s*else\s+if\b/.test(line)) return { what: '`else if` n’existe pas en Python.', look: 'Écrire `elif`.' };
  if (/\+\+|--\s*$/.test(line))
    return { what: '`++` et `--` n’existent pas en Python.', look: 'Écrire `i = i + 1` ou `i += 1`.' };
  if (/&&|\|\|/.test(line)) return { what: '`&&` et `||` ne sont pas de Python.', look: 'Écrire `and` et `or`.' };
  if (/=<|=>|!\s*=?\s*$|<>/.test(line))
    return { what: 'Une comparaison est mal écrite.', look: 'On écrit `<=`, `>=` et `!=`, dans cet ordre.' };
  if (/^\s*(?:if|elif|else|for|while|def|class)\b.*[^:\s]\s*$/.test(line) && !line.includes('#'))
    return { what: 'Cette ligne ne se termine pas comme elle le devrait.', look: 'Il faut `:` à la fin.' };
  if (/^\s*def\s+\w+\s*[^(\w\s]/.test(line) || /^\s*def\s+\w+\s*:/.test(line))
    return { what: 'La définition de la fonction est incomplète.', look: 'Écrire `def nom(paramètres):`.' };
  return null;
}

function unclosed(before: string | null): Explanation | null {
  const opened = (before?.match(/[([{]/g) ?? []).length - (before?.match(/[)\]}]/g) ?? []).length;
  return opened > 0
    ? { what: 'La ligne au-dessus n’est pas terminée.', look: 'Il y manque sans doute une parenthèse ou un crochet.' }
    : null;
}
