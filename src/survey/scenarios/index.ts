export { runScenarios, type ScenarioResult, type Scorer } from './run-scenarios.js';
