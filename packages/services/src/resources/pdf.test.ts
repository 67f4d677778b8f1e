import { fileURLToPath } from 'node:url';
import { SearchResourcesInput } from '@nexus/contracts';
import { schema } from '@nexus/db';
import { makePdf } from '@nexus/testing/pdf';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addUser, type TestCampus } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import type { Caller } from '../context.ts';
import { downloadFile, sweepFiles, uploadFile } from '../files/index.ts';
import {
  addResource,
  getLibraryOverview,
  getResource,
  indexLibrary,
  searchResources,
  updateResource,
  withdrawResource,
} from './index.ts';

const onRolledBackCampus = useRolledBackCampus();
const libraryTest = (name: string, body: (campus: TestCampus) => Promise<void>) =>
  onRolledBackCampus(name, async (campus) => {
    const small = Object.assign(campus, {
      courses_folder: fileURLToPath(new URL('../../test/courses', import.meta.url)),
    });
    await indexLibrary(small);
    await body(small);
    await small.settled();
  });

async function callerOf(campus: TestCampus, role: 'student' | 'coach' | 'admin'): Promise<Caller> {
  return { ...campus, actor: { user_id: await addUser(campus, role), role } };
}
const send = (caller: Caller, ...pages: string[]) =>
  uploadFile(caller, { purpose: 'library', name: 'Graphes.pdf' }, contentOf(makePdf(pages)));
async function* contentOf(bytes: Buffer) {
  yield bytes;
}
const about = { title: 'Polycopié', type: 'PDF' as const, subject: null, level: null, codes: [], description: '' };
const search = async (caller: Caller, q: string) =>
  (await searchResources(caller, SearchResourcesInput.parse({ q, type: 'PDF' }))).hits;
const notFound = { reason: 'FILE_NOT_FOUND' };

describe('a PDF of the library', () => {
  libraryTest('is found by what its pages say, at its page, and opened by everybody', async (campus) => {
    const coach = await callerOf(campus, 'coach');
    const pupil = await callerOf(campus, 'student');
    const file = await send(
      coach,
      'Introduction',
      '',
      'Le parcours zigomatique d’un « {graphe} » \\ "en, largeur"'.replace('’', "'"),
    );
    expect(file).toMatchObject({ kind: 'pdf', pages: 3, pages_with_text: 2 });
    // Until a resource takes it, it is its sender's.
    await expect(downloadFile(pupil, file)).rejects.toMatchObject(notFound);
    const other = await send(coach, 'Les matrices');
    await addResource(coach, { ...about, title: 'Un autre', file_id: other.id });
    campus.clock = new Date(campus.clock.getTime() + 1000);
    const { id } = await addResource(coach, { ...about, file_id: file.id });
    expect((await getLibraryOverview(pupil)).added).toMatchObject([
      { id, uri: `/api/files/${file.id}`, file: { name: 'Graphes.pdf', pages: 3, pages_with_text: 2, indexed: false } },
      { title: 'Un autre', file: { id: other.id, pages: 1 } },
    ]);
    await campus.settled();
    expect((await getLibraryOverview(pupil)).added).toMatchObject([{ file: { indexed: true } }, {}]);
    const [hit] = await search(pupil, 'zigomatike');
    expect(hit).toMatchObject({ id, page: 3, passage: 'Le parcours zigomatique d\'un « {graphe} » \\ "en, largeur"' });
    expect(await search(pupil, 'polycopié')).toMatchObject([{ id, page: null }]);
    expect((await getResource(pupil, { id })).passages.map(({ page }) => page)).toEqual([null, 1, 3]);
    expect(await getResource(pupil, { id })).toMatchObject({ file: { id: file.id, bytes: file.bytes } });
    expect(await downloadFile(pupil, file)).toMatchObject({ inline: true, bytes: file.bytes });
  });

  libraryTest('is indexed after a stop between its upload and its index', async (campus) => {
    const coach = await callerOf(campus, 'coach');
    const { id: file_id } = await send(coach, 'Une page sur les zigomatiques');
    // The process ended there.
    await addResource({ ...coach, inBackground: () => undefined }, { ...about, file_id });
    expect(await search(coach, 'zigomatique')).toEqual([]);
    expect(await indexLibrary(campus)).toEqual({ written: 1, forgotten: 0 });
    expect(await search(coach, 'zigomatique')).toMatchObject([{ page: 1 }]);
    // Another way of reading words is made from the text that was kept.
    await campus.db.orm.update(schema.searchGenerations).set({ recipe: 'an older one' });
    await indexLibrary(campus);
    expect(await search(coach, 'zigomatique')).toMatchObject([{ page: 1 }]);
  });

  libraryTest('without text is kept, and found by its title alone', async (campus) => {
    const coach = await callerOf(campus, 'coach');
    const { id: file_id, ...file } = await send(coach, '', '');
    expect(file).toMatchObject({ pages: 2, pages_with_text: 0 });
    const { id } = await addResource(coach, { ...about, title: 'Scan zigomatique', file_id });
    await campus.settled();
    expect(await search(coach, 'zigomatique')).toMatchObject([{ id, page: null, passage: 'Scan zigomatique' }]);
  });

  libraryTest('replaced, then withdrawn, leaves nothing behind; nobody takes it twice', async (campus) => {
    const coach = await callerOf(campus, 'coach');
    const first = await send(coach, 'Une page sur les zigomatiques');
    const { id } = await addResource(coach, { ...about, file_id: first.id });
    const again = addResource(coach, { ...about, file_id: first.id });
    await expect(again).rejects.toMatchObject(notFound);
    const foreign = await send(await callerOf(campus, 'admin'), "Celui d'un autre");
    await expect(updateResource(coach, { ...about, id, file_id: foreign.id })).rejects.toMatchObject(notFound);
    await updateResource(coach, { ...about, id, title: 'Le même fichier', file_id: first.id });
    expect(await downloadFile(coach, first)).toMatchObject({ name: 'Graphes.pdf' });

    const second = await send(coach, 'Une page sur les trigonocéphales');
    await updateResource(coach, { ...about, id, file_id: second.id });
    await campus.settled();
    expect(await search(coach, 'zigomatique')).toEqual([]);
    expect(await search(coach, 'trigonocéphale')).toMatchObject([{ id, page: 1 }]);
    await expect(downloadFile(coach, first)).rejects.toMatchObject(notFound);

    await withdrawResource(coach, { id });
    await campus.settled();
    expect(await search(coach, 'trigonocéphale')).toEqual([]);
    await expect(downloadFile(coach, second)).rejects.toMatchObject(notFound);
    expect(await sweepFiles(campus)).toMatchObject({ rows: 2 });
    const kept = await campus.db.orm.select({ id: schema.storedFiles.id }).from(schema.storedFiles);
    expect(kept).toEqual([{ id: foreign.id }]);
    expect(await campus.db.orm.$count(schema.storedFileTexts)).toBe(1);
    const chunks = schema.resourceChunks;
    expect(await campus.db.orm.$count(chunks, eq(chunks.resource_id, id))).toBe(0);
  });
});
