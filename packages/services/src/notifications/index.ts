export { listNotifications, markNotificationsRead } from './list-notifications.ts';
export { getNotificationPreferences, updateNotificationPreference } from './preferences.ts';
export { getPushState } from './push-state.ts';
export { pushesWait, pushToPeople } from './push-to-people.ts';
export { subscribeDevice } from './subscribe-device.ts';
export { tellOfComment } from './tell-of-comment.ts';
export { tellOfPlan } from './tell-of-plan.ts';
export { pupilsToTell, tellPeople } from './tell-people.ts';
export { unsubscribeDevice } from './unsubscribe-device.ts';
