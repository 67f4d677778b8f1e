import type { TrpcUtils } from '#lib/trpc.ts';

const pageSize = 24;

/** The first page of those one may see, by name. */
export function studentsInput(q: string | undefined) {
  return { limit: pageSize, ...(q === undefined ? {} : { q }) };
}

export function readStudents(utils: TrpcUtils, q: string | undefined): Promise<unknown> {
  return utils.students.list.fetchInfinite(studentsInput(q));
}
