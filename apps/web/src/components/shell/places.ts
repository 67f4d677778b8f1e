import { type Me, may } from '@nexus/contracts';
import { CalendarIcon, HomeIcon, MessageIcon, type NavItem, PeopleIcon, SettingsIcon, SheetCheckIcon } from '@nexus/ui';

export interface Place extends NavItem {
  to:
    | '/dashboard'
    | '/dashboard/taches'
    | '/dashboard/agenda'
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

/** Every place of the campus, in order; a new screen adds a line. */
const everyPlace: readonly PlaceFor[] = [
  {
    id: 'synthese',
    label: 'Synthèse',
    icon: HomeIcon,
    to: '/dashboard',
    exact: true,
    open: (me) => me.student_id !== undefined && may(me.user.role, 'dashboard:overview'),
  },
  {
    id: 'taches',
    label: 'Tâches',
    icon: SheetCheckIcon,
    to: '/dashboard/taches',
    open: (me) => me.student_id !== undefined && may(me.user.role, 'tasks:list'),
  },
  {
    id: 'agenda',
    label: 'Agenda',
    icon: CalendarIcon,
    to: '/dashboard/agenda',
    open: (me) => me.student_id !== undefined && may(me.user.role, 'dashboard:agenda'),
  },
  {
    id: 'grand-oral',
    label: 'Grand oral',
    icon: MessageIcon,
    to: '/dashboard/grand-oral',
    open: (me) => me.student_id !== undefined && me.students[0]?.track === 'Terminale',
  },
  { id: 'agenda-coach', label: 'Agenda', icon: CalendarIcon, to: '/agenda', open: (me) => me.user.role === 'coach' },
  { id: 'eleves', label: 'Élèves', icon: PeopleIcon, to: '/eleves', open: (me) => may(me.user.role, 'students:list') },
  { id: 'compte', label: 'Compte', icon: SettingsIcon, to: '/compte', open: (me) => may(me.user.role, 'auth:me') },
];

export function placesOf(me: Me): readonly Place[] {
  return everyPlace
    .filter(({ open }) => open(me))
    .map((place) => (place.id === 'eleves' && me.user.role === 'parent' ? { ...place, label: 'Enfants' } : place));
}
