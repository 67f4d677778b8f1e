import type { StudentProfile } from '@nexus/contracts';
import { expect, test } from 'vitest';
import { changesIn, withOption, withSpeciality } from './choices.ts';

const profile: StudentProfile = {
  track: 'Premiere',
  profile: 'Scolarise',
  ponctuelles_modality: null,
  specialities: ['NSI', 'MATHS', 'PC'],
  options: [{ code: 'OPT-LVC', years: ['Premiere'] }],
};

test('a speciality chosen for a place changes with the one that stood there', () => {
  expect(withSpeciality(profile.specialities, 1, 'PC')).toEqual(['NSI', 'PC', 'MATHS']);
  expect(withSpeciality(profile.specialities, 2, 'SVT')).toEqual(['NSI', 'MATHS', 'SVT']);
});

test('an option is followed year by year, and leaves with its last year', () => {
  const both = withOption(profile.options, 'OPT-LVC', 'Terminale', true);
  expect(both).toEqual([{ code: 'OPT-LVC', years: ['Premiere', 'Terminale'] }]);
  expect(withOption(withOption(both, 'OPT-LVC', 'Premiere', false), 'OPT-LVC', 'Terminale', false)).toEqual([]);
});

test('only what changed is asked, and what came back to where it was is no change', () => {
  expect(changesIn(profile, profile)).toBeNull();
  expect(changesIn(profile, { ...profile, specialities: ['NSI', 'PC', 'MATHS'] })).toEqual({
    specialities: ['NSI', 'PC', 'MATHS'],
  });
  const there = withOption(profile.options, 'OPT-LVC', 'Terminale', true);
  expect(changesIn(profile, { ...profile, options: withOption(there, 'OPT-LVC', 'Terminale', false) })).toBeNull();
});
