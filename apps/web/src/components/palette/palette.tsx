import { may } from '@nexus/contracts';
import { Kbd, LogOutIcon, PeopleIcon, SearchIcon, SettingsIcon } from '@nexus/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useMe } from '#lib/me.ts';
import { useSignOut } from '#lib/sign-out.ts';
import { applyTheme, isDark } from '#lib/theme.ts';
import { trpc } from '#lib/trpc.ts';
import { trackWords } from '../shell/describe-user.ts';
import { placesOf } from '../shell/places.ts';

/** Ctrl K: go anywhere, open a pupil, change the theme, sign out. A native dialog: focus stays in, Escape closes. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [q, setQ] = useState('');
  const me = useMe();
  const navigate = useNavigate();
  const signOut = useSignOut();

  useEffect(() => {
    dialog.current?.showModal();
    input.current?.focus();
  }, []);
  const run = (action: () => unknown) => {
    dialog.current?.close();
    void action();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; Escape is the dialog's own
    <dialog
      ref={dialog}
      aria-label="Rechercher"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close();
      }}
      className="m-auto mt-[12vh] w-[min(560px,calc(100vw-24px))] rounded-lg border border-line bg-overlay p-0 text-ink shadow-3 backdrop:bg-scrim"
    >
      <Command label="Aller à, ouvrir, faire" loop>
        <div className="flex items-center gap-3 border-b border-line px-4">
          <SearchIcon className="text-ink-3" />
          <Command.Input
            ref={input}
            value={q}
            onValueChange={setQ}
            placeholder={may(me.user.role, 'students:list') ? 'Un élève, une page, une action' : 'Une page, une action'}
            className="min-h-13 w-full bg-transparent text-md outline-none placeholder:text-ink-3"
          />
          <Kbd>Échap</Kbd>
        </div>
        <Command.List className="max-h-[min(420px,60vh)] overflow-y-auto p-2">
          <Command.Empty className="px-3 py-6 text-center text-sm text-ink-2">
            Rien à ce nom. Un prénom ou le nom d’une page suffit.
          </Command.Empty>
          <Group heading="Aller à">
            {placesOf(me).map(({ id, label, icon: PlaceIcon, to }) => (
              <Item key={id} onSelect={() => run(() => navigate({ to }))}>
                <PlaceIcon />
                {label}
              </Item>
            ))}
          </Group>
          {may(me.user.role, 'students:list') ? (
            <Students
              q={q}
              onOpen={(studentId) => run(() => navigate({ to: '/eleves/$studentId', params: { studentId } }))}
            />
          ) : null}
          <Group heading="Actions">
            <Item onSelect={() => run(() => applyTheme(isDark() ? 'light' : 'dark'))}>
              <SettingsIcon />
              {isDark() ? 'Passer au thème clair' : 'Passer au thème sombre'}
            </Item>
            <Item onSelect={() => run(() => signOut.mutate({}))}>
              <LogOutIcon />
              Se déconnecter
            </Item>
          </Group>
        </Command.List>
      </Command>
    </dialog>
  );
}

function Students({ q, onOpen }: { q: string; onOpen: (id: string) => void }) {
  const asked = useDeferredValue(q.trim());
  const { data } = trpc.students.list.useQuery(
    { limit: 6, ...(asked === '' ? {} : { q: asked.slice(0, 80) }) },
    { placeholderData: keepPreviousData },
  );
  const students = data?.students ?? [];
  if (students.length === 0) return null;
  return (
    <Group heading="Élèves">
      {students.map((student) => (
        <Item
          key={student.id}
          value={student.id}
          keywords={[student.first_name, student.last_name, q]}
          onSelect={() => onOpen(student.id)}
        >
          <PeopleIcon />
          {student.first_name} {student.last_name}
          <span className="text-sm text-ink-3">{trackWords[student.track]}</span>
        </Item>
      ))}
    </Group>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="**:[[cmdk-group-heading]]:px-3 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:text-ink-3"
    >
      {children}
    </Command.Group>
  );
}

interface ItemProps {
  value?: string;
  keywords?: string[];
  onSelect: () => void;
  children: ReactNode;
}

function Item({ value, keywords, onSelect, children }: ItemProps) {
  return (
    <Command.Item
      {...(value === undefined ? {} : { value })}
      {...(keywords === undefined ? {} : { keywords })}
      onSelect={onSelect}
      className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 text-ui data-[selected=true]:bg-brand-soft data-[selected=true]:text-brand"
    >
      {children}
    </Command.Item>
  );
}
