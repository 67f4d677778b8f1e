import { competenceOf } from '@nexus/contracts';
import { practicalFolder, readSubjects } from '../practical/read-subjects.ts';
import type { SubjectFile } from '../practical/subject-schema.ts';
import { checkItem } from './check-item.ts';
import { readMarkdown, typography } from './check-markdown.ts';
import type { PythonRunner } from './python.ts';

/** The scale of a subject, a convention of ours (docs/practical-exam.md). */
const scale = { programs: 14, question: 3 };
const fewestHidden = 3;

/**
 * What is wrong with the subjects of the practical exam.
 *
 * @param seen ids of exercises that are taken; those of the subjects are added.
 */
export function checkPractical(
  codes: ReadonlySet<string>,
  python: PythonRunner,
  seen: Set<string>,
  folder: string = practicalFolder,
): { subjects: number; wrong: string[] } {
  const subjects = readSubjects(folder);
  const wrong = subjects.flatMap((subject) =>
    checkSubject(subject, codes, python, seen).map((fault) => `practical/${subject.id}.yaml: ${fault}`),
  );
  return { subjects: subjects.length, wrong };
}

function checkSubject(
  { title, document, exercises, dialogue }: SubjectFile,
  codes: ReadonlySet<string>,
  python: PythonRunner,
  seen: Set<string>,
): string[] {
  const wrong = typography(title).map((fault) => `title: ${fault}`);
  if (document !== undefined) wrong.push(...readMarkdown(document).wrong.map((fault) => `document, ${fault}`));
  const programs = sum(exercises);
  if (programs !== scale.programs) wrong.push(`the programs are worth ${programs}, not ${scale.programs}`);
  for (const { item } of exercises) {
    const say = (fault: string) => wrong.push(`${item.id}: ${fault}`);
    if (seen.has(item.id)) say('twice');
    seen.add(item.id);
    for (const code of [competenceOf(item), ...item.codes]) if (!codes.has(code)) say(`${code} is no competence`);
    if (item.variant !== undefined) say('a subject has no variants: everybody has the same');
    if (!item.starter.includes('...')) say('its starter has no hole (...)');
    if (item.model.includes('...')) say('its model has a hole (...)');
    const hidden = item.tests.filter((test) => test.hidden).length;
    if (hidden < fewestHidden) say(`${hidden} hidden tests, ${fewestHidden} at least`);
    for (const fault of checkItem(item, {}, python)) say(fault);
  }
  dialogue.forEach(({ question, rubric, model }, index) => {
    const say = (fault: string) => wrong.push(`question ${index + 1}: ${fault}`);
    if (sum(rubric) !== scale.question) say(`worth ${sum(rubric)}, not ${scale.question}`);
    for (const text of [question, model, ...rubric.map(({ criterion }) => criterion)])
      for (const fault of readMarkdown(text).wrong) say(fault);
  });
  return wrong;
}

const sum = (parts: readonly { points: number }[]) => parts.reduce((total, { points }) => total + points, 0);
