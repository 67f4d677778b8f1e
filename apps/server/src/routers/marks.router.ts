import { BacMarks, ConfirmMarksInput, OfStudent, RemoveMarkInput, SaveMarkInput } from '@nexus/contracts';
import { confirmMarks, listMarks, removeMark, saveMark } from '@nexus/services';
import { can, router } from '../trpc/init.ts';

const tags = ['bac'];

export const marksRouter = router({
  list: can('marks:list', {
    method: 'GET',
    path: '/bac/marks',
    tags,
    summary: 'Les notes du bac d’un élève : déclarées, confirmées, officielles',
  })
    .input(OfStudent)
    .output(BacMarks)
    .query(({ ctx, input }) => listMarks(ctx.caller, input)),

  save: can('marks:save', {
    method: 'PUT',
    path: '/bac/marks',
    tags,
    summary: 'Déclarer une note, d’une année, d’un trimestre ou d’un semestre',
  })
    .input(SaveMarkInput)
    .output(BacMarks)
    .mutation(({ ctx, input }) => saveMark(ctx.caller, input)),

  remove: can('marks:remove', {
    method: 'POST',
    path: '/bac/marks/remove',
    tags,
    summary: 'Effacer une note déclarée',
  })
    .input(RemoveMarkInput)
    .output(BacMarks)
    .mutation(({ ctx, input }) => removeMark(ctx.caller, input)),

  confirm: can('marks:confirm', {
    method: 'POST',
    path: '/bac/marks/confirm',
    tags,
    summary: 'Confirmer des notes, telles qu’elles ont été lues',
  })
    .input(ConfirmMarksInput)
    .output(BacMarks)
    .mutation(({ ctx, input }) => confirmMarks(ctx.caller, input)),
});
