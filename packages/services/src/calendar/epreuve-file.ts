import { CampusError, type EpreuveRef } from '@nexus/contracts';
import { z } from 'zod';
import { openStudent } from '../access/index.ts';
import type { Caller } from '../context.ts';
import { epreuveEvent } from './calendar-events.ts';
import { type CalendarFile, fileOf, hiddenAs, readerOf } from './calendar-file.ts';
import { EpreuveInCalendar, epreuveJson, epreuveTables } from './calendar-rows.ts';

const statement = `select (${epreuveJson})::text as epreuve from ${epreuveTables} where e.id = $1::uuid`;

const Found = z.looseObject({ student_id: z.string(), dated: z.boolean().nullable() });

/**
 * One épreuve as a calendar file: its day, or the days it can fall on.
 *
 * @throws EPREUVE_NOT_FOUND no such épreuve, or one of a pupil this person has no link to; EPREUVE_WITHOUT_DATE.
 */
export async function epreuveFile(caller: Caller, { id }: EpreuveRef): Promise<CalendarFile> {
  const [row] = await caller.db.read<{ epreuve: string }>(statement, [id]);
  if (row === undefined) throw new CampusError('EPREUVE_NOT_FOUND');
  const found = Found.parse(JSON.parse(row.epreuve));
  await openStudent(caller, 'dashboard:agenda', found.student_id).catch(hiddenAs('EPREUVE_NOT_FOUND'));
  if (found.dated !== true) throw new CampusError('EPREUVE_WITHOUT_DATE');
  const reader = await readerOf(caller);
  return fileOf(reader, epreuveEvent(caller, reader, EpreuveInCalendar.parse(found)), 'epreuve-nexus.ics');
}
