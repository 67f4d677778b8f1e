import {
  ListPracticalInput,
  OfStudent,
  PracticalAttempt,
  PracticalHistory,
  PracticalList,
  PracticalSubject,
  SubjectRef,
  SubmitPracticalInput,
} from '@nexus/contracts';
import { getPracticalSubject, listPractical, listPracticalAttempts, submitPractical } from '@nexus/services';
import { can, router } from '../trpc/init.ts';

export const practicalRouter = router({
  list: can('practical:list', {
    method: 'GET',
    path: '/practical/subjects',
    tags: ['practical'],
    summary: 'L’épreuve pratique de NSI : ce qu’elle est, les sujets, et où en est un élève',
  })
    .input(OfStudent)
    .output(PracticalList)
    .query(({ ctx, input }) => listPractical(ctx.caller, input)),

  get: can('practical:get', {
    method: 'GET',
    path: '/practical/subjects/{subject_id}',
    tags: ['practical'],
    summary: 'Un sujet entier, avec ses tests et son corrigé : il se passe sans réseau',
  })
    .input(SubjectRef)
    .output(PracticalSubject)
    .query(({ ctx, input }) => getPracticalSubject(ctx.caller, input)),

  submit: can('practical:submit', {
    method: 'POST',
    path: '/practical/attempts',
    tags: ['practical'],
    summary: 'Rendre une épreuve pratique, ou y ajouter le dialogue : sous un même identifiant, elle compte une fois',
  })
    .input(SubmitPracticalInput)
    .output(PracticalAttempt)
    .mutation(({ ctx, input }) => submitPractical(ctx.caller, input)),

  history: can('practical:history', {
    method: 'GET',
    path: '/practical/attempts',
    tags: ['practical'],
    summary: 'Les épreuves pratiques d’un élève ; les programmes, pour lui et pour qui l’accompagne',
  })
    .input(ListPracticalInput)
    .output(PracticalHistory)
    .query(({ ctx, input }) => listPracticalAttempts(ctx.caller, input)),
});
