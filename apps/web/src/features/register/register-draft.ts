import type { ChosenOption, OptionCode, PonctuellesModality, Profile, SpecialityCode, Track } from '@nexus/contracts';
import type { FieldErrors } from '#lib/checked-form.ts';
import { terminaleOnly } from '#lib/words/options.ts';

/** The form as it is being filled in: a choice not made yet is empty. */
export interface Draft {
  role: 'student' | 'parent';
  first_name: string;
  last_name: string;
  email: string;
  password: string;
  time_zone: string;
  track: Track | null;
  profile: Profile | null;
  ponctuelles_modality: PonctuellesModality;
  specialities: readonly [SpecialityCode | '', SpecialityCode | '', SpecialityCode | ''];
  options: readonly OptionCode[];
}

export function firstDraft(): Draft {
  return {
    role: 'student',
    first_name: '',
    last_name: '',
    email: '',
    password: '',
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Paris',
    track: null,
    profile: null,
    ponctuelles_modality: 'A',
    specialities: ['', '', ''],
    options: [],
  };
}

/** Whether an option exists for this year of lycée. */
export function isOpenOption(option: OptionCode, track: Track | null): boolean {
  return track === 'Terminale' || !terminaleOnly.has(option);
}

/** Every year in which it can be followed: another year is said on the exam plan, where it shows what it changes. */
function withYears(code: OptionCode): ChosenOption {
  return { code, years: terminaleOnly.has(code) ? ['Terminale'] : ['Premiere', 'Terminale'] };
}

/** A pupil's two choices, which the schema looks at only once the rest is right: everything missing is said at once. */
export function missingChoices({ role, track, profile }: Draft): FieldErrors {
  if (role === 'parent') return {};
  return {
    ...(track === null ? { track: 'Choisis ton année.' } : {}),
    ...(profile === null ? { profile: 'Choisis ta situation.' } : {}),
  };
}

/** What is sent: only what concerns this kind of account. */
export function toInput({ role, track, profile, ponctuelles_modality, specialities, options, ...person }: Draft) {
  if (role === 'parent') return { role, ...person };
  const [first, second, third] = specialities;
  return {
    role,
    ...person,
    ...(track === null ? {} : { track }),
    ...(profile === null ? {} : { profile }),
    ...(profile === 'CandidatLibre' ? { ponctuelles_modality } : {}),
    // An empty choice stays, so that the schema names it.
    specialities: [first, second, third] as [SpecialityCode, SpecialityCode, SpecialityCode],
    options: options.filter((option) => isOpenOption(option, track)).map(withYears),
  };
}

export const errorWords: FieldErrors = {
  first_name: 'Le prénom manque.',
  last_name: 'Le nom manque.',
  email: 'Cette adresse n’a pas la forme prenom@exemple.fr.',
  password: 'Il faut au moins 10 caractères.',
  time_zone: 'Ce fuseau horaire est inconnu.',
  specialities: 'Il faut trois spécialités différentes.',
  'specialities.0': 'Choisis cette spécialité.',
  'specialities.1': 'Choisis cette spécialité.',
  'specialities.2': 'Choisis cette spécialité.',
  options: 'Huit options au plus.',
};
