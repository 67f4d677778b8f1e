import {
  ListNotificationsInput,
  MarkedRead,
  MarkReadInput,
  NotificationPage,
  NotificationPreference,
  NotificationPreferences,
  PushState,
  SubscribeDeviceInput,
} from '@nexus/contracts';
import {
  getNotificationPreferences,
  getPushState,
  listNotifications,
  markNotificationsRead,
  subscribeDevice,
  unsubscribeDevice,
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

  device: can('notifications:device', {
    method: 'GET',
    path: '/notifications/device',
    tags,
    summary: 'Si ce campus envoie des notifications aux appareils, et si celui-ci en reçoit',
  })
    .output(PushState)
    .query(({ ctx }) => getPushState(ctx.caller, ctx.token)),

  subscribe: can('notifications:subscribe', {
    method: 'PUT',
    path: '/notifications/device',
    tags,
    summary: 'Recevoir ses notifications sur cet appareil, jusqu’à la déconnexion',
  })
    .input(SubscribeDeviceInput)
    .output(PushState)
    .mutation(({ ctx, input }) => subscribeDevice(ctx.caller, ctx.token, input)),

  unsubscribe: can('notifications:unsubscribe', {
    method: 'DELETE',
    path: '/notifications/device',
    tags,
    summary: 'Ne plus recevoir de notifications sur cet appareil',
  })
    .output(PushState)
    .mutation(({ ctx }) => unsubscribeDevice(ctx.caller, ctx.token)),
});
