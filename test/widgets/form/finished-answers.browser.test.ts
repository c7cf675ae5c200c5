import { expect } from 'chai';
import type { FormSession } from '../../../src/data/session/index.js';
import { parseDefinition, type Json, type JsonObject } from '../../../src/model/definition/index.js';
import { checkAnswers } from '../../../src/survey/index.js';
import { aboutOf } from '../../../widgets/form/about.js';
import type { FormSettings } from '../../../widgets/form/form-settings.js';
import { finishedAnswers, surveyFor } from '../../../widgets/form/survey.js';
import { sample } from '../../model/definition/samples.js';

/** A form as it is drawn for this role, with these answers restored, and what it would hand over. */
async function handedOver(survey: JsonObject, answers: Record<string, Json>, role: string) {
  const parsed = parseDefinition(sample({ survey, roles: [{ id: 'self', title: 'Me' }, { id: 'manager', title: 'Manager' }] }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const settings = { role, round: null, subject: null, respondent: 'kim', locale: 'en', context: null, readOnly: false } as unknown as FormSettings;
  const model = await surveyFor(parsed.definition, { answers, pageIndex: 0 } as unknown as FormSession, settings);
  const about = aboutOf(parsed.definition, settings);
  const finished = finishedAnswers(parsed.definition, model, about);
  const findings = checkAnswers(parsed.definition, finished, about);
  const shown = model.getAllQuestions(true).map(({ name }) => name);
  model.dispose();
  return { finished, findings, shown };
}

describe('what a finished form hands over', () => {
  it('is what the collector accepts, along a chain of hidden questions, and no address is opened on the way', async () => {
    const survey = { navigateToUrl: '/gone', elements: [{ type: 'text', name: 'a', visibleIf: '{b} = 1' }, { type: 'text', name: 'b', visibleIf: '{c} = 1' }, { type: 'text', name: 'c' }] };
    const here = location.href;
    const { finished, findings } = await handedOver(survey, { a: 'x', b: '1', c: '0' }, 'self');
    expect(finished).to.deep.equal({ c: '0' });
    expect(findings).to.deep.equal([]);
    expect(location.href).to.equal(here);
  });

  it('holds the answers to questions that only this role sees', async () => {
    const survey = { elements: [{ type: 'text', name: 'both' }, { type: 'text', name: 'leading', visibleIf: "{role} = 'manager'" }] };
    const manager = await handedOver(survey, { both: 'x', leading: 'y' }, 'manager');
    expect(manager.shown).to.deep.equal(['both', 'leading']);
    expect(manager.finished).to.deep.equal({ both: 'x', leading: 'y' });
    expect(manager.findings).to.deep.equal([]);
    expect((await handedOver(survey, { both: 'x' }, 'self')).shown).to.deep.equal(['both']);
  });
});
