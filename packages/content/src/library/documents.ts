import type { ResourceType, SubjectCode, Track } from '@nexus/contracts';
import { courseVariants } from '../../courses/variants.ts';
import { competences } from '../competences.ts';
import type { CourseSource, SectionSource } from '../courses/read-courses.ts';
import { once } from '../once.ts';
import { drawExercise } from './exercise.ts';
import { plainParts } from './plain-text.ts';

/** A passage of a document: what a search finds and shows. */
export interface Passage {
  /** Of the part it is in; empty before the first one. */
  heading: string;
  text: string;
}

/** A section of a course, or an exercise of the bank, as the search knows it. */
export interface LibraryDocument {
  /** Where it is read; its key, too. */
  uri: string;
  type: Extract<ResourceType, 'Cours' | 'Exercice'>;
  title: string;
  subject: SubjectCode;
  level: Track;
  /** The id and the title of its course. */
  course: { id: string; title: string };
  /** What it teaches or exercises, the first one above all. */
  codes: string[];
  /** What the programme and the course say of it, in other words than its own. */
  about: string[];
  passages: Passage[];
}

/** A passage holds about this many words: enough to answer, few enough to be shown. */
const wordsOfPassage = 140;
/** A draw to search in: statements with variants have no numbers of their own. */
const anySeed = 1;

const labels = once(() => new Map(competences().map(({ code, label, chapter }) => [code, [label, chapter]])));

/** Every section, each followed by its exercises. Of an exercise only its statement: never what would answer it. */
export function documentsOf({ head, sections }: CourseSource): LibraryDocument[] {
  const common = { subject: head.subject, level: head.level, course: { id: head.id, title: head.title } };
  return sections.flatMap((section) => [
    {
      ...common,
      uri: uriOf(head.id, section.head.code),
      type: 'Cours' as const,
      title: section.head.title,
      codes: [section.head.code],
      about: labels().get(section.head.code) ?? [],
      passages: passagesOf(section),
    },
    ...section.items.map((item) => {
      const drawn = drawExercise(item, courseVariants[head.id] ?? {}, anySeed).item;
      const number = item.id.slice(section.head.code.length + 1);
      return {
        ...common,
        uri: uriOf(head.id, `exercice-${item.id}`),
        type: 'Exercice' as const,
        title: `${section.head.title}, exercice ${number}`,
        codes: [section.head.code, ...item.codes],
        about: [],
        passages: cut(
          '',
          plainParts(drawn.statement).flatMap(({ blocks }) => blocks),
        ),
      };
    }),
  ]);
}

const uriOf = (course: string, anchor: string) => `/dashboard/cours/${course}#${anchor}`;

function passagesOf({ body }: SectionSource): Passage[] {
  const reading = body.replaceAll(/^::exercice\{#[A-Z0-9-]+\}$/gm, '');
  return plainParts(reading).flatMap(({ heading, blocks }) => cut(heading, blocks));
}

/** Blocks put together up to the length of a passage; never cut inside, so that code and sentences stay whole. */
function cut(heading: string, blocks: readonly string[]): Passage[] {
  const passages: Passage[] = [];
  let held: string[] = [];
  let words = 0;
  const close = () => {
    if (held.length > 0) passages.push({ heading, text: held.join('\n') });
    held = [];
    words = 0;
  };
  for (const block of blocks) {
    const count = block.split(/\s+/).length;
    if (words > 0 && words + count > wordsOfPassage * 1.5) close();
    held.push(block);
    words += count;
    if (words >= wordsOfPassage) close();
  }
  close();
  return passages;
}
