import type { Me } from '@nexus/contracts';
import {
  BookIcon,
  CalendarIcon,
  CheckIcon,
  FlagIcon,
  FolderIcon,
  HomeIcon,
  MessageIcon,
  type NavItem,
  PeopleIcon,
  SearchIcon,
  SettingsIcon,
  SheetCheckIcon,
} from '@nexus/ui';

export interface Place extends NavItem {
  to:
    | '/dashboard'
    | '/dashboard/taches'
    | '/dashboard/cours'
    | '/dashboard/agenda'
    | '/dashboard/epreuves'
    | '/dashboard/evaluations'
    | '/dashboard/parcoursup'
    | '/dashboard/ressources'
    | '/dashboard/grand-oral'
    | '/eleves'
    | '/agenda'
    | '/compte';
  /** Its own pages below it are other places. */
  exact?: boolean;
}

interface PlaceFor extends Place {
  /** Who has it: a place that the server would refuse is not shown. */
  open: (me: Me) => boolean;
}

/** Roles, not the table of permissions: that one is too heavy for the first screen, and a test holds the two together. */
const isPupil = (me: Me) => me.user.role === 'student';
const isTerminale = (me: Me) => isPupil(me) && me.students.some(({ track }) => track === 'Terminale');

/** Every place of the campus, in order; a new screen adds a line. */
const everyPlace: readonly PlaceFor[] = [
  { id: 'agenda-coach', label: 'Agenda', icon: CalendarIcon, to: '/agenda', open: (me) => me.user.role === 'coach' },
  { id: 'eleves', label: 'Élèves', icon: PeopleIcon, to: '/eleves', open: (me) => !isPupil(me) },
  {
    id: 'synthese',
    label: 'Synthèse',
    icon: HomeIcon,
    to: '/dashboard',
    exact: true,
    open: isPupil,
  },
  {
    id: 'taches',
    label: 'Tâches',
    icon: CheckIcon,
    to: '/dashboard/taches',
    open: isPupil,
  },
  {
    id: 'cours',
    label: 'Cours',
    icon: BookIcon,
    to: '/dashboard/cours',
    // Adults read the same ones, after the pupils they come for.
    open: () => true,
  },
  {
    id: 'agenda',
    label: 'Agenda',
    icon: CalendarIcon,
    to: '/dashboard/agenda',
    open: isPupil,
  },
  {
    id: 'epreuves',
    label: 'Épreuves',
    icon: FlagIcon,
    to: '/dashboard/epreuves',
    open: isPupil,
  },
  {
    id: 'evaluations',
    label: 'Évaluations',
    icon: SheetCheckIcon,
    to: '/dashboard/evaluations',
    open: isPupil,
  },
  { id: 'ressources', label: 'Ressources', icon: SearchIcon, to: '/dashboard/ressources', open: () => true },
  {
    id: 'grand-oral',
    label: 'Grand oral',
    icon: MessageIcon,
    to: '/dashboard/grand-oral',
    open: isTerminale,
  },
  {
    id: 'parcoursup',
    label: 'Parcoursup',
    icon: FolderIcon,
    to: '/dashboard/parcoursup',
    open: isTerminale,
  },
  { id: 'compte', label: 'Compte', icon: SettingsIcon, to: '/compte', open: () => true },
];

export function placesOf(me: Me): readonly Place[] {
  return everyPlace
    .filter(({ open }) => open(me))
    .map((place) => (place.id === 'eleves' && me.user.role === 'parent' ? { ...place, label: 'Enfants' } : place));
}
