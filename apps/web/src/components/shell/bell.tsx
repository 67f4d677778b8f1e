import { BellIcon, IconButton } from '@nexus/ui';
import { type ComponentProps, Suspense, useState } from 'react';
import { lazyOnline, warm } from '#lib/lazy-online.ts';
import { trpc } from '#lib/trpc.ts';
import { countOf } from '#lib/words/words.ts';

const loadPanel = () => import('./notifications-panel.tsx');
const NotificationsPanel = lazyOnline(loadPanel);
// Without a network it will be asked for again.
const warmPanel = () => warm(loadPanel);

const lookAgainMs = 60_000;

/** What happened, behind a bell that says how much of it is unread. Events on the open screen make it look again. */
export default function Bell() {
  const [opened, setOpened] = useState(false);
  const list = trpc.notifications.list.useQuery({}, { refetchInterval: lookAgainMs });
  const unread = list.data?.unread ?? 0;
  if (!opened) return <BellButton unread={unread} onClick={() => setOpened(true)} onPointerEnter={warmPanel} />;
  return (
    <Suspense fallback={<BellButton unread={unread} />}>
      <NotificationsPanel page={list.data} error={list.error} trigger={<BellButton unread={unread} />} />
    </Suspense>
  );
}

interface BellButtonProps extends Omit<ComponentProps<typeof IconButton>, 'label' | 'children'> {
  unread: number;
}

function BellButton({ unread, ...rest }: BellButtonProps) {
  const label = unread === 0 ? 'Notifications' : countOf(unread, 'notification non lue', 'notifications non lues');
  return (
    <IconButton label={label} className="relative" aria-haspopup="dialog" {...rest}>
      <BellIcon />
      {unread === 0 ? null : (
        <span
          aria-hidden="true"
          className="absolute top-0.5 right-0.5 grid h-[18px] min-w-[18px] place-items-center rounded-full bg-brand px-1 text-[11px] leading-none font-strong text-on-brand"
        >
          {unread > 9 ? '9+' : unread}
        </span>
      )}
    </IconButton>
  );
}
