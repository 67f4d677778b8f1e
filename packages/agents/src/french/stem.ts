/**
 * What the forms of a French word have in common: « récursive », « récursivité » and « recursion » are recurs. Words come
 * without accents, since pupils type them without: the usual stemmers (Snowball's) need the accents and would take
 * « dérivée » and « derivee » for two words.
 *
 * Not the root of a word: variation, variable and variance stay apart, and so do file and fils.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = sound(suffixless(singular(word)));
  // A text has few different words, a hundred thousand passages too; what pupils invent must not fill the memory.
  if (stems.size < 200_000) stems.set(word, made);
  return made;
}

const stems = new Map<string, string>();

/** Words that the rules below would take for others. */
const kept = new Set([
  'variable',
  'variance',
  'variant',
  'relation',
  'notion',
  'version',
  'internet',
  'matrice',
  'indice',
  'fils',
]);

/**
 * Longest first; each with the fewest letters that must be left. Families whose members a pupil types one for the other:
 * encoder and encodage, complexe and complexité, chiffrer and chiffrement.
 */
const suffixes: readonly (readonly [string, number])[] = (
  [
    ['ationnelle', 4],
    ['itionnelle', 4],
    ['ationnel', 4],
    ['itionnel', 4],
    ['ionnelle', 4],
    ['abilite', 4],
    ['ibilite', 4],
    ['ionneur', 4],
    ['ionner', 4],
    ['ionnel', 4],
    ['ivement', 4],
    ['atrice', 4],
    ['ateur', 4],
    ['ation', 4],
    ['ition', 4],
    ['ative', 4],
    ['atif', 4],
    ['ivite', 4],
    ['icite', 4],
    ['ement', 4],
    ['aient', 4],
    ['euse', 4],
    ['able', 4],
    ['ible', 4],
    ['ance', 5],
    ['ence', 5],
    ['ante', 5],
    ['ente', 5],
    ['elle', 5],
    ['eur', 4],
    ['age', 4],
    ['ion', 4],
    ['ive', 4],
    ['ite', 4],
    ['ant', 5],
    ['ent', 5],
    ['ait', 4],
    ['ees', 3],
    ['ee', 3],
    ['if', 4],
    ['el', 5],
    ['er', 3],
    ['ez', 4],
    ['ir', 4],
    ['e', 4],
  ] as const
).toSorted(([a], [b]) => b.length - a.length);

function singular(word: string): string {
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 5) return `${word.slice(0, -3)}al`;
  return /[^s]s$|x$/.test(word) && word.length > 3 && !kept.has(word) ? word.slice(0, -1) : word;
}

function suffixless(word: string): string {
  if (kept.has(word)) return word;
  for (const [suffix, least] of suffixes) {
    if (!word.endsWith(suffix) || word.length - suffix.length < least) continue;
    // « argument » is no « argu » that something would do.
    if (suffix === 'ent' && word.endsWith('ment')) return word;
    return word.slice(0, -suffix.length);
  }
  return word;
}

/** Spellings of one sound that are confused most: fonctionel, logaritme, philosofie, dinamique. An r stays double: arrêt, arête. */
function sound(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('y', 'i')
    .replace(/qu$/, 'c')
    .replaceAll(/([^r])\1/g, '$1');
}
