import { CampusError, type ReadSectionInput, type SectionRead } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { isMarked, localDay, minutesOf } from '@nexus/domain';
import { and, eq } from 'drizzle-orm';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { change } from '../events/index.ts';
import { libraryOf } from './library.ts';

/** Of the time a section takes, what its text takes at least: the exercises count by themselves. A convention. */
const leastReading = 1 / 3;

/**
 * Notes that a pupil has read a section of a course: once for each of their days, however often it is said. It is a
 * learning event; what counts in the day's work is what the reading takes, the exercises inside count as they are answered.
 *
 * @throws as openStudent; SECTION_NOT_FOUND taught in no course.
 */
export async function readSection(caller: Caller, { code }: ReadSectionInput): Promise<SectionRead> {
  const library = await libraryOf(caller);
  const [course, section] = [library.courseOf(code), library.sectionOf(code)];
  return await change(caller, async ({ orm, lock, record }) => {
    const { id: student_id } = await openStudent(caller, 'courses:read', undefined, orm);
    if (course === undefined || section === undefined) throw new CampusError('SECTION_NOT_FOUND');
    await lock(student_id);
    const { sectionReads, users } = schema;
    const [own] = await orm.select().from(users).where(eq(users.id, caller.actor.user_id));
    const at = caller.now();
    const day = localDay(at, own?.time_zone ?? 'Europe/Paris');
    const [known] = await orm
      .select({ at: sectionReads.at })
      .from(sectionReads)
      .where(and(eq(sectionReads.student_id, student_id), eq(sectionReads.code, code), eq(sectionReads.day, day)));
    if (known !== undefined) return { code, read_at: known.at.toISOString() };
    const exercises = library.itemsOf(code).filter(isMarked);
    const practised = exercises.reduce((sum, item) => sum + minutesOf(item), 0);
    const minutes = Math.ceil(Math.max(section.minutes * leastReading, section.minutes - practised));
    await orm.insert(sectionReads).values({ student_id, code, day, minutes, at });
    await record({
      kind: 'SECTION_READ',
      student_id,
      key: `SECTION_READ:${student_id}:${code}:${day}`,
      payload: { code, course_id: course.id, minutes },
    });
    return { code, read_at: at.toISOString() };
  });
}
