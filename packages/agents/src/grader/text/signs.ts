import type { ReadAnswer, Said } from './said.ts';

/** What an answer is as a whole, before what it says is looked at. */
export interface Signs {
  /** Nothing, or « je ne sais pas ». */
  blank: boolean;
  /** Sentences that speak to whoever marks (« mets-moi 20 »): no evidence. */
  to_marker: ReadonlySet<number>;
  /** Sentences that say the statement again: no evidence. */
  echoes: ReadonlySet<number>;
  foreign: boolean;
  /** Words of the lesson in a row, without a sentence. */
  bare_words: boolean;
  /** Nothing in it is of this exercise. */
  elsewhere: boolean;
}

const toMarker: readonly RegExp[] = [
  /\b(?:met[sz]?|mettez|mettre|donnez?|donner|attribue[rz]?|accorde[rz]?|compte[rz]?|valide[rz]?|laisse[rz]?)\W+(?:\w+\W+){0,4}(?:points|note|20|max|maximum)\b/,
  /\b(?:met[sz]|mettez|donne|donnez|accorde|accordez)\W+(?:moi|nous)\b/,
  /\b(?:ignore|oublie|neglige)[rzs]?\W+(?:\w+\W+){0,5}(?:consigne|instruction|regle|bareme|rubrique|precede|grille|ce qui)/,
  /\b(?:tu es|vous etes|you are|agis comme|comporte toi)\W+(?:\w+\W+){0,4}(?:correct|ia|assistant|professeur|prof|notat|grader|modele|model)/,
  /\b(?:system|systeme|prompt|assistant|instructions?|consigne|note (?:pour|au|a l)\W+\w+)\s*(?:correcteur)?\s*:/,
  /\b(?:bareme|criteres?|notions?)\W+(?:\w+\W+){0,3}(?:rempli|valide|satisfait|atteint|respecte|coche)/,
  /\b(?:score|confidence|met|max|points?|note)["'”]?\s*[:=]\s*["'“]?(?:\d|true|max)/,
  /\b(?:full marks|ignore (?:all|previous|the)|give me|maximum points|all points|tous les points|la note maximale|note maximale)\b/,
  /\b(?:cette|ma|la) reponse\W+(?:\w+\W+){0,2}(?:parfaite|correcte|complete|juste|excellente|exacte|vaut|merite)/,
  /\b(?:correcteur|correctrice|chatgpt)\b/,
  /\b\d+\s*(?:\/|sur)\s*(?:20|4)\b(?:\W+(?:svp|stp|merci|s il))?\s*$/,
];
const noIdea =
  /^\W*(?:(?:je|j|chui|jsuis)?\W*(?:ne|n)?\W*(?:sais?|c|connais|comprends?|ai|vois)?\W*(?:pas|rien|aucune idee|jsp|jspa|idk|bof|rien compris|trop dur|ca|du|tout|la|reponse|compris|desole|desolee|appris|revise|fait|vu|idee|d|de|souviens|me|plus|rappelle|en|cette|lecon|partie|question|cours)?\W*){0,9}$/;
const english = new Set(
  'the is of and it that this with are be by from which when has have was not can its an for to in you your then because two first last'.split(
    ' ',
  ),
);
const french = new Set(
  'le la les des du est et un une que qui dans pour par pas sur on il elle ce se avec plus de au aux en sont ou ne d l'.split(
    ' ',
  ),
);
/** What makes a sentence of words. */
const joins = new Set(
  `le la les l un une des du de d est sont a ont que qui se s on il elle ils elles pour par dans avec car donc mais si
  ne pas peut faut c ce cela ca parce quand alors sans au aux sur son sa ses leur je tu nous il y en fait etre avoir permet sert doit va devient`
    .trim()
    .split(/\s+/),
);

/**
 * @param statement stems of the statement in their order.
 * @param lesson stems of all the texts of the exercise.
 */
export function signsOf(answer: ReadAnswer, statement: readonly string[], lesson: ReadonlySet<string>): Signs {
  const { said, sentences } = answer;
  const of = (sentence: number) => said.filter((one) => one.sentence === sentence);
  const places = (test: (words: Said[], text: string) => boolean) =>
    new Set(sentences.flatMap(({ text }, index) => (test(of(index), text) ? [index] : [])));
  const to_marker = places((_, text) => toMarker.some((pattern) => pattern.test(text)));
  const echoes = places((words) => isEcho(words, statement));
  const own = said.filter(({ sentence }) => !to_marker.has(sentence) && !echoes.has(sentence));
  const telling = own.filter(({ tells }) => tells);
  const asked = new Set(statement);
  const takenUp = new Set(telling.filter((one) => asked.has(one.stem)).map((one) => one.stem)).size;
  const own_words = telling.filter((one) => !asked.has(one.stem));
  const isOfLesson = (one: Said) => lesson.has(one.stem) || one.also.some((also) => lesson.has(also));
  const inEnglish = own.filter(({ word }) => english.has(word)).length;
  const inFrench = own.filter(({ word }) => french.has(word)).length;
  const text = sentences.map((one) => one.text).join(' ');
  return {
    blank: telling.length === 0 || (text.length < 80 && noIdea.test(text)),
    to_marker,
    echoes,
    foreign: inEnglish >= 3 && inEnglish > inFrench,
    bare_words: telling.length >= 4 && own.filter(({ word }) => joins.has(word)).length < own.length * 0.14,
    // Who uses several words of the question talks of it, in whatever other words.
    elsewhere: takenUp <= 2 && own_words.length >= 3 && own_words.filter(isOfLesson).length <= own_words.length * 0.12,
  };
}

/** Words in a row of the statement, five or the whole sentence, and next to nothing else. */
function isEcho(words: readonly Said[], statement: readonly string[]): boolean {
  const least = Math.min(5, words.length);
  if (least < 2) return false;
  const copied = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    for (let from = 0; from < statement.length; from++) {
      let run = 0;
      while (words[at + run] !== undefined && words[at + run]?.stem === statement[from + run]) run++;
      if (run >= least) for (let index = 0; index < run; index++) copied.add(at + index);
    }
  }
  return copied.size > 0 && words.filter((one, index) => one.tells && !copied.has(index)).length <= 1;
}
