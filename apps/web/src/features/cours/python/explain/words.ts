/** What an error means, and what to look at. Backquotes hold code. */
export interface Explanation {
  what: string;
  look: string;
}

/** A rule: what Python says, and its explanation from what was caught in it. */
export type Rule = readonly [pattern: RegExp, explanation: (caught: readonly string[]) => Explanation];

/** The explanation of the first rule that recognises a message. */
export function firstOf(rules: readonly Rule[], message: string): Explanation | null {
  for (const [pattern, explanation] of rules) {
    const caught = pattern.exec(message);
    if (caught !== null) return explanation(caught.slice(1).map((one) => one ?? ''));
  }
  return null;
}

export const code = (text: string) => `\`${text.replaceAll('`', 'ˋ')}\``;

const types: Record<string, string> = {
  int: 'un entier (`int`)',
  float: 'un nombre à virgule (`float`)',
  complex: 'un nombre complexe (`complex`)',
  str: 'une chaîne de caractères (`str`)',
  bool: 'un booléen (`bool`)',
  list: 'un tableau (`list`)',
  tuple: 'un p-uplet (`tuple`)',
  dict: 'un dictionnaire (`dict`)',
  set: 'un ensemble (`set`)',
  NoneType: 'la valeur `None`',
  range: 'un intervalle (`range`)',
  function: 'une fonction',
  method: 'une méthode',
  builtin_function_or_method: 'une fonction de Python',
  type: 'un type',
  module: 'un module',
};

/** « un entier (int) »; a class of the pupil's own by its name. */
export const typeWords = (name: string) => types[name] ?? `un objet ${code(name)}`;

/** Where a `None` comes from, most of the time. */
export const noneWords =
  'Une fonction sans `return`, ou qui modifie sur place comme `append` ou `sort`, renvoie `None`\u00a0: c’est souvent de là qu’il vient.';
