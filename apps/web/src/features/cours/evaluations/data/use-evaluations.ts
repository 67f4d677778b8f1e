import type { EvalOptions, EvalPage, OfStudent } from '@nexus/contracts';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { isNotFound } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';

/** What to ask for: a pupil leaves out who they are. */
export const ofStudent = (studentId: string | undefined): OfStudent =>
  studentId === undefined ? {} : { student_id: studentId };

const pageSize = 50;

/** The evaluations of a pupil from the latest, as many pages as were asked for; undefined while they are read. */
export function useEvaluations(studentId: string | undefined) {
  const [limit, setLimit] = useState(pageSize);
  const { data, error, isPlaceholderData } = trpc.eval.list.useQuery(
    { ...ofStudent(studentId), limit },
    {
      placeholderData: keepPreviousData,
      throwOnError: (reason, { state }) => state.data === undefined && !isNotFound(reason),
      retry: (failures, reason) => failures < 2 && !isNotFound(reason),
    },
  );
  const page: EvalPage | 'not-found' | undefined = data ?? (error === null ? undefined : 'not-found');
  return { page, reading: isPlaceholderData, more: limit < 100 ? () => setLimit(100) : undefined };
}

/** What one may be made of; undefined while it is read, and for who makes none. */
export function useEvalOptions(studentId: string | undefined, wanted: boolean): EvalOptions | undefined {
  const { data } = trpc.eval.options.useQuery(ofStudent(studentId), { enabled: wanted });
  return data;
}
