import { expect } from 'chai';
import { parseDefinition, type JsonObject } from '../../../src/model/definition/index.js';
import { experts, feedback, goals, sample, scale, withScale } from './samples.js';

const codes = (input: unknown) => parseDefinition(input).findings.map(({ code, pointer }) => `${code.replace('definition/', '')} ${pointer}`);

describe('what a definition says about its use', () => {
  it('may be complete: responsible body, period, parts of personnel work, groups of people and burden', () => {
    const groups = { careerStages: [{ id: 'early', title: 'Early' }], jobFamilies: [{ id: 'tax', title: 'Tax' }] };
    expect(codes(sample({ personnelElements: ['evaluation', 'careerPlanning'], responsible: 'Personnel office', legalBasis: 'Act', period: { from: '2026-01-01', to: '2026-12-31' }, burden: { roles: [{ role: 'self', minutes: 8, perYear: 2 }], budget: 16 }, ...groups,
      scoring: { scales: [scale({ benchmarks: [{ value: 3.5 }, { value: 4, jobFamily: 'tax', careerStage: 'early' }] })] } }))).to.deep.equal([]);
  });

  it('names groups and roles that exist, once', () => {
    expect(codes(withScale({ benchmarks: [{ value: 4, jobFamily: 'tax' }, { value: 4, careerStage: 'late' }] }))).to.deep.equal(['unknown-reference /scoring/scales/0/benchmarks/0/jobFamily', 'unknown-reference /scoring/scales/0/benchmarks/1/careerStage']);
    expect(codes(sample({ burden: { roles: [{ role: 'selb', minutes: 8 }, { role: 'selb', minutes: 9 }] } }))).to.deep.equal(['duplicate-id /burden/roles/1/id', 'unknown-role /burden/roles/0/role', 'unknown-role /burden/roles/1/role']);
    expect(codes(sample({ period: { from: '2026', to: '2026-12-31' } }))).to.deep.equal(['bad-format /period/from']);
  });

  it('combines results whose parts exist and share 100 percent', () => {
    const composite = (...parts: JsonObject[]) => sample({ scoring: { scales: [scale()], composites: [{ id: 'all', title: 'All', parts }] } });
    expect(codes(composite({ scale: 's1', weight: 50 }, { scale: 's2', weight: 40 }))).to.deep.equal(['unknown-reference /scoring/composites/0/parts/1/scale', 'weight-sum /scoring/composites/0/parts']);
    expect(codes(composite({ scale: 's1', weight: 50 }, { question: 'q2', weight: 50 }))).to.deep.equal(['scale-range /scoring/composites/0/parts/1/question']);
  });

  it('finds questions of goals inside the panel in which they are written, whatever panel shares its answer', () => {
    const survey = { pages: [{ name: 'a', elements: [{ type: 'paneldynamic', name: 'goals', templateElements: [{ type: 'text', name: 'parent' }] }] }, { name: 'b', elements: [{ type: 'paneldynamic', name: 'fit', valueName: 'goals', templateElements: [{ type: 'rating', name: 'own' }] }, { type: 'rating', name: 'boss' }] }] };
    const form = (changes: JsonObject) => ({ ...goals(changes), survey });
    expect(codes(form({ consistency: { employee: 'own', supervisor: 'boss' }, parent: 'parent', checkInDays: 30, schedule: { onTrack: 0.95, atRisk: 0.8 } }))).to.deep.equal([]);
    expect(codes(form({ consistency: { employee: 'mine', supervisor: 'boss' }, value: 'worth', schedule: { onTrack: 0.8, atRisk: 0.8 } }))).to.deep.equal(['unknown-question /goals/consistency/employee', 'unknown-question /goals/value', 'empty-range /goals/schedule/atRisk']);
  });

  it('gives expert methods the options that they read', () => {
    const methods = (...list: JsonObject[]) => experts({ methods: list.map((method, i) => ({ id: `m${i}`, ...method })) });
    expect(codes(methods({ method: 'content-validity', questions: ['table'], column: 'level', coefficient: 'cvr', essentialFrom: 3 }, { method: 'importance-performance', questions: ['q1'], against: ['q2'] }))).to.deep.equal([]);
    expect(codes(methods({ method: 'content-validity', questions: ['table'], column: 'levle' }, { method: 'importance-performance', questions: ['q1', 'q2'], against: ['q2'] }))).to.deep.equal(['unknown-column /methods/0/column', 'wrong-length /methods/1/against']);
    expect(codes(experts({ panel: { expertise: { question: 'q9', weighted: true }, identity: 'hidden' }, stability: { variationChangeMax: 0.1 }, settled: 'retire' }))).to.deep.equal(['unknown-question /panel/expertise/question']);
  });

  it('lets a 360 name its comments and the reply of the subject', () => {
    expect(codes(feedback({ feedback: { comments: ['why'], reply: 'why' } }))).to.deep.equal([]);
    expect(codes(feedback({ feedback: { comments: ['whi'], reply: 'q7' } }))).to.deep.equal(['unknown-question /feedback/comments/0', 'unknown-question /feedback/reply']);
  });
});
