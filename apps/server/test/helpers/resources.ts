import { schema } from '@nexus/db';
import type { Campus } from '@nexus/services';
import type { Person } from './people.ts';

/** A link of the library that this person added; nobody in particular when left out. */
export async function addLink({ db, newId }: Campus, author: Person | undefined): Promise<string> {
  const id = newId();
  await db.orm.insert(schema.resources).values({
    id,
    title: 'Visualiser un programme',
    uri: `https://liens.example/${id}`,
    type: 'URL',
    tags: [],
    author_id: author?.user_id ?? null,
  });
  return id;
}

export const newLink = () => ({ title: 'Un lien', uri: `https://liens.example/${crypto.randomUUID()}`, type: 'URL' });
