import {
  AnswerExerciseInput,
  AnswerList,
  Correction,
  Exercise,
  ExerciseTests,
  GetExerciseInput,
  Hint,
  HintInput,
  ListAnswersInput,
  PracticeSession,
  Solution,
  SolutionInput,
  StartSessionInput,
  TestsInput,
} from '@nexus/contracts';
import {
  answerExercise,
  getExercise,
  getHint,
  getPracticeSession,
  getSolution,
  getTests,
  listAnswers,
  startPracticeSession,
} from '@nexus/services';
import { can, router } from '../trpc/init.ts';

export const practiceRouter = router({
  get: can('practice:get', {
    method: 'GET',
    path: '/practice/items/{item_id}',
    tags: ['practice'],
    summary: 'Un exercice de la banque, sans rien de sa réponse',
  })
    .input(GetExerciseInput)
    .output(Exercise)
    .query(({ ctx, input }) => getExercise(ctx.caller, input)),

  hint: can('practice:hint', {
    method: 'GET',
    path: '/practice/items/{item_id}/hints/{number}',
    tags: ['practice'],
    summary: 'Un indice, du plus vague au plus précis',
  })
    .input(HintInput)
    .output(Hint)
    .query(({ ctx, input }) => getHint(ctx.caller, input)),

  solution: can('practice:solution', {
    method: 'GET',
    path: '/practice/items/{item_id}/solution',
    tags: ['practice'],
    summary: 'Le corrigé d’un programme, d’une requête ou d’une réponse ouverte',
  })
    .input(SolutionInput)
    .output(Solution)
    .query(({ ctx, input }) => getSolution(ctx.caller, input)),

  tests: can('practice:tests', {
    method: 'GET',
    path: '/practice/items/{item_id}/tests',
    tags: ['practice'],
    summary:
      'Les tests d’un programme, ou la base et les lignes attendues d’une requête : de quoi le vérifier sur place',
  })
    .input(TestsInput)
    .output(ExerciseTests)
    .query(({ ctx, input }) => getTests(ctx.caller, input)),

  answer: can('practice:answer', {
    method: 'POST',
    path: '/practice/items/{item_id}/answers',
    tags: ['practice'],
    summary: 'Répondre à un exercice : la correction aussitôt, avec la raison de l’erreur',
  })
    .input(AnswerExerciseInput)
    .output(Correction)
    .mutation(({ ctx, input }) => answerExercise(ctx.caller, input)),

  answers: can('practice:answers', {
    method: 'GET',
    path: '/practice/answers',
    tags: ['practice'],
    summary: 'Les réponses d’un élève, et ce que chacune a changé à sa maîtrise',
  })
    .input(ListAnswersInput)
    .output(AnswerList)
    .query(({ ctx, input }) => listAnswers(ctx.caller, input)),

  session: can('practice:session', {
    method: 'GET',
    path: '/practice/session',
    tags: ['practice'],
    summary: 'La séance de dix minutes du jour : où elle en est, ou ce qu’elle serait',
  })
    .output(PracticeSession)
    .query(({ ctx }) => getPracticeSession(ctx.caller)),

  startSession: can('practice:startSession', {
    method: 'POST',
    path: '/practice/session',
    tags: ['practice'],
    summary: 'Commencer la séance du jour, ou la reprendre',
  })
    .input(StartSessionInput)
    .output(PracticeSession)
    .mutation(({ ctx, input }) => startPracticeSession(ctx.caller, input)),
});
