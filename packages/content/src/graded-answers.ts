import { readFileSync } from 'node:fs';
import { ItemId, type OpenItem } from '@nexus/contracts';
import { load } from 'js-yaml';
import { z } from 'zod';
import { courseFolders, readCourse } from './courses/read-courses.ts';

const files = ['nsi-premiere', 'nsi-terminale', 'maths'] as const;

const answerKinds = [
  'right',
  'partial',
  'wrong',
  'paraphrase',
  'contradictory',
  'negated',
  'sms',
  'ocr',
  'off_topic',
  'injection',
  'salad',
  'echo',
  'english',
  'blank',
] as const;

const Answers = z.array(
  z.strictObject({
    item: ItemId,
    answers: z
      .array(
        z.strictObject({
          kind: z.enum(answerKinds),
          /** What a careful teacher gives for each criterion of the rubric, in its order. */
          points: z.array(z.number().min(0)),
          text: z.string().min(1),
        }),
      )
      .min(3),
  }),
);

export interface TeacherMarked {
  item: OpenItem;
  kind: (typeof answerKinds)[number];
  points: number[];
  text: string;
  /** Never looked at while the rule was tuned. */
  held_out: boolean;
}

/** Answers as pupils write them, marked by a teacher before the rule read them (packages/content/graded-answers): what the Grader is measured on. */
export function gradedAnswers(): TeacherMarked[] {
  const items = new Map(
    courseFolders()
      .flatMap((folder) => readCourse(folder).sections.flatMap((section) => section.items))
      .flatMap((item) => (item.type === 'open' ? [[item.id, item] as const] : [])),
  );
  return files
    .flatMap((file) =>
      Answers.parse(load(readFileSync(new URL(`../graded-answers/${file}.yaml`, import.meta.url), 'utf8'))),
    )
    .flatMap(({ item: id, answers }) => {
      const item = items.get(id);
      if (item === undefined) throw new Error(`${id} is no open item`);
      return answers.map((answer) => ({ item, ...answer }));
    })
    .map((answer, index) => {
      if (answer.points.length !== answer.item.rubric.length)
        throw new Error(`${answer.item.id}: ${answer.points.length} marks for ${answer.item.rubric.length} criteria`);
      return { ...answer, held_out: index % 3 === 2 };
    });
}
