import type { Said } from './said.ts';

/** Words that deny what comes after them, up to the end of their clause. */
const alone = new Set('jamais aucun aucune rien ni nul nulle sans impossible incapable non'.split(' '));
/** The same in several words; how many words they reach at most. */
const several: readonly (readonly string[])[] = [
  ['au', 'lieu'],
  ['plutot', 'que'],
  ['plutot', 'qu'],
  ['contrairement'],
  ['difference', 'de'],
  ['difference', 'd'],
  ['difference', 'des'],
  ['difference', 'du'],
  ['inverse', 'de'],
  ['oppose', 'de'],
  ['faux', 'que'],
  ['faux', 'de'],
];
const shortReach = 7;
const pas = new Set(['pas', 'pa', 'ps', 'point']);
const ne = new Set(['ne', 'n']);
/** « pas seulement » denies nothing. */
const onlyMore = new Set(['seulement', 'que', 'qu', 'uniquement', 'juste', 'simplement']);
const newClause = new Set(
  'mais car donc or parce puisque alors tandis quand lorsque si sauf sinon cependant pourtant'.split(' '),
);
const subjects = new Set(
  'on il elle ils elles le la les l un une ce cela ca c je j tu nous chaque puis y son sa ses'.split(' '),
);

/** Marks which words deny, and what: « ne … pas », « jamais », « sans », « au lieu de », with or without the « ne » that pupils leave out. */
export function markDenials(said: Said[]): void {
  for (const [at, one] of said.entries()) {
    const reach = reachOf(said, at);
    if (reach === null) continue;
    one.denies = true;
    for (let other = reach.from; other <= reach.to; other++) if (other !== at) said[other]?.denied_by.push(at);
  }
}

/** From which word to which one the word at this place denies; null when it denies nothing. */
function reachOf(said: readonly Said[], at: number): { from: number; to: number } | null {
  const { word, after_ne } = said[at] ?? { word: '', after_ne: false };
  const next = said[at + 1]?.word ?? '';
  const to = clauseEnd(said, at);
  if (several.some((words) => words.every((one, index) => said[at + index]?.word === one)))
    return { from: at, to: Math.min(to, at + shortReach) };
  if (pas.has(word)) {
    // « un pas de temps », « pas à pas » are steps.
    if (onlyMore.has(next) || /^(?:un|chaque|par)$/.test(said[at - 1]?.word ?? '')) return null;
    if (said[at - 2]?.word === 'pas' || (next === 'a' && said[at + 2]?.word === 'pas')) return null;
    const start = neBefore(said, at);
    if (word !== 'pas' && start === null && said[at - 1]?.begins_clause === true) return null;
    return { from: start ?? Math.max(clauseStart(said, at), at - 2), to };
  }
  if (word === 'plus') {
    const start = after_ne ? null : neBefore(said, at, 3);
    if (start === null || said.slice(at, to + 1).some((other) => /^(?:que|qu)$/.test(other.word))) return null;
    return { from: start, to };
  }
  if (!alone.has(word) || (word === 'sans' && next === 'doute')) return null;
  if (word === 'jamais' || word === 'rien') {
    return { from: neBefore(said, at) ?? Math.max(clauseStart(said, at), at - 2), to };
  }
  if (word === 'non' && (said[at + 1]?.begins_clause ?? true)) return null;
  const least = word === 'non' ? 2 : shortReach;
  return { from: at, to: word === 'sans' || word === 'non' ? Math.min(to, at + least) : to };
}

/** The « ne » of this « pas », in its clause. */
function neBefore(said: readonly Said[], at: number, far = 6): number | null {
  for (let other = at; other > Math.max(-1, at - far); other--) {
    const one = said[other];
    if (one === undefined) break;
    if (other !== at && ne.has(one.word)) return other;
    if (one.after_ne) return other;
    if (one.begins_clause) break;
  }
  return null;
}

function clauseStart(said: readonly Said[], at: number): number {
  let from = at;
  while (from > 0 && !(said[from]?.begins_clause ?? true) && !newClause.has(said[from]?.word ?? '')) from--;
  return from;
}

function clauseEnd(said: readonly Said[], at: number): number {
  let to = at;
  while (to + 1 < said.length) {
    const next = said[to + 1];
    if (next === undefined || next.begins_clause || newClause.has(next.word)) break;
    if (/^(?:et|ou|puis)$/.test(next.word) && subjects.has(said[to + 2]?.word ?? '')) break;
    to++;
  }
  return to;
}
