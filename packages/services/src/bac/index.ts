export { getBacSituation } from './get-situation.ts';
export { simulateBac } from './simulate-bac.ts';
