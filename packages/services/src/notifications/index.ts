export { listNotifications, markNotificationsRead } from './list-notifications.ts';
export { getNotificationPreferences, updateNotificationPreference } from './preferences.ts';
export { tellOfPlan } from './tell-of-plan.ts';
export { pupilsToTell, tellPeople } from './tell-people.ts';
