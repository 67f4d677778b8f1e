import type { Page } from '@playwright/test';
import { expect } from '../test.ts';
import type { Screen } from './screen.ts';

/** Courses, exercises, the library, the practical exam, the progression. */
export const learningScreens: readonly Screen[] = [
  {
    name: 'courses, and what one learns',
    path: '/dashboard/cours?niveau=tous',
    as: 'lina',
    open: (page) => page.getByRole('button', { name: 'Ce que tu sauras faire' }).first().click(),
  },
  {
    name: 'a course with code, drawings and tables',
    path: '/dashboard/cours/representer-des-donnees',
    as: 'lina',
    long: true,
    open: readCourse,
  },
  {
    name: 'a course with formulas, read by a coach',
    path: '/dashboard/cours/routage-et-securite',
    as: 'karim',
    long: true,
    open: readCourse,
  },
  {
    name: 'a program that fails its tests, and one of the course being tried',
    path: '/dashboard/cours/parcourir-un-tableau',
    as: 'lina',
    long: true,
    open: async (page) => {
      await page.getByRole('button', { name: 'Essayer' }).first().click();
      const exercise = page.locator('#NSI-P-ALGO-01-4');
      await exercise.scrollIntoViewIfNeeded();
      await exercise.getByRole('textbox').click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Backspace');
      await page.keyboard.insertText('print(input())\nprint(dernier_indice)');
      await exercise.getByRole('button', { name: 'Exécuter' }).click();
      await exercise.getByText('une entrée de plus').waitFor({ timeout: 60_000 });
      await exercise.getByRole('button', { name: 'Le message de Python' }).click();
    },
  },
  { name: 'the library', path: '/dashboard/ressources', as: 'lina' },
  { name: 'what the library answers', path: '/dashboard/ressources?q=derivee+composee&matiere=MATHS', as: 'lina' },
  {
    name: 'a resource to add',
    path: '/dashboard/ressources',
    as: 'karim',
    open: async (page) => {
      await page.getByRole('button', { name: 'Ajouter' }).click();
      const dialog = page.getByRole('dialog', { name: 'Ajouter une ressource' });
      await dialog.getByRole('button', { name: 'Ajouter' }).click();
      await dialog.getByText('Un titre a de 3 à 200 caractères.').waitFor();
      await dialog.getByRole('radio', { name: 'Fichier PDF' }).check();
      await dialog.getByRole('button', { name: 'Ajouter' }).click();
      await dialog.getByText('Choisissez un fichier PDF').waitFor();
    },
  },
  {
    name: 'evaluations',
    path: '/dashboard/evaluations',
    as: 'lina',
    open: async (page) => {
      await page.getByRole('button', { name: 'Choisir des chapitres' }).click();
      await page.getByLabel(/^Algorithmique/).check();
    },
  },
  { name: 'practical exam', path: '/dashboard/cours/epreuve-pratique', as: 'sofia' },
  { name: 'a subject of it', path: '/dashboard/cours/epreuve-pratique?sujet=file-d-impression', as: 'sofia' },
  {
    name: 'how far a pupil is in their courses, read by a parent',
    path: '/eleves',
    as: 'nadia',
    open: async (page) => {
      await page.getByRole('link', { name: /^Adam / }).click();
      await page
        .getByRole('navigation', { name: 'Pages d’Adam' })
        .getByRole('link', { name: 'Cours', exact: true })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les cours d’Adam');
      await expect(
        page.getByText(/^\d+\scours commencés sur \d+, \d+\ssections? lues?, \d+\sexercices réussis\.$/),
      ).toBeVisible();
    },
  },
  {
    name: 'Progression, a chapter opened',
    path: '/dashboard/progression',
    as: 'lina',
    open: (page) =>
      page
        .getByRole('button', { name: /compétences$/ })
        .first()
        .click(),
  },
  {
    name: 'Progression, a competence of the graph',
    path: '/dashboard/progression?vue=graphe&competence=NSI-P-ALGO-02',
    as: 'lina',
    open: (page) => expect(page.getByText('Elle demande')).toBeVisible(),
  },
  {
    name: 'Progression, the graph as a list',
    path: '/dashboard/progression?vue=graphe&forme=liste&matiere=MATHS',
    as: 'adam',
    open: (page) => expect(page.getByRole('list', { name: /^Maths, Terminale/ })).toBeVisible(),
  },
  {
    name: 'Progression, its history',
    path: '/dashboard/progression?vue=historique',
    as: 'lina',
    open: (page) =>
      page
        .getByRole('button', { name: /autres semaines$/ })
        .first()
        .click(),
  },
  {
    name: 'why a mastery is what it is',
    path: '/dashboard/progression',
    as: 'lina',
    open: async (page) => {
      await page
        .getByRole('button', { name: /^Pourquoi \d/ })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('button', { name: 'La règle, en clair' }).click();
    },
  },
  {
    name: 'the ten-minute session',
    path: '/dashboard/seance',
    as: 'lina',
    open: (page) => expect(page.getByRole('heading', { level: 1, name: 'Séance de 10 minutes' })).toBeVisible(),
  },
];

/** Down to its first exercise. */
async function readCourse(page: Page): Promise<void> {
  const exercise = page.getByRole('region', { name: 'Exercice 1', exact: true });
  await exercise.scrollIntoViewIfNeeded();
  await expect(exercise.getByRole('button').first()).toBeVisible();
}
