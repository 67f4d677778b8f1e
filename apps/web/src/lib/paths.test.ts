import { expect, it } from 'vitest';
import { validateSuite } from './paths.ts';

it('goes back to pages of this campus only', () => {
  expect(validateSuite({ suite: '/eleves/123?matiere=NSI' })).toEqual({ suite: '/eleves/123?matiere=NSI' });
  for (const suite of [
    'https://ailleurs.example',
    '//ailleurs.example',
    '/\\ailleurs.example',
    'eleves',
    '/',
    12,
    undefined,
  ]) {
    expect(validateSuite({ suite })).toStrictEqual({ suite: undefined });
  }
  expect(validateSuite({ suite: '/connexion?suite=/connexion' })).toStrictEqual({ suite: undefined });
});
