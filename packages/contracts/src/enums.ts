import { z } from 'zod';

/** Stored and travelling values (DOMAIN, Enums). The French spellings are the values themselves, never labels. */
export const Role = z.enum(['student', 'parent', 'coach', 'admin']);
export type Role = z.infer<typeof Role>;

export const Track = z.enum(['Premiere', 'Terminale']);
export type Track = z.infer<typeof Track>;

export const Profile = z.enum(['Scolarise', 'CandidatLibre']);
export type Profile = z.infer<typeof Profile>;

export const SessionKind = z.enum(['Visio', 'Présentiel', 'Stage']);
export type SessionKind = z.infer<typeof SessionKind>;

export const SessionStatus = z.enum(['Proposé', 'Confirmé', 'Annulé']);
export type SessionStatus = z.infer<typeof SessionStatus>;

export const TaskStatus = z.enum(['Todo', 'Done', 'Skipped']);
export type TaskStatus = z.infer<typeof TaskStatus>;

/**
 * By which way a task came. Agent: Nexus proposes it, from what the pupil knows and forgets. Coach: a coach asks for it.
 * System: written by hand in the campus itself, by the pupil (their own plan, a teacher's homework) or by the
 * administration; the task's author says who.
 */
export const TaskSource = z.enum(['Agent', 'Coach', 'System']);
export type TaskSource = z.infer<typeof TaskSource>;

export const EvalStatus = z.enum(['Proposé', 'Soumis', 'Corrigé']);
export type EvalStatus = z.infer<typeof EvalStatus>;

/** What a mark of the bac comes from. */
export const EpreuveKind = z.enum(['anticipee', 'terminale', 'controle_continu', 'ponctuelle']);
export type EpreuveKind = z.infer<typeof EpreuveKind>;

/** What a typed mark is the mark of: the year (or the épreuve itself), a term, a semester. */
export const MarkPeriod = z.enum(['annee', 'T1', 'T2', 'T3', 'S1', 'S2']);
export type MarkPeriod = z.infer<typeof MarkPeriod>;

/** A mark somebody typed, and whether a coach has looked at it since. */
export const MarkStatus = z.enum(['Déclaré', 'Confirmé']);
export type MarkStatus = z.infer<typeof MarkStatus>;

export const EpreuveSource = z.enum(['Réglement', 'Agent']);
export type EpreuveSource = z.infer<typeof EpreuveSource>;

/** A Stage is shown as Présentiel. */
export const UpcomingKind = z.enum(['Visio', 'Présentiel', 'Épreuve', 'Rappel']);
export type UpcomingKind = z.infer<typeof UpcomingKind>;

export const ResourceType = z.enum(['PDF', 'Video', 'URL', 'Cours', 'Exercice']);
export type ResourceType = z.infer<typeof ResourceType>;

export const Tier = z.enum(['Free', 'Plus', 'Pro']);
export type Tier = z.infer<typeof Tier>;

/** When the candidat individuel sits the ponctuelles: A, all in Terminale; B, half in each year. */
export const PonctuellesModality = z.enum(['A', 'B']);
export type PonctuellesModality = z.infer<typeof PonctuellesModality>;

/** How certain a date or a coefficient is: what is not official yet must look so on the screen. */
export const Certainty = z.enum(['official', 'provisional', 'unverified']);
export type Certainty = z.infer<typeof Certainty>;

/** What moved a mastery. Journal: a change from before each piece of evidence was kept, of which only the result is known. */
export const EvidenceKind = z.enum(['Exercice', 'Évaluation', 'Journal']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;
