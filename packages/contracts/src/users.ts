import { z } from 'zod';
import { Id, Instant, TimeZone, text } from './common.ts';
import { PonctuellesModality, Profile, Role, Track } from './enums.ts';
import { OptionCode, SpecialityCode } from './subjects.ts';

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'adresse e-mail invalide' }));

/** Length is what makes a password strong; 128 bounds the work of hashing it. */
export const NewPassword = z.string().min(10, { error: 'au moins 10 caractères' }).max(128);
/** A password being checked, not chosen: bounded only. */
const GivenPassword = z.string().min(1, { error: 'mot de passe requis' }).max(128);

export const User = z
  .object({
    id: Id,
    email: z.string(),
    role: Role,
    first_name: z.string(),
    last_name: z.string(),
    time_zone: z.string(),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof User>;

/** An option with the years in which it is followed, done or meant: each adds its coefficient. */
export const ChosenOption = z.strictObject({ code: OptionCode, years: z.array(Track).min(1).max(2) });
export type ChosenOption = z.infer<typeof ChosenOption>;

/** A pupil as those who may see them read them. */
export const Student = z
  .object({
    id: Id,
    first_name: z.string(),
    last_name: z.string(),
    track: Track,
    profile: Profile,
    /** In order: kept, kept, stopped at the end of Première (in Première: the plan not yet chosen). */
    specialities: z.array(SpecialityCode),
    options: z.array(ChosenOption),
    time_zone: z.string(),
  })
  .meta({ id: 'Student' });
export type Student = z.infer<typeof Student>;

export const LoginInput = z.strictObject({ email: Email, password: GivenPassword });
export type LoginInput = z.infer<typeof LoginInput>;

export const SignedIn = z.object({
  user: User,
  /** For programs: `Authorization: Bearer …`. Browsers use the HttpOnly cookie set beside it. */
  token: z.string(),
  expires_at: Instant,
});
export type SignedIn = z.infer<typeof SignedIn>;

const Person = {
  first_name: text(1, 80),
  last_name: text(1, 80),
  email: Email,
  password: NewPassword,
  time_zone: TimeZone.default('Europe/Paris'),
};

export const Specialities = z
  .tuple([SpecialityCode, SpecialityCode, SpecialityCode])
  .refine((chosen) => new Set(chosen).size === chosen.length, { error: 'trois spécialités différentes' });

/** How many of a year is a rule of the regulation, not a shape. */
export const ChosenOptions = z.array(ChosenOption).max(OptionCode.options.length);

const StudentChoices = z.object({
  track: Track,
  profile: Profile,
  /** Candidats individuels only; A when left out. */
  ponctuelles_modality: PonctuellesModality.optional(),
  specialities: Specialities,
  options: ChosenOptions.optional(),
});

/** A pupil gives their choices for the bac; a parent only who they are. */
export const RegisterInput = z
  .strictObject({ role: z.enum(['student', 'parent']), ...Person, ...StudentChoices.partial().shape })
  .transform(({ role, track, profile, ponctuelles_modality, specialities, options, ...person }, context) => {
    const choices = { track, profile, ponctuelles_modality, specialities, options };
    if (role === 'student') {
      const checked = StudentChoices.safeParse(choices);
      if (checked.success) return { ...person, role, ...checked.data };
      for (const { path, message } of checked.error.issues) context.addIssue({ code: 'custom', path, message });
      return z.NEVER;
    }
    for (const [key, value] of Object.entries(choices)) {
      if (value !== undefined) context.addIssue({ code: 'custom', path: [key], message: 'seulement pour un élève' });
    }
    return { ...person, role };
  });
export type RegisterInput = z.infer<typeof RegisterInput>;

export const LogoutInput = z.strictObject({ everywhere: z.literal([true, false]).default(false) });
export type LogoutInput = z.infer<typeof LogoutInput>;

export const ChangePasswordInput = z.strictObject({ current_password: GivenPassword, new_password: NewPassword });
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

export const RequestResetInput = z.strictObject({ email: Email });
export type RequestResetInput = z.infer<typeof RequestResetInput>;

export const ResetInput = z.strictObject({ token: z.string().min(20).max(100), password: NewPassword });
export type ResetInput = z.infer<typeof ResetInput>;

export const Done = z.object({ done: z.literal(true) });

export const Me = z.object({
  user: User,
  /** A pupil's own id; absent for everybody else. */
  student_id: Id.optional(),
  /** Those this person may see, by name; the first 100 (students.list gives the rest). */
  students: z.array(Student).max(100),
});
export type Me = z.infer<typeof Me>;

export const DemoAccounts = z.object({
  /** Empty outside the demo campus. */
  accounts: z.array(z.object({ email: z.string(), label: z.string(), description: z.string(), password: z.string() })),
});
export type DemoAccounts = z.infer<typeof DemoAccounts>;
