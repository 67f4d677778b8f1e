/** How a French word sounds, roughly: « fonksion » and « fonction » are the same. */
export function soundOf(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll('sch', 'ch')
    .replaceAll(/ch(?=[rlo])/g, 'k')
    .replaceAll('ch', '$')
    .replaceAll(/ti(?=on|el|al|en)/g, 'si')
    .replaceAll(/(?:eau|au)/g, 'o')
    .replaceAll(/qu?/g, 'k')
    .replaceAll(/c(?=[eiy])/g, 's')
    .replaceAll('c', 'k')
    .replaceAll(/g(?=[eiy])e?/g, 'j')
    .replaceAll('gu', 'g')
    .replaceAll(/[ae]i|ay|ey/g, 'e')
    .replaceAll('y', 'i')
    .replaceAll('z', 's')
    .replaceAll('x', 'ks')
    .replaceAll('h', '')
    .replaceAll('w', 'v')
    .replaceAll(/[ae][nm](?![aeiou])/g, 'an')
    .replaceAll(/(.)\1+/g, '$1')
    .replace(/(?:er|es|ent|ez|et|e|s|t|d|p|ks)$/, '')
    .replace(/e$/, '');
}

/** Damerau-Levenshtein with neighbours swapped (optimal string alignment); `most` when it is that much or more. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? most) + 1, (row[j - 1] ?? most) + 1, (last[j - 1] ?? most) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? most) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= most) return most;
    before = last;
    last = row;
  }
  return Math.min(most, last[b.length] ?? most);
}
