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
    it('connections cut under load: each send is stored or told 503 with Retry-After, and retried until stored it is stored once', async () => {
      const service = await startTestService({ databaseUrl: postgres.url });
      try {
        const token = await service.invitation('patient');
        const ledger: { acknowledged: number; refused: number; created: number } = { acknowledged: 0, refused: 0, created: 0 };
        let cutting = true;
        const client = async () => {
          while (cutting) {
            const response = moodResponse('patient');
            for (;;) {
              const { status, headers } = await service.send(response, token);
              if (status === 503) {
                expect(Number(headers.get('retry-after'))).to.be.greaterThan(0);
                ledger.refused += 1;
                continue;
              }
              expect(status).to.be.oneOf([200, 201]);
              ledger.acknowledged += 1;
              if (status === 201) ledger.created += 1;
              break;
            }
            expect((await service.send(response, token)).status).to.be.oneOf([200, 503]);
          }
        };
        const clients = Promise.all(Array.from({ length: 6 }, client));
        for (let cut = 0; cut < 8; cut += 1) {
          await new Promise((resolve) => setTimeout(resolve, 120));
          await postgres.cutConnections();
        }
        cutting = false;
        await clients;
        console.log(`PostgreSQL connections cut 8 times: ${ledger.acknowledged} acknowledged (${ledger.created} at once), ${ledger.refused} times 503`);
        expect(ledger.acknowledged).to.be.greaterThan(10);
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
