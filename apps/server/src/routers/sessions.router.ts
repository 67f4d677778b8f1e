import {
  BookSessionInput,
  CancelledSessions,
  CancelSessionInput,
  CancelSessionsInput,
  ListSessionsInput,
  NoteSessionInput,
  RecordAttendanceInput,
  RescheduleSessionInput,
  Session,
  SessionPage,
  SessionRef,
  SessionSlots,
  SessionSlotsInput,
} from '@nexus/contracts';
import {
  bookSession,
  cancelSession,
  cancelSessions,
  confirmSession,
  listSessions,
  listSlots,
  noteSession,
  recordAttendance,
  rescheduleSession,
  withdrawSession,
} from '@nexus/services';
import { can, router } from '../trpc/init.ts';

const tags = ['sessions'];

export const sessionsRouter = router({
  slots: can('sessions:slots', {
    method: 'GET',
    path: '/sessions/slots',
    tags,
    summary: 'Les créneaux libres des coachs de l’élève',
  })
    .input(SessionSlotsInput)
    .output(SessionSlots)
    .query(({ ctx, input }) => listSlots(ctx.caller, input)),

  book: can('sessions:book', { method: 'POST', path: '/sessions/book', tags, summary: 'Réserver un créneau' })
    .input(BookSessionInput)
    .output(Session)
    .mutation(({ ctx, input }) => bookSession(ctx.caller, input)),

  list: can('sessions:list', { method: 'GET', path: '/sessions/list', tags, summary: 'Les séances, page par page' })
    .input(ListSessionsInput)
    .output(SessionPage)
    .query(({ ctx, input }) => listSessions(ctx.caller, input)),

  confirm: can('sessions:confirm', {
    method: 'POST',
    path: '/sessions/{id}/confirm',
    tags,
    summary: 'Confirmer une séance proposée',
  })
    .input(SessionRef)
    .output(Session)
    .mutation(({ ctx, input }) => confirmSession(ctx.caller, input)),

  withdraw: can('sessions:withdraw', {
    method: 'POST',
    path: '/sessions/{id}/withdraw',
    tags,
    summary: 'Retirer sa demande tant qu’elle n’est pas confirmée',
  })
    .input(SessionRef)
    .output(Session)
    .mutation(({ ctx, input }) => withdrawSession(ctx.caller, input)),

  cancel: can('sessions:cancel', {
    method: 'POST',
    path: '/sessions/{id}/cancel',
    tags,
    summary: 'Annuler une séance',
  })
    .input(CancelSessionInput)
    .output(Session)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.consume('cancel', ctx.caller.actor.user_id);
      return cancelSession(ctx.caller, input);
    }),

  cancelMany: can('sessions:cancelMany', {
    method: 'POST',
    path: '/sessions/cancel',
    tags,
    summary: 'Annuler plusieurs séances',
  })
    .input(CancelSessionsInput)
    .output(CancelledSessions)
    .mutation(async ({ ctx, input }) => {
      await ctx.limits.consume('cancel_many', ctx.caller.actor.user_id);
      return cancelSessions(ctx.caller, input);
    }),

  reschedule: can('sessions:reschedule', {
    method: 'POST',
    path: '/sessions/{id}/reschedule',
    tags,
    summary: 'Déplacer une séance vers un autre créneau libre',
  })
    .input(RescheduleSessionInput)
    .output(Session)
    .mutation(({ ctx, input }) => rescheduleSession(ctx.caller, input)),

  attendance: can('sessions:attendance', {
    method: 'POST',
    path: '/sessions/{id}/attendance',
    tags,
    summary: 'Noter la présence de l’élève',
  })
    .input(RecordAttendanceInput)
    .output(Session)
    .mutation(({ ctx, input }) => recordAttendance(ctx.caller, input)),

  note: can('sessions:note', {
    method: 'POST',
    path: '/sessions/{id}/note',
    tags,
    summary: 'Écrire la note de la séance, et dire pour qui',
  })
    .input(NoteSessionInput)
    .output(Session)
    .mutation(({ ctx, input }) => noteSession(ctx.caller, input)),
});
