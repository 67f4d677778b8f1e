export { keepScenario } from './keep-scenario.ts';
export { listScenarios } from './list-scenarios.ts';
export { removeScenario } from './remove-scenario.ts';
export { renameScenario } from './rename-scenario.ts';
