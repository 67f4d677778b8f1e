const NBSP = '\u00a0';
const NARROW_NBSP = '\u202f';

/** French spaces that must not break, put into the plain text of the data files: « 4 h : deux sujets ; 20 % ». */
export function french(text: string): string {
  return text
    .replaceAll(/ (?=[;?!])/g, NARROW_NBSP)
    .replaceAll(/ (?=[:%»])/g, NBSP)
    .replaceAll('« ', `«${NBSP}`)
    .replaceAll(/(?<=\d) (?=\d|h\b|min\b|pts\b|points\b|coefficients?\b)/g, NBSP)
    .replaceAll(/n° (?=\d)/g, `n°${NBSP}`);
}
