import { expect, readOn } from '../test.ts';
import type { Screen } from './screen.ts';

/** The Synthèse, tasks and the agenda. */
export const dayScreens: readonly Screen[] = [
  {
    name: 'Synthèse',
    path: '/dashboard',
    as: 'lina',
    open: async (page) => {
      await readOn(page);
      await page.getByRole('button', { name: /Pourquoi en premier/ }).click();
      await page.getByRole('button', { name: 'Voir le calcul' }).first().click();
    },
  },
  { name: 'Synthèse as a list', path: '/dashboard?matiere=MATHS&vue=liste', as: 'lina', open: readOn },
  {
    name: 'tasks by day, and why',
    path: '/dashboard/taches',
    as: 'lina',
    open: (page) =>
      page
        .getByRole('button', { name: /^Pourquoi/ })
        .first()
        .click(),
  },
  { name: 'tasks in a list', path: '/dashboard/taches?vue=liste', as: 'lina' },
  {
    name: 'the menu of days',
    path: '/dashboard/taches',
    as: 'lina',
    open: (page) =>
      page
        .getByRole('button', { name: /^Déplacer/ })
        .first()
        .click(),
  },
  {
    name: 'the form of a task and its errors',
    path: '/dashboard/taches',
    as: 'lina',
    open: async (page) => {
      await page.getByRole('button', { name: 'Ajouter une tâche' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ajouter', exact: true }).click();
      await expect(page.getByText(/Il faut dire quoi faire/)).toBeVisible();
    },
  },
  { name: 'agenda, the week', path: '/dashboard/agenda?vue=semaine', as: 'lina' },
  { name: 'agenda, the list', path: '/dashboard/agenda?vue=liste', as: 'lina' },
  {
    name: 'agenda, a booking',
    path: '/dashboard/agenda?vue=liste',
    as: 'hugo',
    open: async (page) => {
      await page
        .getByRole('region', { name: 'Créneaux libres' })
        .getByRole('button', { name: / avec / })
        .first()
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'agenda of a coach', path: '/agenda?vue=semaine', as: 'karim' },
  { name: 'availability', path: '/agenda/disponibilites', as: 'karim' },
];
