// A run that decides whether a change is taken draws the same cases each time, so that only the change can make it fail.
// FUZZ_SEED=random npm test -- node draws new ones; a number draws those of that seed again.
import * as fc from 'fast-check';

const asked = globalThis.process?.env?.FUZZ_SEED;
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked ?? 20_261_125) });
