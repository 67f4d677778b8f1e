import {
  Agenda,
  AgendaInput,
  DashboardEpreuves,
  DashboardOverview,
  DashboardOverviewInput,
  DashboardSummary,
  OfStudent,
  Progression,
  ProgressionHistory,
  ProgressionInput,
} from '@nexus/contracts';
import {
  getAgenda,
  getDashboardEpreuves,
  getDashboardOverview,
  getDashboardProgression,
  getDashboardProgressionHistory,
  getDashboardSummary,
} from '@nexus/services';
import { can, router } from '../trpc/init.ts';

const tags = ['dashboard'];

export const dashboardRouter = router({
  summary: can('dashboard:summary', {
    method: 'GET',
    path: '/dashboard/summary',
    tags,
    summary: 'La synthèse : trois chiffres, les prochains rendez-vous, les tâches utiles',
  })
    .input(OfStudent)
    .output(DashboardSummary)
    .query(({ ctx, input }) => getDashboardSummary(ctx.caller, input)),

  overview: can('dashboard:overview', {
    method: 'GET',
    path: '/dashboard/overview',
    tags,
    summary: 'Ce qui explique la synthèse : matières, régularité, notes, graphe, estimation du bac',
  })
    .input(DashboardOverviewInput)
    .output(DashboardOverview)
    .query(({ ctx, input }) => getDashboardOverview(ctx.caller, input)),

  epreuves: can('dashboard:epreuves', {
    method: 'GET',
    path: '/dashboard/epreuves',
    tags,
    summary: 'Le plan d’épreuves : coefficients, dates, formats, d’où vient chaque règle, ce que chaque épreuve évalue',
  })
    .input(OfStudent)
    .output(DashboardEpreuves)
    .query(({ ctx, input }) => getDashboardEpreuves(ctx.caller, input)),

  progression: can('dashboard:progression', {
    method: 'GET',
    path: '/dashboard/progression',
    tags,
    summary: 'La progression par matière, chapitre et compétence, et ce qui est à revoir',
  })
    .input(ProgressionInput)
    .output(Progression)
    .query(({ ctx, input }) => getDashboardProgression(ctx.caller, input)),

  progressionHistory: can('dashboard:progressionHistory', {
    method: 'GET',
    path: '/dashboard/progression/history',
    tags,
    summary: 'La progression semaine par semaine depuis la rentrée, ce qui l’a fait bouger, et les jours travaillés',
  })
    .input(OfStudent)
    .output(ProgressionHistory)
    .query(({ ctx, input }) => getDashboardProgressionHistory(ctx.caller, input)),

  agenda: can('dashboard:agenda', {
    method: 'GET',
    path: '/dashboard/agenda',
    tags,
    summary: 'L’agenda : séances, épreuves, rappels et vacances scolaires entre deux dates',
  })
    .input(AgendaInput)
    .output(Agenda)
    .query(({ ctx, input }) => getAgenda(ctx.caller, input)),
});
