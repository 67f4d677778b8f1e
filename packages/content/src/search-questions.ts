import { readFileSync } from 'node:fs';
import { CompetenceCode } from '@nexus/contracts';
import { load } from 'js-yaml';
import { z } from 'zod';

const files = ['nsi-premiere', 'nsi-terminale', 'maths', 'methode'] as const;

export const questionKinds = ['plain', 'two_words', 'spelling', 'sms', 'paraphrase', 'code'] as const;

const Questions = z.array(
  z.strictObject({
    ask: z.string().min(1),
    kind: z.enum(questionKinds),
    /** The sections that answer it, any of them. */
    codes: z.array(CompetenceCode).min(1),
  }),
);

export interface SearchQuestion {
  ask: string;
  kind: (typeof questionKinds)[number];
  codes: string[];
  /** Never looked at while the search was tuned. */
  held_out: boolean;
}

/** What pupils type, and the sections that answer it (packages/content/search-questions): what the search is measured on. */
export function searchQuestions(): SearchQuestion[] {
  return files.flatMap((file) => {
    const yaml = readFileSync(new URL(`../search-questions/${file}.yaml`, import.meta.url), 'utf8');
    return Questions.parse(load(yaml)).map((question, index) => ({ ...question, held_out: index % 3 === 2 }));
  });
}
