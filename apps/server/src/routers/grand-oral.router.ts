import {
  AssessOralInput,
  AttachRecordingInput,
  CommentOralQuestionInput,
  Done,
  FinishRehearsalInput,
  GrandOral,
  JuryInput,
  JuryQuestions,
  OfStudent,
  OralQuestion,
  OralRehearsal,
  RehearsalRef,
  ResolveOralCommentInput,
  SaveOralQuestionInput,
  ShareRehearsalInput,
  StartRehearsalInput,
} from '@nexus/contracts';
import {
  assessRehearsal,
  attachRecording,
  commentQuestion,
  eraseRehearsals,
  finishRehearsal,
  getGrandOral,
  listJuryQuestions,
  purgeRecording,
  removeRehearsal,
  resolveComment,
  saveQuestion,
  shareRehearsal,
  startRehearsal,
} from '@nexus/services';
import { can, router } from '../trpc/init.ts';

const tags = ['grand-oral'];
const path = '/dashboard/grand-oral';

export const grandOralRouter = router({
  overview: can('grandOral:overview', {
    method: 'GET',
    path,
    tags,
    summary: 'Le Grand oral d’un élève : questions, jalons, répétitions, grille, selon ce que le lecteur peut voir',
  })
    .input(OfStudent)
    .output(GrandOral)
    .query(({ ctx, input }) => getGrandOral(ctx.caller, input)),

  saveQuestion: can('grandOral:saveQuestion', {
    method: 'POST',
    path: `${path}/questions`,
    tags,
    summary: 'Écrire une des deux questions, ou ce qui en est nommé',
  })
    .input(SaveOralQuestionInput)
    .output(OralQuestion)
    .mutation(({ ctx, input }) => saveQuestion(ctx.caller, input)),

  comment: can('grandOral:comment', {
    method: 'POST',
    path: `${path}/questions/{id}/comments`,
    tags,
    summary: 'Ajouter un commentaire à une question',
  })
    .input(CommentOralQuestionInput)
    .output(OralQuestion)
    .mutation(({ ctx, input }) => commentQuestion(ctx.caller, input)),

  resolveComment: can('grandOral:resolveComment', {
    method: 'POST',
    path: `${path}/comments/{id}/resolve`,
    tags,
    summary: 'Marquer un commentaire comme traité, ou le rouvrir',
  })
    .input(ResolveOralCommentInput)
    .output(OralQuestion)
    .mutation(({ ctx, input }) => resolveComment(ctx.caller, input)),

  jury: can('grandOral:jury', {
    method: 'GET',
    path: `${path}/jury`,
    tags,
    summary: 'Des questions de jury tirées du plan de l’élève et du programme de ses spécialités',
  })
    .input(JuryInput)
    .output(JuryQuestions)
    .query(({ ctx, input }) => listJuryQuestions(ctx.caller, input)),

  startRehearsal: can('grandOral:startRehearsal', {
    method: 'POST',
    path: `${path}/rehearsals`,
    tags,
    summary: 'Commencer une répétition',
  })
    .input(StartRehearsalInput)
    .output(OralRehearsal)
    .mutation(({ ctx, input }) => startRehearsal(ctx.caller, input)),

  finishRehearsal: can('grandOral:finishRehearsal', {
    method: 'POST',
    path: `${path}/rehearsals/{id}/finish`,
    tags,
    summary: 'Terminer une répétition, avec les durées réelles',
  })
    .input(FinishRehearsalInput)
    .output(OralRehearsal)
    .mutation(({ ctx, input }) => finishRehearsal(ctx.caller, input)),

  shareRehearsal: can('grandOral:shareRehearsal', {
    method: 'POST',
    path: `${path}/rehearsals/{id}/share`,
    tags,
    summary: 'Partager une répétition avec ses coachs, ou la reprendre',
  })
    .input(ShareRehearsalInput)
    .output(OralRehearsal)
    .mutation(({ ctx, input }) => shareRehearsal(ctx.caller, input)),

  attachRecording: can('grandOral:attachRecording', {
    method: 'POST',
    path: `${path}/rehearsals/{id}/recording`,
    tags,
    summary: 'Joindre à une répétition le son déjà envoyé (POST /api/files), ses mesures et le consentement',
  })
    .input(AttachRecordingInput)
    .output(OralRehearsal)
    .mutation(({ ctx, input }) => attachRecording(ctx.caller, input)),

  purgeRecording: can('grandOral:purgeRecording', {
    method: 'DELETE',
    path: `${path}/rehearsals/{id}/recording`,
    tags,
    summary: 'Effacer le son d’une répétition et ses mesures, tout de suite et définitivement',
  })
    .input(RehearsalRef)
    .output(OralRehearsal)
    .mutation(({ ctx, input }) => purgeRecording(ctx.caller, input)),

  removeRehearsal: can('grandOral:removeRehearsal', {
    method: 'DELETE',
    path: `${path}/rehearsals/{id}`,
    tags,
    summary: 'Effacer une répétition, définitivement',
  })
    .input(RehearsalRef)
    .output(RehearsalRef)
    .mutation(({ ctx, input }) => removeRehearsal(ctx.caller, input)),

  eraseAll: can('grandOral:eraseAll', {
    method: 'DELETE',
    path: `${path}/rehearsals`,
    tags,
    summary: 'Effacer toutes les répétitions, définitivement',
  })
    .input(OfStudent)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await eraseRehearsals(ctx.caller, input);
      return { done: true };
    }),

  assess: can('grandOral:assess', {
    method: 'POST',
    path: `${path}/rehearsals/{id}/assess`,
    tags,
    summary: 'Situer une répétition sur la grille indicative',
  })
    .input(AssessOralInput)
    .output(OralRehearsal)
    .mutation(({ ctx, input }) => assessRehearsal(ctx.caller, input)),
});
