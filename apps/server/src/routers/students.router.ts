import {
  ListStudentsInput,
  PreviewProfileInput,
  ProfilePreview,
  StudentPage,
  UpdatedProfile,
  UpdateProfileInput,
} from '@nexus/contracts';
import { listStudents, previewProfile, updateProfile } from '@nexus/services';
import { can, router } from '../trpc/init.ts';

const tags = ['students'];

export const studentsRouter = router({
  list: can('students:list', {
    method: 'GET',
    path: '/students',
    tags,
    summary: 'Les élèves que l’on peut voir, par nom',
  })
    .input(ListStudentsInput)
    .output(StudentPage)
    .query(({ ctx, input }) => listStudents(ctx.caller, input)),

  previewProfile: can('students:previewProfile', {
    method: 'POST',
    path: '/students/profile/preview',
    tags,
    summary: 'Ce qu’un changement de spécialités, d’options ou de situation ferait au plan d’épreuves',
  })
    .input(PreviewProfileInput)
    .output(ProfilePreview)
    .query(({ ctx, input }) => previewProfile(ctx.caller, input)),

  updateProfile: can('students:updateProfile', {
    method: 'PATCH',
    path: '/students/profile',
    tags,
    summary: 'Changer de spécialités, d’options ou de situation, comme l’aperçu l’a montré',
  })
    .input(UpdateProfileInput)
    .output(UpdatedProfile)
    .mutation(({ ctx, input }) => updateProfile(ctx.caller, input)),
});
