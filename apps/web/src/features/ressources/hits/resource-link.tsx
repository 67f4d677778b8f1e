import type { ResourceHit } from '@nexus/contracts';
import { ExternalIcon } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';

const ground = 'text-ink no-underline after:absolute after:inset-0 after:rounded-lg hover:text-brand';

/** Opens a section at its place in its course, an exercise where it is to be done, anything else in a tab of its own, a PDF at its page. */
export function ResourceLink({
  resource,
  children,
}: {
  resource: Pick<ResourceHit, 'id' | 'uri' | 'type'> & { page?: number | null };
  children: ReactNode;
}) {
  const { user } = useMe();
  const read = trpc.resources.read.useMutation();
  const opened = () => {
    // Reading a section is recorded with its course.
    if (user.role === 'student' && resource.type !== 'Cours') read.mutate({ id: resource.id });
  };
  const [, courseId, hash] = /^\/dashboard\/cours\/([^#/]+)(?:#(.+))?$/.exec(resource.uri) ?? [];
  if (courseId !== undefined) {
    return (
      <Link
        to="/dashboard/cours/$courseId"
        params={{ courseId }}
        {...(hash === undefined ? {} : { hash })}
        onClick={opened}
        className={ground}
      >
        {children}
      </Link>
    );
  }
  return (
    <a
      href={resource.page == null ? resource.uri : `${resource.uri}#page=${resource.page}`}
      target="_blank"
      rel="noopener noreferrer"
      onClick={opened}
      className={ground}
    >
      {children}
      <ExternalIcon size={16} className="ml-1.5 inline align-[-2px] text-ink-3" />
      <span className="sr-only"> (nouvel onglet)</span>
    </a>
  );
}
