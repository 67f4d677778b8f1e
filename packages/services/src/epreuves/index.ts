export { syncEpreuves } from './sync-epreuves.ts';
