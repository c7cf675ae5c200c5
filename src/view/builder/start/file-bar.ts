/** Beginning and ending: new, open, export, earlier states, save. Drawn into the bar of the builder. */
import { html, nothing, type TemplateResult } from 'lit';
import { isJsonObject, type JsonObject } from '../../../model/definition/index.js';
import { defaultLocaleOf, surveyPath, valueAt } from '../../../model/editing/index.js';
import { codebookCsv, printablePage } from '../../../model/exchange/index.js';
import { icon } from '../kit/icon.js';
import { menuButton } from '../kit/menu.js';
import { formName } from '../shell/form-name.js';
import type { Workbench } from '../shell/workbench.js';
import { fileWords } from '../words/file/index.js';
import { ConflictWindow } from './conflict-window.js';
import type { FileActions, SaveOutcome, SaveStatus } from './file-actions.js';
import { LeftWork } from './left-work.js';
import { StartWindow } from './start-window.js';
import { VersionsWindow } from './versions-window.js';

export class FileBar {
  readonly #start: StartWindow;
  readonly #versions: VersionsWindow;
  readonly #left: LeftWork;
  readonly #conflict: ConflictWindow;
  #saving = false;
  #message: { text: string; bad: boolean } | null = null;

  constructor(private readonly bench: Workbench, private readonly actions: FileActions) {
    this.#start = new StartWindow(bench, actions);
    this.#conflict = new ConflictWindow(bench, (outcome) => this.#saved(outcome));
    this.#versions = new VersionsWindow(bench, actions);
    this.#left = new LeftWork(bench, actions, () => this.#versions.open());
  }

  /** The device can be asked now, or another form is open: is there work that was left? */
  lookForLeftWork(): void {
    void this.#left.look().catch((error: unknown) => console.warn('Assayer: what was kept on this device could not be read.', error));
  }

  /** Beneath the bar. */
  renderNotice(): unknown {
    return this.#left.render();
  }

  render(): TemplateResult {
    const { bench } = this;
    const say = fileWords(bench.locale);
    const isDefinition = 'assayer' in bench.state.document;
    const version = valueAt(bench.state.document, ['version', 'number']);
    const status = valueAt(bench.state.document, ['version', 'status']);
    return html`${isDefinition ? html`<span class="badge ${status === 'published' ? 'ok' : ''}">${String(version)} · ${status === 'published' || status === 'retired' ? say(`status.${status}`) : say('status.draft')}</span>` : nothing}
      ${menuButton({ label: say('form'), icon: 'survey', className: 'btn', items: [
        ...(bench.rules.readOnly ? [] : [{ label: say('newForm'), icon: 'new' as const, act: () => this.#start.open('new') }, { label: say('openForm'), icon: 'open' as const, act: () => this.#start.open('open') }]),
        ...(this.actions.kept ? [{ label: say('versions'), icon: 'history' as const, act: () => this.#versions.open() }] : []),
        ...(isDefinition ? [{ label: say('exportDefinition'), icon: 'download' as const, apart: true, act: () => this.#export('json') }] : []),
        { label: say('exportSurvey'), icon: 'download', apart: !isDefinition, act: () => this.#export('survey') },
        { label: say('exportCodebook'), icon: 'download', act: () => this.#export('codebook') },
        { label: say('exportXlsForm'), icon: 'download', act: () => void this.#exportXlsForm() },
        { label: say('exportPrintable'), icon: 'print', act: () => this.#export('printable') },
      ] })}
      ${bench.rules.readOnly ? nothing : html`<button type="button" class="btn primary" data-focus="save" aria-disabled=${this.#saving ? 'true' : nothing} @click=${() => void this.#save('draft')}>${icon('save', 16)}<span>${say(this.#saving ? 'saving' : 'save')}</span></button>
        ${isDefinition ? menuButton({ label: say('publish'), icon: 'more', iconOnly: true, className: 'btn square', items: [
          { label: say('saveDraft'), icon: 'save', act: () => void this.#save('draft') }, { label: say('publish'), icon: 'success', act: () => void this.#save('published') }, { label: say('retire'), icon: 'history', act: () => void this.#save('retired') }] }) : nothing}`}
      ${this.#message ? html`<span class="save-message ${this.#message.bad ? 'bad' : ''}" role="status">${this.#message.text}</span>` : nothing}
      ${this.#start.render()}${this.#versions.render()}${this.#conflict.render()}`;
  }

  async #save(status: SaveStatus): Promise<void> {
    if (this.#saving) return;
    this.#saving = true;
    this.#message = null;
    this.bench.update();
    this.#saved(await this.actions.save(status));
  }

  #saved(outcome: SaveOutcome): void {
    const { bench } = this;
    const say = fileWords(bench.locale);
    this.#saving = false;
    const version = String(valueAt(bench.state.document, ['version', 'number']) ?? '');
    const status = valueAt(bench.state.document, ['version', 'status']);
    this.#message = outcome === null ? (version ? { text: say('savedAs', { version, status: say(`status.${status === 'published' || status === 'retired' ? status : 'draft'}`) }), bad: false } : null)
      : typeof outcome === 'string' ? { text: outcome, bad: true } : { text: say('conflictTitle'), bad: true };
    if (outcome !== null && typeof outcome === 'object') this.#conflict.open(outcome);
    bench.update();
  }

  #export(kind: 'json' | 'survey' | 'codebook' | 'printable'): void {
    const { document } = this.bench.state;
    const locale = this.bench.textLocale ?? defaultLocaleOf(document);
    const name = this.#fileName();
    const survey = valueAt(document, surveyPath(document)) as JsonObject;
    if (kind === 'json') this.bench.download(`${String(document['id'] ?? name)}.json`, this.bench.print(), 'application/json');
    else if (kind === 'survey') this.bench.download(`${name}.survey.json`, survey === document ? this.bench.print() : `${JSON.stringify(isJsonObject(survey) ? survey : {}, null, 2)}\n`, 'application/json');
    else if (kind === 'codebook') this.bench.download(`${name}.codebook.csv`, codebookCsv(document, locale), 'text/csv');
    else this.bench.download(`${name}.html`, printablePage(document, formName(document, locale) || name, locale), 'text/html');
  }

  /** The writer comes when it is wanted. */
  async #exportXlsForm(): Promise<void> {
    const { bench } = this;
    const { exportXlsForm, writeXlsx } = await import('../../../model/exchange/exporters/index.js');
    const { document } = bench.state;
    const { sheets, report } = exportXlsForm(document, formName(document, defaultLocaleOf(document)) || 'Form');
    bench.download(`${this.#fileName()}.xlsx`, writeXlsx(sheets), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const places = [...new Set(report.map(({ place }) => place))];
    if (places.length) this.#message = { text: fileWords(bench.locale)('exportLost', { places: places.slice(0, 20).join(', ') + (places.length > 20 ? ' …' : '') }), bad: true };
    bench.update();
  }

  #fileName(): string {
    return formName(this.bench.state.document, 'en').replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^-+|-+$/g, '') || 'form';
  }
}
