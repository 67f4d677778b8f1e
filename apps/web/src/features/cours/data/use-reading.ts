import { type CoursesProgress, may } from '@nexus/contracts';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useRefresh } from '#components/live/use-refresh.ts';
import { useMe } from '#lib/me.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';

export type SectionState = CoursesProgress['sections'][number];

export interface Reading {
  timeZone: string;
  /** By the code of the section; absent: nothing was done of it. */
  sections: ReadonlyMap<string, SectionState>;
}

/**
 * What a pupil has read, succeeded and learnt of the courses; null for an adult, who has none, and until it is there.
 *
 * @param studentId whose, for an adult who follows them.
 */
export function useReading(studentId?: string): Reading | null {
  const { user } = useMe();
  const { data } = trpc.courses.progress.useQuery(ofStudent(studentId), {
    enabled: studentId !== undefined || may(user.role, 'courses:read'),
  });
  return useMemo(
    () =>
      data === undefined
        ? null
        : { timeZone: data.time_zone, sections: new Map(data.sections.map((one) => [one.code, one])) },
    [data],
  );
}

/** Says that a section is read, once: without a network it waits here, and leaves when the network is back. */
export function useReadSection() {
  const [said, setSaid] = useState<ReadonlySet<string>>(new Set());
  const sent = useRef(new Set<string>());
  const { courses } = trpc.useUtils();
  const refresh = useRefresh();
  const { mutate } = trpc.courses.read.useMutation({
    retry: 3,
    onSuccess: () => {
      void courses.progress.invalidate();
      refresh();
    },
    onError: (_, { code }) => {
      sent.current.delete(code);
      setSaid((before) => new Set([...before].filter((one) => one !== code)));
    },
  });
  const say = useCallback(
    (code: string) => {
      if (sent.current.has(code)) return;
      sent.current.add(code);
      setSaid((before) => new Set([...before, code]));
      mutate({ code });
    },
    [mutate],
  );
  return { said, say };
}
