import { readFileSync } from 'node:fs';
import { ItemId, type OpenItem } from '@nexus/contracts';
import { load } from 'js-yaml';
import { z } from 'zod';
import { courseFolders, readCourse } from './courses/read-courses.ts';

const files = ['nsi-premiere', 'nsi-terminale', 'maths', 'long-and-loose', 'last', 'blind'] as const;

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
      .min(1),
  }),
);

export interface TeacherMarked {
  item: OpenItem;
  kind: (typeof answerKinds)[number];
  points: number[];
  text: string;
  /**
   * `tuned`: looked at while the rule was made; `held_out`: a third, which was not; `last`: written afterwards, and one threshold
   * raised for it; `blind`: written when nothing changed any more.
   */
  set: 'tuned' | 'held_out' | 'last' | 'blind';
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
      Answers.parse(load(readFileSync(new URL(`../graded-answers/${file}.yaml`, import.meta.url), 'utf8'))).flatMap(
        ({ item, answers }) => answers.map((answer) => ({ ...answer, id: item, file })),
      ),
    )
    .map(({ id, file, ...answer }, index) => {
      const item = items.get(id);
      if (item === undefined) throw new Error(`${id} is no open item`);
      if (answer.points.length !== item.rubric.length)
        throw new Error(`${id}: ${answer.points.length} marks for ${item.rubric.length} criteria`);
      return { ...answer, item, set: setOf(file, index) };
    });
}

function setOf(file: (typeof files)[number], index: number): TeacherMarked['set'] {
  if (file === 'last' || file === 'blind') return file;
  return file !== 'long-and-loose' && index % 3 === 2 ? 'held_out' : 'tuned';
}
