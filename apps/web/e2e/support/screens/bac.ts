import { expect } from '../test.ts';
import type { Screen } from './screen.ts';

/** What leads to the bac and past it: épreuves, Grand oral, Parcoursup. */
export const bacScreens: readonly Screen[] = [
  { name: 'Parcoursup', path: '/dashboard/parcoursup', as: 'adam' },
  {
    name: 'a wish to add',
    path: '/dashboard/parcoursup',
    as: 'adam',
    open: async (page) => {
      await page.getByRole('button', { name: 'Ajouter un vœu' }).click();
      const dialog = page.getByRole('dialog', { name: 'Ajouter un vœu' });
      await dialog.getByRole('button', { name: 'Ajouter un sous-vœu' }).click();
      await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await dialog.getByText('Il faut le nom de la formation, en 160 caractères au plus.').waitFor();
    },
  },
  {
    name: 'the letter of a wish',
    path: '/dashboard/parcoursup',
    as: 'adam',
    open: async (page) => {
      await page.getByRole('button', { name: 'Reprendre la lettre\u00a0: BUT Informatique' }).click();
      await page.getByLabel('Ton texte').waitFor();
    },
  },
  { name: 'Parcoursup of a Première', path: '/dashboard/parcoursup', as: 'lina' },
  {
    name: 'Épreuves, a mark that is none',
    path: '/dashboard/epreuves',
    as: 'lina',
    open: async (page) => {
      const field = page.getByLabel(/1er trimestre/).first();
      await field.fill('25');
      await field.press('Enter');
      await expect(page.getByText(/une note de 0 à 20/)).toBeVisible();
    },
  },
  {
    name: 'Épreuves, scenarios compared',
    path: '/dashboard/epreuves',
    as: 'sofia',
    open: async (page) => {
      await page.getByRole('slider').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.getByRole('button', { name: 'Garder ce scénario' }).click();
      await page.getByRole('checkbox', { name: /^Comparer/ }).check();
      await expect(page.getByRole('region', { name: 'Comparaison des scénarios' })).toBeVisible();
    },
  },
  {
    name: 'Épreuves, opened, and « Et si »',
    path: '/dashboard/epreuves?notes=toutes&si=%7B"SPE2"%3A17%7D',
    as: 'lina',
    open: (page) => page.getByRole('button', { name: 'Ce qui est demandé' }).first().click(),
  },
  { name: 'Épreuves of a candidat libre', path: '/dashboard/epreuves', as: 'sofia' },
  {
    name: 'the choices of a pupil and what they move',
    path: '/dashboard/epreuves',
    as: 'lina',
    open: async (page) => {
      await page.getByRole('button', { name: 'Changer tes choix' }).click();
      await page.getByLabel('Celle que tu arrêtes').selectOption('NSI');
      await expect(page.getByText('Dans tout le bac, pèse')).toBeVisible();
    },
  },
  { name: 'Grand oral', path: '/dashboard/grand-oral', as: 'adam' },
  {
    name: 'Grand oral, a question to write',
    path: '/dashboard/grand-oral',
    as: 'adam',
    open: async (page) => {
      await page.getByRole('button', { name: 'Écrire la question 2' }).click();
      await page.getByRole('button', { name: 'Ajouter une source' }).waitFor();
      await page.getByRole('button', { name: 'Lire la grille' }).click();
    },
  },
  {
    name: 'Grand oral, the grid of a rehearsal',
    path: '/dashboard/grand-oral',
    as: 'adam',
    open: async (page) => {
      await page
        .getByRole('button', { name: /^Revoir la grille/ })
        .first()
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'Grand oral, before a rehearsal',
    path: '/dashboard/grand-oral?repeter=true',
    as: 'adam',
    open: async (page) => {
      await page.getByRole('checkbox', { name: /^J’accepte/ }).check();
      await expect(page.getByText(/Le micro t’entend|Dis quelque chose/)).toBeVisible();
    },
  },
  { name: 'Grand oral, not yet', path: '/dashboard/grand-oral', as: 'lina' },
];
