import type { ChosenOption, OptionCode, StudentProfile, Track, UpdateProfileInput } from '@nexus/contracts';

type ProfileChanges = Omit<UpdateProfileInput, 'student_id' | 'fingerprint'>;

/** The options with one of them followed, or not, in a year. */
export function withOption(
  options: readonly ChosenOption[],
  code: OptionCode,
  year: Track,
  followed: boolean,
): ChosenOption[] {
  const before = options.find((option) => option.code === code)?.years ?? [];
  const years = (['Premiere', 'Terminale'] as const).filter((one) => (one === year ? followed : before.includes(one)));
  const others = options.filter((option) => option.code !== code);
  return years.length === 0 ? others : [...others, { code, years }];
}

/** The three specialities with another in one place: the one that stood there goes where the chosen one was. */
export function withSpeciality(
  specialities: StudentProfile['specialities'],
  place: number,
  code: StudentProfile['specialities'][number],
): StudentProfile['specialities'] {
  const former = specialities[place];
  const from = specialities.indexOf(code);
  const placed = specialities.with(place, code);
  return from === -1 || former === undefined ? placed : placed.with(from, former);
}

/** What was changed of a profile, to be asked and then applied; null when nothing was. */
export function changesIn(before: StudentProfile, after: StudentProfile): ProfileChanges | null {
  const [first, second, third] = after.specialities;
  const changes: ProfileChanges = {
    ...(after.track === before.track ? {} : { track: after.track }),
    ...(after.profile === before.profile ? {} : { profile: after.profile }),
    ...(after.ponctuelles_modality === before.ponctuelles_modality
      ? {}
      : { ponctuelles_modality: after.ponctuelles_modality }),
    ...(first && second && third && !same(after.specialities, before.specialities)
      ? { specialities: [first, second, third] }
      : {}),
    ...(same(after.options.map(said).sort(), before.options.map(said).sort()) ? {} : { options: [...after.options] }),
  };
  return Object.keys(changes).length === 0 ? null : changes;
}

const said = ({ code, years }: ChosenOption) => `${code} ${years.join(' ')}`;
const same = (one: readonly string[], other: readonly string[]) => one.join() === other.join();
