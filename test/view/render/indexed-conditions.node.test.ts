import { expect } from 'chai';
import fc from 'fast-check';
import { SurveyModel, type PanelModel } from 'survey-core';
import { IndexedSurveyModel } from '../../../src/view/render/indexed-conditions.js';
import { FrugalSurveyModel } from '../../../src/view/render/indexed-texts.js';

// Random forms over the types the index knows and some it does not, with conditions that read other questions,
// answered in random order; after each answer both models must agree about everything a respondent sees.
const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const name = fc.constantFrom(...names);
const value = fc.constantFrom(1, 2, 3);
const condition = fc.oneof(
  fc.tuple(name, value).map(([n, v]) => `{${n}} = ${v}`),
  fc.tuple(name, name).map(([n, m]) => `{${n}} > {${m}}`),
  name.map((n) => `{${n}} notempty`),
  name.map((n) => `{sum} > 3 or {${n}} contains 2`),
  name.map((n) => `{$${n}.isVisible} = true`),
  name.map((n) => `iif({${n}} empty, 0, {${n}}) < 3`),
  fc.constant('{panel1.x} = 1'),
);
/** Absent `weight` times out of `weight + 1`: most questions of a form have no conditions. */
const some = <T>(arbitrary: fc.Arbitrary<T>, weight = 3): fc.Arbitrary<T | undefined> => fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const question = (own: (typeof names)[number]): fc.Arbitrary<object> =>
  fc
    .record({
      type: fc.constantFrom('text', 'comment', 'boolean', 'radiogroup', 'checkbox', 'dropdown', 'rating', 'matrix', 'expression', 'html', 'ranking', 'multipletext', 'paneldynamic', 'matrixdropdown'),
      visibleIf: some(condition, 2),
      enableIf: some(condition, 6),
      requiredIf: some(condition, 6),
      resetValueIf: some(condition, 12),
      setValueIf: some(condition, 12),
      setValueExpression: some(name.map((n) => `{${n}}`), 12),
      defaultValueExpression: some(name.map((n) => `{${n}}`), 12),
      choicesVisibleIf: some(name.map((n) => `{item} >= {${n}} or {${n}} empty`), 6),
      itemCondition: some(condition, 4),
      maxSelected: some(fc.constant(2), 4),
      title: some(fc.oneof(name.map((n) => `Why {${n}}?`), fc.constant('Why?'), fc.constant({ default: 'Why?', ko: '{a} 왜?' })), 1),
      description: some(name.map((n) => `Because of {${n}}`), 4),
      // Of an earlier question only: choices that quote each other in a ring overflow survey-core's own stack.
      itemText: own === 'a' ? fc.constant(undefined) : some(fc.constantFrom(...names.slice(0, names.indexOf(own))).map((n) => `as much as {${n}}`), 3),
      clearIfInvisible: some(fc.constantFrom('onHidden', 'onComplete', 'none'), 4),
      expression: condition,
    })
    .map(({ type, itemCondition, itemText, maxSelected, expression, choicesVisibleIf, ...more }) => {
      const items = [1, itemText ? { value: 2, text: itemText } : 2, itemCondition ? { value: 3, visibleIf: itemCondition } : 3];
      const own_ = Object.fromEntries(Object.entries({ type, name: own, ...more }).filter(([, v]) => v !== undefined)) as Record<string, unknown>;
      if (['radiogroup', 'checkbox', 'dropdown', 'ranking'].includes(type)) Object.assign(own_, { choices: items, ...(choicesVisibleIf && { choicesVisibleIf }), ...(type === 'checkbox' && maxSelected && { maxSelectedChoices: maxSelected }) });
      if (type === 'rating') own_['rateValues'] = items;
      if (type === 'matrix') Object.assign(own_, { rows: ['r1', { value: 'r2', ...(itemCondition && { visibleIf: itemCondition }) }], columns: [1, 2] });
      if (type === 'expression') own_['expression'] = `iif(${expression}, 1, 2)`;
      if (type === 'html') own_['html'] = `<p>{${own}}</p>`;
      if (type === 'multipletext') own_['items'] = [{ name: 'x' }];
      if (type === 'paneldynamic') Object.assign(own_, { panelCount: 1, templateElements: [{ type: 'text', name: 'x', ...(itemCondition && { visibleIf: itemCondition }) }] });
      if (type === 'matrixdropdown') Object.assign(own_, { rows: ['r1'], columns: [{ name: 'c1', cellType: 'text', ...(itemCondition && { visibleIf: itemCondition }) }] });
      return own_;
    });

const form = fc
  .tuple(fc.tuple(...names.map(question)), some(condition, 2), some(condition, 3), some(condition, 4))
  .map(([questions, panelIf, pageIf, triggerIf]) => ({
    calculatedValues: [{ name: 'sum', expression: 'sum({a}, {b}, {c})' }],
    ...(triggerIf && { triggers: [{ type: 'setvalue', expression: triggerIf, setToName: 'f', setValue: 2 }] }),
    pages: [
      { name: 'p1', elements: [questions[0], { type: 'panel', name: 'panel', ...(panelIf && { visibleIf: panelIf }), elements: [questions[1], { type: 'panel', name: 'inner', elements: [questions[2]] }] }] },
      { name: 'p2', ...(pageIf && { visibleIf: pageIf }), elements: questions.slice(3) },
    ],
  }));
const answer = fc.tuple(name, fc.oneof(value, fc.constant(undefined), fc.subarray([1, 2, 3]), fc.constant({ r1: 1 })));

/** Everything that conditions decide. */
function state(model: SurveyModel): unknown {
  return {
    data: model.data as unknown,
    pages: model.pages.map((page) => [page.name, page.isVisible, page.visibleIndex]),
    panels: (model.getAllPanels() as unknown as PanelModel[]).map((panel) => [panel.name, panel.isVisible]),
    questions: model.getAllQuestions().map((q) => [q.name, q.isVisible, q.isReadOnly, q.isRequired, q.visibleIndex, choicesOf(q), textsOf(q)]),
    progress: model.getProgressInfo(),
  };
}

function choicesOf(q: unknown): unknown {
  const { visibleChoices, visibleRows, visibleColumns } = q as { visibleChoices?: { value: unknown; isEnabled: boolean }[]; visibleRows?: { name?: unknown }[]; visibleColumns?: { value?: unknown }[] };
  return [visibleChoices?.map((item) => [item.value, item.isEnabled]), visibleRows?.map((row) => row.name), visibleColumns?.map((column) => column.value)];
}

/** Every text of a question that somebody has asked for, with what survey-core remembers of it. */
function textsOf(q: unknown): unknown {
  const { locTitle, locDescription, locHtml, visibleChoices, visibleRows } = q as Record<'locTitle' | 'locDescription' | 'locHtml', { renderedHtml: string } | undefined> & Record<'visibleChoices' | 'visibleRows', { locText?: { renderedHtml: string } }[] | undefined>;
  return [locTitle?.renderedHtml, locDescription?.renderedHtml, locHtml?.renderedHtml, ...[visibleChoices, visibleRows].map((items) => items?.map((item) => item.locText?.renderedHtml))];
}

describe('indexed conditions', () => {
  // survey-core warns of every answer that fits no question; random answers often do not.
  const { warn } = console;
  before(() => void (console.warn = () => {}));
  after(() => void (console.warn = warn));

  it("leave every form as survey-core's own run leaves it", () => {
    fc.assert(
      fc.property(form, fc.array(answer, { minLength: 1, maxLength: 8 }), (json, answers) => {
        const plain = new SurveyModel(structuredClone(json));
        const indexed = new FrugalSurveyModel(structuredClone(json));
        expect(state(indexed)).to.deep.equal(state(plain));
        for (const [to, what] of answers) {
          plain.setValue(to, structuredClone(what));
          indexed.setValue(to, structuredClone(what));
          expect(state(indexed)).to.deep.equal(state(plain));
        }
        plain.dispose();
        indexed.dispose();
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 40) },
    );
  });

  it('notice a condition that is written into the model later', () => {
    const model = new IndexedSurveyModel({ elements: [{ type: 'text', name: 'a' }, { type: 'radiogroup', name: 'b', choices: [1, 2] }] });
    model.setValue('a', 1);
    const b = model.getQuestionByName('b')!;
    b.visibleIf = '{a} = 2';
    model.setValue('a', 2);
    expect(b.isVisible).to.equal(true);
    model.setValue('a', 3);
    expect(b.isVisible).to.equal(false);
    b.visibleIf = '';
    const [first] = (b as unknown as { choices: { visibleIf: string; isVisible: boolean }[] }).choices;
    first!.visibleIf = '{a} = 5';
    model.setValue('a', 4);
    expect(first!.isVisible).to.equal(false);
    model.setValue('a', 5);
    expect(first!.isVisible).to.equal(true);
  });

  it('tell strings of answers that stand in them, also when these are written into the model later, and no others', () => {
    const model = new FrugalSurveyModel({ elements: [{ type: 'text', name: 'a' }, { type: 'text', name: 'b', title: 'B {a}' }, { type: 'radiogroup', name: 'c', title: 'C', choices: [1, { value: 2, text: 'two' }] }] });
    const [b, c] = ['b', 'c'].map((of) => model.getQuestionByName(of)!);
    const told: string[] = [];
    b!.locTitle.onStringChanged.add(() => told.push(b!.locTitle.renderedHtml));
    c!.locTitle.onStringChanged.add(() => told.push(c!.locTitle.renderedHtml));
    void [b!.locTitle.renderedHtml, c!.locTitle.renderedHtml];
    model.setValue('a', 1);
    expect(told).to.deep.equal(['B 1']);
    c!.title = 'C {a}';
    const { choices } = c as unknown as { choices: { text: string; locText: { renderedHtml: string } }[] };
    choices[1]!.text = 'as {a}';
    model.setValue('a', 2);
    expect(told.slice(1)).to.include.members(['B 2', 'C 2']);
    expect(choices[1]!.locText.renderedHtml).to.equal('as 2');
  });

  it('leave titles to a host that makes them', () => {
    const model = new FrugalSurveyModel({ elements: [{ type: 'text', name: 'a' }, { type: 'text', name: 'b', title: 'B' }] });
    model.onGetQuestionTitle.add((_, options) => (options.title += ` ${model.getValue('a') ?? ''}`));
    const { locTitle } = model.getQuestionByName('b')!;
    void locTitle.renderedHtml;
    model.setValue('a', 7);
    expect(locTitle.renderedHtml).to.equal('B 7');
  });

  it('pass over quiet questions: a keystroke visits only those with conditions', () => {
    const elements = Array.from({ length: 300 }, (_, i) => ({ type: 'text', name: `q${i}`, ...(i % 30 === 0 && i > 0 && { visibleIf: `{q1} = 'x${i}'` }) }));
    const model = new IndexedSurveyModel({ elements });
    let visits = 0;
    for (const question of model.getAllQuestions()) {
      const run = question.runCondition.bind(question);
      question.runCondition = (properties) => (visits++, run(properties));
    }
    model.setValue('q1', 'x30');
    expect(model.getQuestionByName('q30')!.isVisible).to.equal(true);
    expect(visits).to.be.at.least(9).and.at.most(11);
  });
});
