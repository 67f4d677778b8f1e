import type { Notification, NotificationPage } from '@nexus/contracts';
import { BellIcon, cx, EmptyState, LinkButton, Popover, Skeleton } from '@nexus/ui';
import { useRouter } from '@tanstack/react-router';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { datesIn } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { useNow } from '#lib/now.ts';
import { trpc } from '#lib/trpc.ts';

interface NotificationsPanelProps {
  trigger: ReactNode;
  page: NotificationPage | undefined;
  error: unknown;
}

/** The latest notices, each leading to what it is about. */
export default function NotificationsPanel({ trigger, page, error }: NotificationsPanelProps) {
  const [open, setOpen] = useState(true);
  const utils = trpc.useUtils();
  const markRead = trpc.notifications.markRead.useMutation({ onSettled: () => utils.notifications.list.invalidate() });
  const latest = page?.notifications ?? [];
  const failed = markRead.error ?? (page === undefined ? error : null);
  return (
    <Popover trigger={trigger} label="Notifications" align="end" open={open} onOpenChange={setOpen} className="p-0!">
      <div className="w-[min(360px,calc(100vw-26px))]">
        <div className="flex min-h-12 items-center justify-between gap-3 border-b border-line px-4 py-1">
          <h2 className="text-ui">Notifications</h2>
          {(page?.unread ?? 0) > 0 ? (
            <LinkButton disabled={markRead.isPending} onClick={() => markRead.mutate({ all: true })}>
              Tout marquer comme lu
            </LinkButton>
          ) : null}
        </div>
        {failed ? (
          <p role="alert" className="px-4 py-3 text-danger">
            {refusalOf(failed).message}
          </p>
        ) : null}
        {page === undefined && !failed ? <Skeleton className="m-4 h-10" /> : null}
        {page !== undefined && latest.length === 0 ? (
          <EmptyState bare picture={<BellIcon size={20} />} title="Rien pour l’instant">
            Ce qui arrive aux séances se lira ici.
          </EmptyState>
        ) : null}
        {latest.length > 0 ? (
          <ul className="ruled">
            {latest.map((notification) => (
              <li key={notification.id}>
                <Notice
                  notification={notification}
                  onOpen={() => {
                    setOpen(false);
                    if (notification.read_at === null) markRead.mutate({ ids: [notification.id] });
                  }}
                />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Popover>
  );
}

function Notice({ notification, onOpen }: { notification: Notification; onOpen: () => void }) {
  const router = useRouter();
  const { user } = useMe();
  const now = useNow();
  const { title, body, link, read_at, created_at } = notification;
  const at = new Date(created_at);
  const dates = datesIn(user.time_zone);
  const follow = (event: MouseEvent) => {
    onOpen();
    // With a key held it opens elsewhere, as any link.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.history.push(link);
  };
  return (
    <a
      href={link}
      onClick={follow}
      className="grid grid-cols-[8px_1fr] gap-x-3 px-4 py-3 text-ink no-underline hover:bg-sunken focus-visible:-outline-offset-2"
    >
      <span className={cx('mt-1.5 size-2 rounded-full', read_at === null && 'bg-brand')} aria-hidden="true" />
      <span>
        <span className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className={read_at === null ? 'font-strong' : 'font-medium'}>
            {title}
            {read_at === null ? <span className="sr-only"> (non lue)</span> : null}
          </span>
          <time dateTime={created_at} className="text-xs text-ink-3">
            {dates.relativeDay(at, now)}, {dates.time(at)}
          </time>
        </span>
        <span className="mt-0.5 block text-ink-2">{body}</span>
      </span>
    </a>
  );
}
