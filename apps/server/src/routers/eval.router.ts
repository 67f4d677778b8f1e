import {
  AnswerEvalInput,
  EvalAnswer,
  EvalOptions,
  EvalPage,
  EvalRef,
  Evaluation,
  ExerciseTests,
  GenerateEvalInput,
  ListEvalsInput,
  OfStudent,
  TestsEvalInput,
} from '@nexus/contracts';
import {
  answerQuestion,
  generateEvaluation,
  getEvalOptions,
  getEvaluation,
  getQuestionTests,
  gradeEvaluation,
  listEvaluations,
  startEvaluation,
  submitEvaluation,
} from '@nexus/services';
import { can, router } from '../trpc/init.ts';

const tags = ['eval'];

export const evalRouter = router({
  options: can('eval:options', {
    method: 'GET',
    path: '/eval/options',
    tags,
    summary: 'De quoi une évaluation peut être faite pour un élève : matières, formats, chapitres',
  })
    .input(OfStudent)
    .output(EvalOptions)
    .query(({ ctx, input }) => getEvalOptions(ctx.caller, input)),

  generate: can('eval:generate', {
    method: 'POST',
    path: '/eval/generate',
    tags,
    summary: 'Créer un sujet à partir de la banque : vingt points, dans la durée, selon ce que l’élève sait et oublie',
  })
    .input(GenerateEvalInput)
    .output(Evaluation)
    .mutation(({ ctx, input }) => generateEvaluation(ctx.caller, input)),

  list: can('eval:list', {
    method: 'GET',
    path: '/eval',
    tags,
    summary: 'Les évaluations d’un élève, de la dernière à la première, page par page',
  })
    .input(ListEvalsInput)
    .output(EvalPage)
    .query(({ ctx, input }) => listEvaluations(ctx.caller, input)),

  get: can('eval:get', {
    method: 'GET',
    path: '/eval/{eval_id}',
    tags,
    summary: 'Une évaluation : ses questions une fois commencée, sa correction une fois rendue',
  })
    .input(EvalRef)
    .output(Evaluation)
    .query(({ ctx, input }) => getEvaluation(ctx.caller, input)),

  start: can('eval:start', {
    method: 'POST',
    path: '/eval/{eval_id}/start',
    tags,
    summary: 'Commencer une évaluation : le temps court à l’heure du campus ; déjà commencée, elle continue',
  })
    .input(EvalRef)
    .output(Evaluation)
    .mutation(({ ctx, input }) => startEvaluation(ctx.caller, input)),

  answer: can('eval:answer', {
    method: 'POST',
    path: '/eval/{eval_id}/answers',
    tags,
    summary:
      'Garder ce qui est écrit à une question : la dernière écriture est la réponse, envoyée deux fois elle compte une fois',
  })
    .input(AnswerEvalInput)
    .output(EvalAnswer)
    .mutation(({ ctx, input }) => answerQuestion(ctx.caller, input)),

  tests: can('eval:tests', {
    method: 'GET',
    path: '/eval/{eval_id}/questions/{question_id}/tests',
    tags,
    summary: 'Les tests d’un programme ou d’une requête d’une copie, pour l’essayer dans la page',
  })
    .input(TestsEvalInput)
    .output(ExerciseTests)
    .query(({ ctx, input }) => getQuestionTests(ctx.caller, input)),

  submit: can('eval:submit', {
    method: 'POST',
    path: '/eval/{eval_id}/submit',
    tags,
    summary: 'Rendre une copie : ce qui se corrige par règle l’est aussitôt, le reste attend un coach',
  })
    .input(EvalRef)
    .output(Evaluation)
    .mutation(({ ctx, input }) => submitEvaluation(ctx.caller, input)),

  grade: can('eval:grade', {
    method: 'POST',
    path: '/eval/grade',
    tags,
    summary: 'Corriger à nouveau une copie rendue, par les mêmes règles : ce qui n’a pas changé reste le même',
  })
    .input(EvalRef)
    .output(Evaluation)
    .mutation(({ ctx, input }) => gradeEvaluation(ctx.caller, input)),
});
