import { expect } from 'chai';
import fc from 'fast-check';
import { CircuitBreaker } from '../../../src/data/session/circuit-breaker.js';
import type { SendOutcome } from '../../../src/data/transport/index.js';

const network: SendOutcome = { kind: 'retry', reason: 'transport/network' };
const conflict: SendOutcome = { kind: 'conflict' };

describe('the circuit breaker', () => {
  it('closes an endpoint after three failures in a row, then lets one probe through at a time', () => {
    const breaker = new CircuitBreaker();
    expect([1, 2, 3].map(() => breaker.record('a', network, 0, 0))).to.deep.equal([null, null, 'circuit']);
    expect([breaker.allowance('a', 0, 24), breaker.allowance('b', 0, 24)]).to.deep.equal([0, 24]);
    expect(breaker.allowance('a', breaker.until('a'), 24)).to.equal(1);
    breaker.record('a', conflict, breaker.until('a'), 0);
    expect(breaker.allowance('a', 0, 24), 'it answered').to.equal(24);
  });

  it('waits longer each time, and never more than five minutes unless the server asks for it', () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 200 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, random) => {
      const breaker = new CircuitBreaker();
      for (let i = 0; i < failures; i += 1) breaker.record('a', network, 1000, random);
      expect(breaker.until('a') - 1000).to.be.within(500, 300_000);
    }));
  });

  it('clock jumps: a clock turned back by years keeps no endpoint closed', () => {
    const breaker = new CircuitBreaker();
    const then = Date.parse('2036-01-01');
    for (let i = 0; i < 3; i += 1) breaker.record('a', network, then, 0);
    expect(breaker.allowance('a', Date.parse('2026-01-01'), 24)).to.equal(1);
  });
});
