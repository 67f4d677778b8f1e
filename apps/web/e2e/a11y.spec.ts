import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Person, signedIn } from './support/people.ts';
import { expect, readOn, test } from './support/test.ts';

interface Screen {
  name: string;
  path: string;
  as?: Person;
  /** Parts of it are fetched only as one scrolls to them. */
  long?: true;
  /** What to open before looking. */
  open?: (page: Page) => Promise<void>;
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const screens: Screen[] = [
  { name: 'sign-in', path: '/connexion' },
  {
    name: 'registration and its errors',
    path: '/inscription',
    open: async (page) => {
      await page.getByRole('button', { name: 'Ouvrir mon compte' }).click();
      await expect(page.getByText('Le prénom manque.')).toBeVisible();
    },
  },
  { name: 'forgotten password', path: '/mot-de-passe-oublie' },
  { name: 'new password', path: '/nouveau-mot-de-passe?token=un-jeton-qui-n-existe-pas' },
  { name: 'not found', path: '/nimporte' },
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
  {
    name: 'palette',
    path: '/compte',
    as: 'karim',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('option', { name: /^Lina / })).toBeVisible();
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
  { name: 'agenda of a coach', path: '/agenda?vue=semaine', as: 'karim' },
  { name: 'availability', path: '/agenda/disponibilites', as: 'karim' },
  {
    name: 'Épreuves, opened, and « Et si »',
    path: '/dashboard/epreuves?notes=toutes&si=%7B"SPE2"%3A17%7D',
    as: 'lina',
    open: (page) => page.getByRole('button', { name: 'Ce qui est demandé' }).first().click(),
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
  { name: 'pupils', path: '/eleves', as: 'karim' },
  {
    name: 'account, and how one is told',
    path: '/compte',
    as: 'lina',
    open: (page) => expect(page.getByRole('switch', { name: /^Séance annulée.*E-mail/ })).toBeVisible(),
  },
  {
    name: 'bell',
    path: '/compte',
    as: 'lina',
    open: async (page) => {
      await page.getByRole('button', { name: /notification/i }).click();
      await expect(page.getByRole('dialog', { name: 'Notifications' })).toBeVisible();
    },
  },
  {
    name: 'calendar address',
    path: '/compte',
    as: 'karim',
    open: async (page) => {
      await page.getByRole('button', { name: 'Créer une adresse' }).click();
      await expect(page.getByLabel('Votre adresse privée')).toBeVisible();
    },
  },
  {
    name: 'linking a child',
    path: '/eleves',
    as: 'nadia',
    open: (page) => page.getByRole('button', { name: 'Relier un enfant' }).click(),
  },
  { name: 'reserved page', path: '/eleves', as: 'lina' },
];

for (const { name, path, as, long = false, open } of screens) {
  test.describe(name, () => {
    if (as) test.use({ storageState: signedIn(as) });

    test(`${name}: axe finds nothing, light and dark, phone and desk; nothing overflows at 320 px`, async ({
      page,
    }) => {
      test.slow();
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      if (!long) await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await open?.(page);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await violations(new AxeBuilder({ page }).withTags(tags)), `${width} px, light`).toEqual([]);
        // The theme changes colours and nothing else.
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await violations(new AxeBuilder({ page }).withRules('color-contrast')), `${width} px, dark`).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 700 });
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(tooWide).toBeLessThanOrEqual(0);
    });
  });
}

/** Down to its first exercise. */
async function readCourse(page: Page): Promise<void> {
  const exercise = page.getByRole('region', { name: 'Exercice 1', exact: true });
  await exercise.scrollIntoViewIfNeeded();
  await expect(exercise.getByRole('button').first()).toBeVisible();
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
}
