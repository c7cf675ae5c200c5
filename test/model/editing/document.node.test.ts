import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from '../../../src/model/definition/index.js';
import { applyFix, definitionFindings, Editor, moveTo, outline, problemsOf, readDocument, rename, rulesOf, setDocument, setProperty, setText, SourceText, undo } from '../../../src/model/editing/index.js';
import { lintWithFixes, surveyMetadata } from '../../../src/survey/index.js';
import { referenceForm } from './reference-form.js';

const metadata = surveyMetadata();
const folder = new URL('../../../form-definitions/', import.meta.url);
const id = (editor: Editor, name: string) => outline(editor.state).nodes.find((each) => each.name === name)!.id;

function opened(text: string) {
  const editor = new Editor({ document: readDocument(text)!, metadata });
  return { editor, source: new SourceText(text, editor.state.document, editor.state.context.identity) };
}

describe('the file', () => {
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    it(`${file} is saved byte for byte when nothing was edited, or everything undone`, () => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const { editor, source } = opened(text);
      expect(source.print(editor.state.document)).to.equal(text);
      const [first, second] = outline(editor.state).pages;
      editor.run(moveTo({ into: second!.id, index: 0 }, [first!.children[0]!.id]));
      editor.run(rename(first!.id, 'renamed'));
      expect(JSON.parse(source.print(editor.state.document))).to.deep.equal(editor.state.document);
      while (editor.run(undo));
      expect(source.print(editor.state.document)).to.equal(text);
    });
  }

  it('keeps the formatting of what an edit does not touch', () => {
    const text = '\uFEFF{\r\n\t"pages": [\r\n\t\t{\r\n\t\t\t"name": "p",\r\n\t\t\t"elements": [\r\n\t\t\t\t{ "type": "text", "name": "a" },\r\n\t\t\t\t{"type":"text",   "name":"b", "min": 1.0}\r\n\t\t\t]\r\n\t\t}\r\n\t]\r\n}\r\n';
    const { editor, source } = opened(text);
    editor.run(setText(id(editor, 'a'), 'title', 'en', 'A'));
    expect(source.print(editor.state.document)).to.equal(text.replace('"name": "a" }', '"name": "a", "title": "A" }'));
  });
});

describe('a document from elsewhere', () => {
  it('keeps who is who, shares what is the same, and can be undone', () => {
    const editor = new Editor({ document: referenceForm, metadata });
    const before = editor.state.document;
    const [age, people] = [id(editor, 'age'), id(editor, 'people')];
    const edited = structuredClone(before) as unknown as { pages: { elements: JsonObject[] }[] };
    edited.pages[0]!.elements.reverse();
    edited.pages[0]!.elements.find(({ name }) => name === 'colour')!['title'] = 'Colour';
    editor.run(setDocument(edited as unknown as JsonObject));
    expect(editor.state.document).to.deep.equal(edited);
    expect([id(editor, 'age'), id(editor, 'people')]).to.deep.equal([age, people]);
    expect((editor.state.document['pages'] as unknown[])[1]).to.equal((before['pages'] as unknown[])[1]);
    expect(editor.run(setDocument(structuredClone(editor.state.document)))).to.equal(false);
    editor.run(undo);
    expect(editor.state.document).to.equal(before);
  });
});

describe('the rules of a form', () => {
  it('are all listed, with what they are about', () => {
    const editor = new Editor({ document: referenceForm, metadata });
    const rules = rulesOf(editor.state);
    const count = (kind: string) => rules.filter((rule) => rule.kind === kind).length;
    expect(['trigger', 'calculated', 'ending', 'validation', 'item'].map(count)).to.deep.equal([7, 3, 2, 1, 3]);
    const box = rules.find(({ owner, property }) => owner.name === 'box' && property === 'visibleIf')!;
    expect(box.about).to.deep.equal([id(editor, 'colour')]);
    expect(box.condition.kind).to.equal('rows');
  });
});

describe('problems', () => {
  it('are found at their nodes, and mended as a step', () => {
    const editor = new Editor({ document: { pages: [{ name: 'p', elements: [{ type: 'text', name: 'age' }, { type: 'text', name: 'b', visibleIf: '{agee} > 1' }] }] }, metadata });
    const { findings, fixes } = lintWithFixes(editor.state.document, []);
    const problem = problemsOf(editor.state, findings, fixes).find(({ finding }) => finding.code === 'lint/reference-unknown')!;
    expect(problem.node!.name).to.equal('b');
    editor.run(applyFix(problem.fix!));
    expect(lintWithFixes(editor.state.document, []).findings.filter(({ code }) => code === 'lint/reference-unknown')).to.deep.equal([]);
    editor.run(setProperty(id(editor, 'b'), 'visibleIf', undefined));
    expect(applyFix(problem.fix!)(editor.state)).to.equal(true);
    const other = new Editor({ document: { assayer: 2, survey: {} }, metadata });
    expect(definitionFindings(other.state)).to.not.deep.equal([]);
    expect(definitionFindings(editor.state)).to.deep.equal([]);
  });
});
