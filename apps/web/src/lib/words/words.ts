const small = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'] as const;

/** 4 → « quatre »; above ten, figures. `gender` matters for one only: « une tâche ». */
export function inWords(count: number, gender: 'm' | 'f' = 'm'): string {
  if (count === 1 && gender === 'f') return 'une';
  return small[count] ?? String(count);
}

/** In French the plural starts at two: « 0 jour », « 1,5 point », « 2 jours ». */
export function plural(count: number, one: string, many = `${one}s`): string {
  return Math.abs(count) < 2 ? one : many;
}

/** « 3 tâches », the figure never parted from its word. */
export function countOf(count: number, one: string, many?: string): string {
  return `${count}\u00a0${plural(count, one, many)}`;
}

/** « a », « a et b », « a, b et c ». */
export function listOf(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`;
}

/** « Lina » → « de Lina », « Adam » → « d’Adam ». */
export function ofName(name: string): string {
  return /^[aeiouyhàâäéèêëîïôöùûüœæ]/i.test(name) ? `d’${name}` : `de ${name}`;
}

/** What people typed, with its spaces unbreakable where French wants them. */
export function tidy(text: string): string {
  return text
    .replaceAll(/ (?=[:»%])/g, '\u00a0')
    .replaceAll(/ (?=[;?!])/g, '\u202f')
    .replaceAll(/«\s/g, '«\u00a0');
}

export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}

export function uncapitalize(text: string): string {
  // « NSI », « BNS » keep their capitals.
  if (/^\p{Lu}{2}/u.test(text)) return text;
  return text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);
}
