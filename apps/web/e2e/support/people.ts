import { join } from 'node:path';

/** The people of the demo campus that the tests are. Those who change their own tasks are not read by others' tests. */
export const people = {
  lina: 'eleve@nexus.example',
  adam: 'terminale@nexus.example',
  sofia: 'libre@nexus.example',
  hugo: 'autre.eleve@nexus.example',
  nadia: 'parent@nexus.example',
  claire: 'autre.parent@nexus.example',
  karim: 'coach@nexus.example',
  sarah: 'admin@nexus.example',
} as const;
export type Person = keyof typeof people;

export const password = 'nexus-demo-2027';

/** Where the sign-in of somebody is kept between tests. */
export function signedIn(person: Person): string {
  return join(import.meta.dirname, '../../test-results/.signed-in', `${person}.json`);
}
