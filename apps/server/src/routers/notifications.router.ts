import {
  ListNotificationsInput,
  MarkedRead,
  MarkReadInput,
  NotificationPage,
  NotificationPreference,
  NotificationPreferences,
} from '@nexus/contracts';
import {
  getNotificationPreferences,
  listNotifications,
  markNotificationsRead,
  updateNotificationPreference,
} from '@nexus/services';
import { can, router } from '../trpc/init.ts';

const tags = ['notifications'];

export const notificationsRouter = router({
  list: can('notifications:list', {
    method: 'GET',
    path: '/notifications',
    tags,
    summary: 'Ses notifications, les plus récentes d’abord, et combien ne sont pas lues',
  })
    .input(ListNotificationsInput)
    .output(NotificationPage)
    .query(({ ctx, input }) => listNotifications(ctx.caller, input)),

  markRead: can('notifications:markRead', {
    method: 'POST',
    path: '/notifications/read',
    tags,
    summary: 'Marquer comme lues des notifications, ou toutes',
  })
    .input(MarkReadInput)
    .output(MarkedRead)
    .mutation(({ ctx, input }) => markNotificationsRead(ctx.caller, input)),

  preferences: can('notifications:preferences', {
    method: 'GET',
    path: '/notifications/preferences',
    tags,
    summary: 'Par quelles voies arrive chaque sorte de notification',
  })
    .output(NotificationPreferences)
    .query(({ ctx }) => getNotificationPreferences(ctx.caller)),

  updatePreferences: can('notifications:updatePreferences', {
    method: 'PUT',
    path: '/notifications/preferences',
    tags,
    summary: 'Choisir les voies d’une sorte de notification',
  })
    .input(NotificationPreference)
    .output(NotificationPreferences)
    .mutation(({ ctx, input }) => updateNotificationPreference(ctx.caller, input)),
});
