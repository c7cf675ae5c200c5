import { collectorContract } from '../suites/collector-contract.js';

collectorContract('PGlite', () => null);
