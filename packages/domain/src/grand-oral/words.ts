/** Words that say nothing of what a text is about, and those every question has. */
const empty = new Set(
  'alors aussi autre avant avec avoir cette ceux chez comme comment contre dans depuis donc elle elles encore entre etre faire fait leur leurs mais meme moins notre nous parce pendant peut peuvent plus pour pourquoi quand quel quelle quelles quels question sans sont sous suis tous tout toute toutes tres vers votre vous'.split(
    ' ',
  ),
);

/** The roots of the words of a text: without accents, five letters, so that « chiffrement » meets « chiffrer ». */
export function rootsOf(text: string): Set<string> {
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z]{4,}/g);
  return new Set((words ?? []).filter((word) => !empty.has(word)).map((word) => word.slice(0, 5)));
}

/** How many roots two texts share. */
export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((root) => other.has(root)).length;
}
