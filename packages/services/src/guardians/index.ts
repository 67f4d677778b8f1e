export { createLinkCode } from './create-link-code.ts';
export { linkGuardian } from './link-guardian.ts';
export { listGuardians } from './list-guardians.ts';
