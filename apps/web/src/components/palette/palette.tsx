import { may } from '@nexus/contracts';
import { Kbd, SearchIcon } from '@nexus/ui';
import { Command } from 'cmdk';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '#lib/me.ts';
import { usePaletteGroups } from './use-palette-groups.ts';

const heading =
  '**:[[cmdk-group-heading]]:px-3 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:text-ink-3';

/** Ctrl K: go anywhere, open a pupil, change the theme, sign out. A native dialog: focus stays in, Escape closes. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [q, setQ] = useState('');
  const [pointed, setPointed] = useState('');
  const groups = usePaletteGroups(q);
  const { user } = useMe();

  useEffect(() => {
    dialog.current?.showModal();
    input.current?.focus();
  }, []);

  // Answers come and go as one types: what is pointed at stays if it is still there, and is the first otherwise.
  const items = groups.flatMap((group) => group.items);
  const selected = items.find(({ id }) => id === pointed) ?? items[0];

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
      <Command
        label="Aller à, ouvrir, faire"
        loop
        shouldFilter={false}
        value={selected?.id ?? ''}
        onValueChange={setPointed}
      >
        <div className="flex items-center gap-3 border-b border-line px-4">
          <SearchIcon className="text-ink-3" />
          <Command.Input
            ref={input}
            value={q}
            onValueChange={setQ}
            placeholder={may(user.role, 'students:list') ? 'Un élève, une page, une action' : 'Une page, une action'}
            className="min-h-13 w-full bg-transparent text-md outline-none placeholder:text-ink-3"
          />
          <Kbd>Échap</Kbd>
        </div>
        <Command.List className="max-h-[min(420px,60vh)] overflow-y-auto p-2">
          <Command.Empty className="px-3 py-6 text-center text-sm text-ink-2">
            Rien à ce nom. Un prénom ou le nom d’une page suffit.
          </Command.Empty>
          {groups.map((group) => (
            <Command.Group key={group.heading} heading={group.heading} className={heading}>
              {group.items.map(({ id, label, detail, icon: ItemIcon, act }) => (
                <Command.Item
                  key={id}
                  value={id}
                  onSelect={() => {
                    dialog.current?.close();
                    act();
                  }}
                  className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 text-ui data-[selected=true]:bg-brand-soft data-[selected=true]:text-brand"
                >
                  <ItemIcon />
                  {label}
                  {detail ? <span className="text-sm text-ink-3">{detail}</span> : null}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </dialog>
  );
}
