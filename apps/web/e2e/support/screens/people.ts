import { expect } from '../test.ts';
import type { Screen } from './screen.ts';

/** Signing in, one's account, who is who, and what every screen has. */
export const peopleScreens: readonly Screen[] = [
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
    name: 'palette',
    path: '/compte',
    as: 'karim',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('option', { name: /^Lina / })).toBeVisible();
    },
  },
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
