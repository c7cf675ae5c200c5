import { serveStatistics } from '../../../src/model/statistics/index.js';

serveStatistics(self);
