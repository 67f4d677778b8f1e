import { type Me, may } from '@nexus/contracts';
import {
  CalendarIcon,
  type Icon,
  LogOutIcon,
  MessageIcon,
  PeopleIcon,
  PlusIcon,
  SearchIcon,
  SettingsIcon,
} from '@nexus/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useMe } from '#lib/me.ts';
import { useSignOut } from '#lib/sign-out.ts';
import { applyTheme, isDark } from '#lib/theme.ts';
import { trpc } from '#lib/trpc.ts';
import { trackWords } from '../shell/describe-user.ts';
import { placesOf } from '../shell/places.ts';

export interface PaletteItem {
  id: string;
  label: string;
  detail?: string;
  icon: Icon;
  act: () => void;
}

export interface PaletteGroup {
  heading: string;
  items: PaletteItem[];
}

/** Everywhere one may go and whatever one may do from anywhere, that answers what is typed; no empty group. */
export function usePaletteGroups(q: string): PaletteGroup[] {
  const me = useMe();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const students = useStudents(q);
  const dark = isDark();
  const groups: PaletteGroup[] = [
    {
      heading: 'Aller à',
      items: placesOf(me).map(({ id, label, icon, to }) => ({ id, label, icon, act: () => void navigate({ to }) })),
    },
    {
      heading: 'Élèves',
      items: students.map(({ id, first_name, last_name, track }) => ({
        id,
        label: `${first_name} ${last_name}`,
        detail: trackWords[track],
        icon: PeopleIcon,
        act: () => void navigate({ to: '/eleves/$studentId', params: { studentId: id } }),
      })),
    },
    {
      heading: 'Actions',
      items: [
        ...workOf(me, navigate),
        {
          id: 'theme',
          label: dark ? 'Passer au thème clair' : 'Passer au thème sombre',
          icon: SettingsIcon,
          act: () => applyTheme(dark ? 'light' : 'dark'),
        },
        { id: 'sortir', label: 'Se déconnecter', icon: LogOutIcon, act: () => signOut.mutate({}) },
      ],
    },
  ];
  const asked = q.trim();
  if (asked.length > 1) {
    groups.push({
      heading: 'Bibliothèque',
      items: [
        {
          id: 'ressources-chercher',
          label: `Chercher « ${asked} » dans les ressources`,
          icon: SearchIcon,
          act: () => void navigate({ to: '/dashboard/ressources', search: { q: asked } }),
        },
      ],
    });
  }
  // Pupils too: the last answer may be that of fewer letters.
  return groups
    .map(({ heading, items }) => ({ heading, items: items.filter(({ label }) => answers(label, q)) }))
    .filter(({ items }) => items.length > 0);
}

/** What each role does most, from anywhere. */
function workOf({ user, students }: Me, navigate: ReturnType<typeof useNavigate>): PaletteItem[] {
  if (user.role === 'student') {
    return [
      {
        id: 'ajouter-tache',
        label: 'Ajouter une tâche',
        icon: PlusIcon,
        act: () => void navigate({ to: '/dashboard/taches', search: { nouvelle: true } }),
      },
      {
        id: 'reserver',
        label: 'Réserver une séance',
        icon: CalendarIcon,
        act: () => void navigate({ to: '/dashboard/agenda' }),
      },
      ...(students[0]?.track === 'Terminale'
        ? [
            {
              id: 'repeter',
              label: 'Répéter le Grand oral',
              icon: MessageIcon,
              act: () => void navigate({ to: '/dashboard/grand-oral', search: { repeter: true } }),
            },
          ]
        : []),
    ];
  }
  if (user.role !== 'coach') return [];
  return [
    {
      id: 'disponibilites',
      label: 'Changer vos disponibilités',
      icon: CalendarIcon,
      act: () => void navigate({ to: '/agenda/disponibilites' }),
    },
  ];
}

function useStudents(q: string) {
  const { user } = useMe();
  const asked = useDeferredValue(q.trim());
  const { data } = trpc.students.list.useQuery(
    { limit: 6, ...(asked === '' ? {} : { q: asked.slice(0, 80) }) },
    { placeholderData: keepPreviousData, enabled: may(user.role, 'students:list') },
  );
  return data?.students ?? [];
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('fr');

/** Every word typed is somewhere in the label, accents and capitals aside. */
function answers(label: string, q: string): boolean {
  const text = plain(label);
  return plain(q)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
