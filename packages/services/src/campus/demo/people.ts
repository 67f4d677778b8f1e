import type { ChosenOption, PonctuellesModality, Profile, SpecialityCode, Track } from '@nexus/contracts';

/** One password for every account of the demo campus, shown on its login page. */
export const demoPassword = 'nexus-demo-2027';

export interface DemoPerson {
  email: string;
  first_name: string;
  last_name: string;
  time_zone?: string;
}

export interface DemoPupil extends DemoPerson {
  track: Track;
  profile: Profile;
  modality?: PonctuellesModality;
  specialities: readonly [SpecialityCode, SpecialityCode, SpecialityCode];
  options?: readonly ChosenOption[];
  /** Coaches by place in `demoCoaches`, each with the subject of their weekly session. */
  coaching: readonly { coach: number; subject: SpecialityCode | 'FRANCAIS' | 'PHILOSOPHIE' }[];
  /** Parents by place in `demoParents`. */
  parents: readonly number[];
  /** What makes their story: how well they answer (0..1), how many days in seven they work, the run they are on. */
  ability: number;
  days_a_week: number;
  streak_days: number;
}

export const demoCoaches: readonly DemoPerson[] = [
  { email: 'coach@nexus.example', first_name: 'Karim', last_name: 'Haddad' },
  { email: 'ines.ferrand@nexus.example', first_name: 'Inès', last_name: 'Ferrand' },
  { email: 'thomas.delmas@nexus.example', first_name: 'Thomas', last_name: 'Delmas' },
];

export const demoParents: readonly DemoPerson[] = [
  { email: 'parent@nexus.example', first_name: 'Nadia', last_name: 'Mansour' },
  { email: 'autre.parent@nexus.example', first_name: 'Claire', last_name: 'Lambert' },
  { email: 'petra.weber@nexus.example', first_name: 'Petra', last_name: 'Weber' },
  { email: 'slim.bensalah@nexus.example', first_name: 'Slim', last_name: 'Ben Salah', time_zone: 'Africa/Tunis' },
];

export const demoAdmin: DemoPerson = { email: 'admin@nexus.example', first_name: 'Sarah', last_name: 'Nguyen' };

const scolarise = { profile: 'Scolarise' } as const;
const libre = { profile: 'CandidatLibre', time_zone: 'Africa/Tunis' } as const;

export const demoPupils: readonly DemoPupil[] = [
  {
    email: 'eleve@nexus.example',
    first_name: 'Lina',
    last_name: 'Mansour',
    track: 'Premiere',
    ...scolarise,
    specialities: ['NSI', 'MATHS', 'PC'],
    coaching: [
      { coach: 0, subject: 'NSI' },
      { coach: 1, subject: 'MATHS' },
    ],
    parents: [0],
    ability: 0.74,
    days_a_week: 5.5,
    streak_days: 9,
  },
  {
    email: 'terminale@nexus.example',
    first_name: 'Adam',
    last_name: 'Mansour',
    track: 'Terminale',
    ...scolarise,
    specialities: ['NSI', 'MATHS', 'SES'],
    coaching: [{ coach: 0, subject: 'NSI' }],
    parents: [0],
    ability: 0.66,
    days_a_week: 4.5,
    streak_days: 3,
  },
  {
    email: 'libre@nexus.example',
    first_name: 'Sofia',
    last_name: 'Ben Salah',
    track: 'Terminale',
    ...libre,
    modality: 'A',
    specialities: ['MATHS', 'NSI', 'PC'],
    coaching: [{ coach: 0, subject: 'NSI' }],
    parents: [3],
    ability: 0.8,
    days_a_week: 6,
    streak_days: 14,
  },
  {
    email: 'autre.eleve@nexus.example',
    first_name: 'Hugo',
    last_name: 'Lambert',
    track: 'Premiere',
    ...scolarise,
    specialities: ['MATHS', 'SES', 'HGGSP'],
    coaching: [{ coach: 1, subject: 'MATHS' }],
    parents: [1],
    ability: 0.55,
    days_a_week: 3,
    streak_days: 0,
  },
  {
    email: 'chloe.weber@nexus.example',
    first_name: 'Chloé',
    last_name: 'Weber',
    track: 'Premiere',
    ...scolarise,
    specialities: ['NSI', 'LLCER', 'MATHS'],
    options: [{ code: 'OPT-LVC', years: ['Premiere', 'Terminale'] }],
    coaching: [{ coach: 2, subject: 'FRANCAIS' }],
    parents: [2],
    ability: 0.78,
    days_a_week: 5,
    streak_days: 6,
  },
  {
    email: 'mehdi.aziz@nexus.example',
    first_name: 'Mehdi',
    last_name: 'Aziz',
    track: 'Terminale',
    ...scolarise,
    specialities: ['MATHS', 'PC', 'NSI'],
    options: [{ code: 'OPT-MATHS-EXPERTES', years: ['Terminale'] }],
    coaching: [{ coach: 1, subject: 'MATHS' }],
    parents: [],
    ability: 0.84,
    days_a_week: 6,
    streak_days: 21,
  },
  {
    email: 'emma.roux@nexus.example',
    first_name: 'Emma',
    last_name: 'Roux',
    track: 'Terminale',
    ...scolarise,
    specialities: ['NSI', 'SES', 'MATHS'],
    options: [{ code: 'OPT-MATHS-COMPLEMENTAIRES', years: ['Terminale'] }],
    coaching: [{ coach: 2, subject: 'PHILOSOPHIE' }],
    parents: [],
    ability: 0.6,
    days_a_week: 4,
    streak_days: 2,
  },
  {
    email: 'noah.petit@nexus.example',
    first_name: 'Noah',
    last_name: 'Petit',
    track: 'Premiere',
    ...scolarise,
    specialities: ['NSI', 'SVT', 'PC'],
    coaching: [{ coach: 2, subject: 'FRANCAIS' }],
    parents: [],
    ability: 0.5,
    days_a_week: 2.5,
    streak_days: 1,
  },
  {
    email: 'salma.trabelsi@nexus.example',
    first_name: 'Salma',
    last_name: 'Trabelsi',
    track: 'Premiere',
    ...libre,
    modality: 'B',
    specialities: ['MATHS', 'PC', 'SVT'],
    coaching: [{ coach: 1, subject: 'MATHS' }],
    parents: [],
    ability: 0.7,
    days_a_week: 5,
    streak_days: 4,
  },
  {
    email: 'louis.martin@nexus.example',
    first_name: 'Louis',
    last_name: 'Martin',
    track: 'Terminale',
    ...scolarise,
    specialities: ['HLP', 'HGGSP', 'SES'],
    coaching: [{ coach: 2, subject: 'PHILOSOPHIE' }],
    parents: [],
    ability: 0.68,
    days_a_week: 4,
    streak_days: 5,
  },
  {
    email: 'jade.moreau@nexus.example',
    first_name: 'Jade',
    last_name: 'Moreau',
    track: 'Terminale',
    ...scolarise,
    specialities: ['MATHS', 'SI', 'NSI'],
    coaching: [{ coach: 1, subject: 'MATHS' }],
    parents: [],
    ability: 0.73,
    days_a_week: 4.5,
    streak_days: 0,
  },
  {
    email: 'rayan.karoui@nexus.example',
    first_name: 'Rayan',
    last_name: 'Karoui',
    track: 'Terminale',
    ...libre,
    modality: 'A',
    specialities: ['NSI', 'MATHS', 'SES'],
    coaching: [{ coach: 2, subject: 'PHILOSOPHIE' }],
    parents: [],
    ability: 0.58,
    days_a_week: 3.5,
    streak_days: 3,
  },
];

/** What the login page of the demo offers in one click. */
export const demoAccounts = [
  { email: 'eleve@nexus.example', label: 'Lina, élève', description: 'Première générale, NSI' },
  { email: 'terminale@nexus.example', label: 'Adam, élève', description: 'Terminale générale, NSI et maths' },
  { email: 'libre@nexus.example', label: 'Sofia, candidate libre', description: 'Terminale, maths et NSI, à Tunis' },
  { email: 'parent@nexus.example', label: 'Nadia, parent', description: 'Mère de Lina et d’Adam' },
  { email: 'coach@nexus.example', label: 'Karim, coach', description: 'Suit Lina, Adam et Sofia' },
  { email: 'admin@nexus.example', label: 'Sarah, administration', description: 'Ouvre tout le campus' },
  { email: 'autre.eleve@nexus.example', label: 'Hugo, élève', description: 'Première, d’une autre famille' },
  { email: 'autre.parent@nexus.example', label: 'Claire, parent', description: 'Mère de Hugo' },
].map((account) => ({ ...account, password: demoPassword }));
