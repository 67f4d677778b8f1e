/** A word of an answer. */
export interface Said {
  /** In the answer as it was written. */
  start: number;
  end: number;
  word: string;
  stem: string;
  /** Stems of what it is short for: « jms », « dico ». */
  also: readonly string[];
  /** How far along: the end of a sentence counts as many words, unless the next one goes on (« Elle est donc… »). */
  place: number;
  sentence: number;
  /** A comma or the like stands before it. */
  begins_clause: boolean;
  /** « n’ » stands before it. */
  after_ne: boolean;
  /** It says something: no article, no pronoun, no « donc ». */
  tells: boolean;
  /** It denies others. */
  denies: boolean;
  /** The words that deny this one, by their place in the list. */
  denied_by: number[];
}

export interface Sentence {
  start: number;
  end: number;
  text: string;
  asks: boolean;
}

export interface ReadAnswer {
  said: Said[];
  sentences: Sentence[];
}
