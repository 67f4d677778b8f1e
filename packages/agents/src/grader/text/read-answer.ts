import { asking, grammar } from '../../french/empty-words.ts';
import { longFor } from '../../french/shortened.ts';
import { stem } from '../../french/stem.ts';
import { fold } from '../../french/tokens.ts';
import { markDenials } from './denials.ts';
import type { ReadAnswer, Said, Sentence } from './said.ts';
import { tokensWithSigns } from './tokens-with-signs.ts';

const goesOn = new Set(
  'il elle ils elles on ca cela ce c celle celui ceux donc alors ainsi puis ensuite et car parce lui leur sinon sans apres enfin mais'.split(
    ' ',
  ),
);
/** What comes after one of these is said of something else. */
const contrasts = new Set(['mais', 'alors', 'tandis', 'contrairement']);
/** Words of any lesson, which say nothing of this one. */
const ofAnyLesson = new Set(
  `exemple chose permet permettre permettent sert servir fait faire faut doit doivent peut peuvent pouvoir plusieurs certain certains beaucoup
  dire veut signifie appelle appele nomme consiste utilise utiliser utilisee utilisent seul seule facon maniere cas fois vraiment
  juste simplement toujours souvent car effet fin debut avant apres pendant ici fur mesure contre
  trop assez environ presque surtout grace cause crois pense reponse question sais sait toute cette celui celle ceux
  lui eux dont sinon ensuite enfin deux trois premier deuxieme rapport question jamais sera va vas vont quelque quelques different differente`
    .trim()
    .split(/\s+/)
    .map(stem),
);

/** The words of an answer, with what becomes of each: its sentence, what denies it, what it is short for. */
export function readAnswer(text: string): ReadAnswer {
  const sentences: Sentence[] = [];
  const said: Said[] = [];
  let place = 0;
  let sentence = -1;
  let before = 0;
  const tokens = tokensWithSigns(text);
  for (const [at, { start, end, word, stem: its }] of tokens.entries()) {
    const gap = text.slice(before, start);
    const next = text.slice(start, start + 1);
    const opens = sentence === -1 || endsSentence(gap, next);
    if (opens) {
      const last = sentences.at(-1);
      if (last !== undefined) last.asks = asks(gap + next);
      sentences.push({ start, end, text: '', asks: false });
      if (sentence !== -1) place += goesOn.has(word) ? 5 : 60;
      sentence++;
    }
    const current = sentences[sentence];
    if (current !== undefined) current.end = end;
    if (!opens && (contrasts.has(word) || turnsTo(tokens.slice(at - 1, at + 5)))) place += 14;
    const also = shortFor(word);
    said.push({
      ...{ start, end, word, stem: its, also, place: place++, sentence },
      begins_clause: opens || /[,:()«»—–→]|->|=>/.test(gap),
      after_ne: /\bn\s?[’'`]\s?$/i.test(gap),
      tells: tells(word, its, also),
      denies: false,
      denied_by: [],
    });
    before = end;
  }
  const last = sentences.at(-1);
  if (last !== undefined) last.asks = asks(text.slice(before));
  for (const one of sentences) one.text = fold(text.slice(one.start, one.end));
  markDenials(said);
  return { said, sentences };
}

/** Stems of what a word stands for; « lunité » and « sappelle » lack their apostrophe. */
function shortFor(word: string): string[] {
  if (word === '+') return ['plus'];
  const long = (longFor(word) ?? '').split(' ').filter((one) => one !== '');
  return [...long, ...(/^[cdjlmnst][aeiouyh]\w{2,}/.test(word) ? [word.slice(1)] : [])].map(stem);
}

/** « et la file est… » says something of the file; « et une clé privée » goes on. */
const turnsTo = ([and, subject, ...next]: readonly { word: string }[]) =>
  and?.word === 'et' &&
  /^(?:l[ae]?|les|une?|elle|il)$/.test(subject?.word ?? '') &&
  next.some(({ word }) => /^(?:est|sont|a|ont|sert|suit|utilise|va|fait)$/.test(word));

/** Not the `?nom=` of an address. */
const asks = (gap: string) => /\?(?:[\s»)]|$)/.test(gap);

/** A point inside a name (`csv.reader`) ends nothing; « LIFO.Le dernier » does. */
function endsSentence(gap: string, next: string): boolean {
  return /[!;\n…•]/.test(gap) || asks(gap + next) || (gap.includes('.') && (gap !== '.' || /\p{Lu}/u.test(next)));
}

function tells(word: string, its: string, also: readonly string[]): boolean {
  if (grammar.has(word) || asking.has(word) || ofAnyLesson.has(its) || longFor(word) === '') return false;
  if (longFor(word) !== undefined && also.every((one) => grammar.has(one) || asking.has(one) || ofAnyLesson.has(one)))
    return false;
  return word.length > 2 || /\d|^o\(/.test(word);
}
