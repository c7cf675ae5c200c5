/** A condition in rows or as text; an expression as text. Both are checked while they are written, and only the text is kept. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { checkExpression, conditionModel, outline, type ExpressionProblem } from '../../../../model/editing/index.js';
import { menuButton } from '../../kit/menu.js';
import type { Workbench } from '../../shell/workbench.js';
import { gridWords } from '../../words/grid/index.js';
import { logicWords } from '../../words/logic/index.js';
import { conditionRows } from './condition-rows.js';
import { write, type EditorContext } from './editor.js';

/** Fields that the designer wants as text although rows could say them; two builders of one page do not share them. */
const textFields = new WeakMap<Workbench, Set<string>>();

export function conditionEditor(context: EditorContext): TemplateResult {
  const { id, row, bench, readOnly } = context;
  const say = logicWords(bench.locale);
  const asText = textFields.get(bench) ?? new Set<string>();
  textFields.set(bench, asText);
  const text = typeof row.value === 'string' ? row.value : '';
  const model = row.info.type === 'condition' && row.nodes.length === 1 ? conditionModel(text) : null;
  const rows = model?.kind === 'rows' && !asText.has(id) && !readOnly;
  const toggle = (): void => {
    if (rows) asText.add(id);
    else asText.delete(id);
    bench.focus(rows ? id : `${id}-add`);
  };
  return html`<div class="condition">
    ${rows ? conditionRows(context, model.group) : textArea(context, text)}
    <div class="items-foot">${model && !readOnly && (rows || model.kind === 'rows') ? html`<button type="button" class="btn small quiet" @click=${toggle}>${say(rows ? 'asText' : 'asRows')}</button>` : nothing}
      ${rows || readOnly ? nothing : menuButton({ label: say('insert'), icon: 'add', className: 'btn small quiet', items: names(context).map((name) => ({ label: name, act: () => insert(context, name) })) })}</div>
    ${model?.kind === 'text' && text ? html`<span class="field-help">${say('onlyText')}</span>` : nothing}
    ${problems(context, text)}
  </div>`;
}

function textArea(context: EditorContext, text: string): TemplateResult {
  const { id, row, bench, readOnly } = context;
  const wrong = check(context, text).length > 0;
  return html`<textarea class="input code" id=${id} data-focus=${id} rows="2" spellcheck="false" ?readonly=${readOnly} aria-invalid=${String(wrong)} aria-describedby="${id}-problems" placeholder=${row.mixed ? gridWords(bench.locale)('mixed') : ''} .value=${live(text)}
    @input=${(event: Event) => write(context, (event.target as HTMLTextAreaElement).value || undefined)}></textarea>`;
}

function problems(context: EditorContext, text: string): TemplateResult {
  const { bench, id } = context;
  const say = logicWords(bench.locale);
  const words = ({ code, start, values }: ExpressionProblem): string => {
    const nearest = typeof values['nearest'] === 'string' ? ` ${say('nearest', { name: values['nearest'] })}` : '';
    return say(code, { at: start + 1, name: String(values['name'] ?? '') }) + nearest;
  };
  return html`<span id="${id}-problems" role="status">${check(context, text).map((problem) => html`<span class="field-error">${words(problem)}</span>`)}</span>`;
}

function check({ row, bench }: EditorContext, text: string): readonly ExpressionProblem[] {
  return row.nodes.length === 1 ? checkExpression(text, row.nodes[0]!, row.info.name, bench.state) : [];
}

/** Names that can stand in an expression. */
export function names({ bench, row }: EditorContext): string[] {
  return outline(bench.state).nodes.filter(({ kind, name, id }) => kind === 'question' && name && id !== row.nodes[0]!.id).map(({ name }) => name);
}

function insert(context: EditorContext, name: string): void {
  const field = context.bench.root.querySelector<HTMLTextAreaElement>(`#${CSS.escape(context.id)}`);
  if (!field) return;
  field.setRangeText(`{${name}}`, field.selectionStart, field.selectionEnd, 'end');
  write(context, field.value);
  context.bench.focus(context.id);
}
