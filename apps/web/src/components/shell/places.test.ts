import { type Me, may, type Permission, Role } from '@nexus/contracts';
import { expect, test } from 'vitest';
import { placesOf } from './places.ts';

/** What each place asks the server first. */
const firstAsked: Record<string, Permission> = {
  synthese: 'dashboard:overview',
  taches: 'tasks:list',
  cours: 'courses:list',
  agenda: 'dashboard:agenda',
  epreuves: 'dashboard:epreuves',
  evaluations: 'eval:list',
  'grand-oral': 'grandOral:overview',
  parcoursup: 'parcoursup:read',
  ressources: 'rag:search',
  'agenda-coach': 'dashboard:agenda',
  eleves: 'students:list',
  compte: 'auth:me',
};

function meAs(role: Role): Me {
  const user = { id: '01a1fe5e-afc4-769d-9fa9-923fd0ea5aef', email: 'a@b.fr', first_name: 'A', last_name: 'B' };
  return { user: { ...user, role, time_zone: 'Europe/Paris' }, students: [] };
}

test.each(Role.options)('%s: no place is shown that the server would refuse, and none is missing', (role) => {
  const shown = placesOf(meAs(role)).map(({ id }) => id);
  for (const id of shown) expect(may(role, firstAsked[id] ?? 'auth:login'), id).toBe(true);
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.at(-1)).toBe('compte');
});
