import { expect } from 'chai';
import { startTestService, type TestService } from './fixtures/test-service.js';

describe('the OpenAPI document', () => {
  let service: TestService;
  let document: any;
  before(async () => {
    service = await startTestService();
    document = (await service.call('GET', '/openapi.json', { token: null })).body;
  });
  after(() => service.stop());

  const operations = () => Object.entries<any>(document.paths).flatMap(([path, item]) => Object.entries<any>(item).map(([method, operation]) => ({ path, method, operation, name: `${method} ${path}` })));

  it('is OpenAPI 3.1 and names every route of the contract', () => {
    expect(document.openapi).to.equal('3.1.0');
    expect(document.info).to.include.keys('title', 'version');
    expect(operations().map(({ name }) => name)).to.include.members([
      'put /v1/responses/{id}', 'get /v1/responses/{id}', 'delete /v1/responses/{id}', 'get /v1/definitions', 'get /v1/definitions/{id}',
      'put /v1/definitions/{id}/versions/{number}', 'post /v1/invitations', 'post /v1/designers', 'get /v1/reports/self', 'get /v1/reports/group', 'get /healthz', 'get /metrics',
      'get /v1/tasks', 'put /v1/cycles/{cycle}', 'post /v1/cycles/{cycle}/publish', 'post /v1/cycles/{cycle}/activities/{activity}/close', 'get /v1/cycles/{cycle}/activities/{activity}/reports/subjects/{subject}',
    ]);
  });

  it('every reference leads to something', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!).filter((reference) => reference.startsWith('#/components'));
    expect(references.length).to.be.greaterThan(10);
    for (const reference of new Set(references)) {
      const found = reference.slice(2).split('/').reduce<any>((inner, key) => inner?.[key], document);
      expect(found, reference).to.be.an('object');
    }
  });

  it('every operation has answers with descriptions, and declares exactly the parameters of its path', () => {
    for (const { path, operation, name } of operations()) {
      expect(Object.keys(operation.responses), name).to.not.be.empty;
      for (const [status, answer] of Object.entries<any>(operation.responses)) {
        expect(status, name).to.match(/^[1-5]\d\d$/);
        expect(answer.description, `${name} ${status}`).to.be.a('string').and.not.be.empty;
      }
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = (operation.parameters ?? []).filter((parameter: any) => parameter.in === 'path').map((parameter: any) => parameter.name);
      expect(declared, name).to.have.members(inPath);
      for (const entry of operation.security ?? []) expect(document.components.securitySchemes).to.include.keys(Object.keys(entry));
    }
  });

  it('what is described as secured asks for a token, what is not does not', async () => {
    for (const { path, method, operation, name } of operations()) {
      const address = path.replace('{id}', path.includes('definitions') ? 'test.mood' : '6a7b0a86-6f0e-4b8e-9a53-0f2f2f0c8a11').replace('{number}', '1.0.0')
        .replace('{cycle}', '2026').replace('{activity}', 'feedback').replace('{subject}', 'ann').replace('{unit}', 'north').replace('{word}', 'reply').replace('{assignment}', '6a7b0a86-6f0e-4b8e-9a53-0f2f2f0c8a11');
      const query = path.endsWith('/reports/self') ? '?definition=test.mood&subject=a' : path.endsWith('/group') ? '?definition=test.mood' : '';
      const { status } = await service.call(method.toUpperCase(), address + query, { token: null, ...(method === 'put' || method === 'post' ? { body: {} } : {}) });
      expect([name, status === 401]).to.deep.equal([name, operation.security !== undefined]);
    }
  });

  it('the metrics are Prometheus text without a person, an id or a path', async () => {
    const { text, headers } = await service.call('GET', '/metrics', { token: null });
    expect(headers.get('content-type')).to.include('version=0.0.4');
    for (const line of text.trim().split('\n')) expect(line).to.match(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"]*",?)+\})? [\d.e+-]+)$/);
    expect(text).to.include('route="/v1/definitions/:id/versions/:number"').and.not.include('test.mood');
  });
});
