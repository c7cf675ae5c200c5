import { expect } from 'chai';
import { collectorContract } from '../suites/collector-contract.js';
import { moodResponse } from './fixtures/mood.js';
import { startTestService } from './fixtures/test-service.js';
import { throwawayPostgres } from './fixtures/throwaway-postgres.js';

const postgres = await throwawayPostgres();

if (postgres) {
  after(() => postgres.stop());
  collectorContract('PostgreSQL', () => postgres.url);

  describe('two collectors on one PostgreSQL', () => {
    it('migrate and start at the same time, and a response sent to both is created once', async () => {
      const settings = { databaseUrl: postgres.url, invitationSecret: 'one-secret-that-both-collectors-know', organiserToken: 'one-organiser-that-both-collectors-know' };
      const [left, right] = await Promise.all([startTestService(settings), startTestService(settings)]);
      try {
        for (let round = 0; round < 10; round += 1) {
          const response = moodResponse('twice');
          const token = await left.invitation('twice');
          const answers = await Promise.all([left, right, left, right].map((service) => service.send(response, token)));
          expect(answers.map((answer) => answer.status).sort()).to.deep.equal([200, 200, 200, 201]);
          expect(new Set(answers.map((answer) => answer.text)).size).to.equal(1);
        }
      } finally {
        await Promise.all([left.stop(), right.stop()]);
      }
    });
  });

  describe('a database that goes away', () => {
    it('503 with Retry-After while it is away, and the retried response is stored once', async () => {
      const service = await startTestService({ databaseUrl: postgres.url });
      try {
        const response = moodResponse('patient');
        const token = await service.invitation('patient');
        await postgres.cutConnections();
        const answers = [];
        for (let attempt = 0; attempt < 5; attempt += 1) answers.push(await service.send(response, token));
        expect(answers.every(({ status, headers }) => status < 300 || (status === 503 && Number(headers.get('retry-after')) > 0))).to.equal(true);
        expect(answers.filter(({ status }) => status === 201)).to.have.length(1);
      } finally {
        await service.stop();
      }
    });
  });
} else {
  describe('PostgreSQL', () => {
    it('is not on this machine and DATABASE_URL is not set: the collector was tested on PGlite only', () => {
      console.log('This machine has no PostgreSQL 15 or later and no DATABASE_URL: the collector was tested on PGlite only.');
    });
  });
}
