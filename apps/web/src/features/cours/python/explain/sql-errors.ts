import { code, type Explanation, firstOf, type Rule } from './words.ts';

const rules: readonly Rule[] = [
  [
    /^no such table: (?:main\.)?(.+)/,
    ([name = '']) => ({
      what: `Aucune table ne s’appelle ${code(name)}.`,
      look: 'Vérifier le nom dans la base, à côté\u00a0; un texte s’écrit entre apostrophes.',
    }),
  ],
  [
    /^no such column: (.+)/,
    ([name = '']) => ({
      what: `Aucune colonne ne s’appelle ${code(name.split(' ')[0] ?? name)} dans les tables de la requête.`,
      look: "Vérifier le nom, que sa table est dans le `FROM` ou le `JOIN`, et qu’un texte est bien entre apostrophes\u00a0: `'…'`.",
    }),
  ],
  [
    /^table (\w+) has no column named (\w+)/,
    ([table = '', column = '']) => ({
      what: `La table ${code(table)} n’a pas de colonne ${code(column)}.`,
      look: 'Vérifier le nom dans la base, à côté.',
    }),
  ],
  [
    /^near "(.+)": syntax error/,
    ([word = '']) => ({
      what: `La requête n’est pas bien formée, juste avant ${code(word)} ou à cet endroit.`,
      look: 'L’ordre est `SELECT` … `FROM` … `JOIN` … `ON` … `WHERE` … `ORDER BY`\u00a0; chercher une virgule en trop ou qui manque.',
    }),
  ],
  [
    /^incomplete input/,
    () => ({
      what: 'La requête se termine trop tôt.',
      look: 'Il manque la fin\u00a0: une parenthèse, une condition, le nom d’une table.',
    }),
  ],
  [
    /^unrecognized token: (.+)/,
    ([token = '']) => ({
      what: `${code(token)} n’est pas du SQL.`,
      look: 'Un texte ouvert par une apostrophe est refermé par une apostrophe\u00a0; dans un texte, l’apostrophe se double.',
    }),
  ],
  [
    /^ambiguous column name: (.+)/,
    ([name = '']) => ({
      what: `Plusieurs tables ont une colonne ${code(name)}.`,
      look: 'Dire laquelle en écrivant le nom de la table devant\u00a0: `table.colonne`.',
    }),
  ],
  [
    /^UNIQUE constraint failed: (.+)/,
    ([column = '']) => ({
      what: `Une ligne a déjà cette valeur dans ${code(column)}, où chacune est unique.`,
      look: 'Une clé primaire ne se répète pas.',
    }),
  ],
  [
    /^NOT NULL constraint failed: (.+)/,
    ([column = '']) => ({ what: `${code(column)} ne peut pas rester vide.`, look: 'Lui donner une valeur.' }),
  ],
  [
    /^FOREIGN KEY constraint failed/,
    () => ({
      what: 'Une clé étrangère désignerait une ligne qui n’existe pas.',
      look: 'Insérer d’abord la ligne désignée\u00a0; supprimer d’abord celles qui désignent.',
    }),
  ],
  [
    /^CHECK constraint failed/,
    () => ({ what: 'Une valeur ne respecte pas une règle de la table.', look: 'Relire la contrainte de la colonne.' }),
  ],
  [
    /has (\d+) columns but (\d+) values were supplied/,
    ([columns = '', values = '']) => ({
      what: `La table a ${columns} colonnes, et la requête donne ${values} valeurs.`,
      look: 'Donner une valeur par colonne, ou nommer les colonnes après le nom de la table.',
    }),
  ],
  [
    /^(\d+) values for (\d+) columns/,
    ([values = '', columns = '']) => ({
      what: `La requête nomme ${columns} colonnes et donne ${values} valeurs.`,
      look: 'Il en faut autant.',
    }),
  ],
  [
    /^misuse of aggregate/,
    () => ({
      what: 'Une fonction comme `COUNT` ou `MAX` n’a pas sa place à cet endroit.',
      look: 'La mettre dans le `SELECT`\u00a0; une condition sur elle s’écrit avec une sous-requête.',
    }),
  ],
  [
    /^no such function: (.+)/,
    ([name = '']) => ({ what: `La fonction ${code(name)} n’existe pas.`, look: 'Vérifier son orthographe.' }),
  ],
];

/** An error of SQLite in French: what it means, what to look at. */
export function explainSql(message: string): Explanation {
  return (
    firstOf(rules, message) ?? {
      what: 'La base a refusé la requête.',
      look: 'Son message, ci-dessous, dit pourquoi.',
    }
  );
}
