import { ListStudentsInput, StudentPage } from '@nexus/contracts';
import { listStudents } from '@nexus/services';
import { can, router } from '../trpc/init.ts';

export const studentsRouter = router({
  list: can('students:list', {
    method: 'GET',
    path: '/students',
    tags: ['students'],
    summary: 'Les élèves que l’on peut voir, par nom',
  })
    .input(ListStudentsInput)
    .output(StudentPage)
    .query(({ ctx, input }) => listStudents(ctx.caller, input)),
});
