/**
 * Somebody signs in: what this browser may still hold of push was turned on by somebody else, or under a sign-in that is
 * over. The campus sends it nothing any more; here it goes too, as does what was kept of somebody else's exam.
 */
export function forgetFormerDevice(): void {
  if (!('serviceWorker' in navigator)) return;
  void caches.delete('nexus-hors-ligne');
  void import('./push.ts').then(({ leaveBrowserPush }) => leaveBrowserPush()).catch(() => undefined);
}
