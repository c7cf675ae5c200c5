/** The goal book of each side, drawn and used. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { changesFor, foldGoalBook, goalReport, type GoalEntry, type Side } from '../../../src/model/goals/index.js';
import { tokens } from '../../../src/view/element/index.js';
import { goalsContext, goalsStyles, goalsView, goalTabs, GoalTree, type GoalEditing, type GoalTab } from '../../../src/view/goals/index.js';
import { exampleBook, exampleDefinition, names } from './goal-example.js';

const definition = exampleDefinition();

class GoalStage extends LitElement {
  static override styles = [tokens, ...goalsStyles];
  side: Side = 'employee';
  subject: string | null = 'kim';
  tab: GoalTab = 'align';
  locale = 'en';
  entries: GoalEntry[] = exampleBook();
  asked: string[] = [];
  private readonly tree = new GoalTree(this);
  protected override render(): unknown {
    const { side, subject, locale } = this;
    const editing: GoalEditing = {
      side, subject, today: '2026-07-01', readOnly: false, pending: 0, sign: (of) => this.asked.push(`sign ${of}`),
      edit: (kind, record, field, value) => {
        this.entries = [...this.entries, { id: `typed-${this.entries.length}`, subject, by: side, side, at: '2026-06-01T09:00:00.000Z', changes: changesFor(foldGoalBook(this.entries), subject, [{ kind, record, fields: { [field]: value } }]) }];
        this.requestUpdate();
      },
    };
    const context = goalsContext(goalReport(this.entries, definition, '2026-07-01'), definition, { locale, width: this.clientWidth, names, id: 'stage' });
    return goalsView(editing, context, {
      tab: this.tab, tree: this.tree, imported: null, notice: null, alarm: null, onSave: () => this.asked.push('save'), onDiscard: () => this.asked.push('discard'), onImport: () => this.asked.push('import'),
      onTab: (tab) => {
        this.tab = tab;
        this.requestUpdate();
      },
    });
  }
}
customElements.define('test-goal-stage', GoalStage);

const subjects: Readonly<Record<Side, string | null>> = { employee: 'kim', supervisor: 'kim', organisation: null };

async function drawn(side: Side, tab: GoalTab, locale = 'en'): Promise<{ stage: GoalStage; root: ShadowRoot }> {
  const stage = await fixture<GoalStage>(html`<test-goal-stage style="display: block" .side=${side} .subject=${subjects[side]} .tab=${tab} .locale=${locale}></test-goal-stage>`);
  stage.requestUpdate();
  await stage.updateComplete;
  return { stage, root: stage.shadowRoot! };
}
const words = (root: ShadowRoot): string => (root.querySelector('.goals')!.textContent ?? '').replace(/\s+/g, ' ');
const focusedPath = (root: ShadowRoot): string => (root.activeElement as HTMLElement | null)?.dataset['path'] ?? '';

describe('the goal book', () => {
  afterEach(async () => {
    document.documentElement.style.colorScheme = '';
    await setViewport({ width: 1280, height: 800 });
  });

  for (const [side, locale, scheme, width] of [['employee', 'en', 'light', 1280], ['supervisor', 'ko', 'dark', 360], ['organisation', 'zh-CN', 'light', 720]] as const)
    for (const tab of goalTabs[side].filter((each) => side !== 'supervisor' || !['plan', 'checkIns', 'coaching'].includes(each)))
      it(`${tab} of the ${side} is accessible in ${locale}, ${scheme}, ${width} px, and does not scroll sideways`, async () => {
        await setViewport({ width, height: 800 });
        document.documentElement.style.colorScheme = scheme;
        document.body.style.background = 'Canvas';
        const { stage, root } = await drawn(side, tab, locale);
        for (const details of root.querySelectorAll('details')) details.open = true;
        await expect(stage).to.be.accessible();
        expect(stage.scrollWidth).to.be.at.most(stage.clientWidth);
        expect(words(root)).to.not.match(/goals\.\w|undefined|NaN|\{\w+\}|\[object|":/);
        const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
        expect(ids.filter((id, i) => ids.indexOf(id) !== i), 'every id once').to.deep.equal([]);
      });

  it('a revision tells its reason and its change in words, under who signed it', async () => {
    const { root } = await drawn('employee', 'revisions');
    const revision = root.querySelector('[data-revision]')!.textContent!.replace(/\s+/g, ' ');
    expect(revision).to.contain('Reason of the revision: The hall is rebuilt.').and.to.contain('It holds since').and.not.contain('Main reason for a deviation').and.not.contain('2027-03-31');
    expect(revision).to.match(/Until\s*\S*31, 2026|Until\s*31 \S+ 2026|Dec/);
  });

  it('tabs are one stop, moved by the arrows', async () => {
    const { root } = await drawn('employee', 'align');
    root.querySelector<HTMLElement>('[role=tab][aria-selected=true]')!.focus();
    const shown = (): string => root.querySelector('[role=tab][aria-selected=true]')!.getAttribute('data-tab')!;
    for (const [key, tab] of [['ArrowRight', 'plan'], ['End', 'results'], ['ArrowRight', 'align'], ['ArrowLeft', 'results'], ['Home', 'align']] as const) {
      await sendKeys({ press: key });
      expect([shown(), (root.activeElement as HTMLElement).dataset['tab']], key).to.deep.equal([tab, tab]);
    }
    expect(root.querySelectorAll('[role=tab][tabindex="0"]').length).to.equal(1);
  });

  it('a tree is a tree: one stop, arrows move, right opens, left closes, * opens all beside, letters search', async () => {
    const { root } = await drawn('organisation', 'overview');
    const rows = (): string[] => [...root.querySelectorAll<HTMLElement>('[role=treeitem]')].map(({ dataset }) => dataset['path']!);
    expect(rows(), 'those of the organisation are open').to.deep.equal(['/r', '/r>/r1', '/m', '/m>kim/k2']);
    expect(root.querySelectorAll('[role=treeitem][tabindex="0"]').length).to.equal(1);
    root.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')!.focus();
    const at = async (key: string): Promise<string> => {
      await sendKeys({ press: key });
      await (root.host as GoalStage).updateComplete;
      return focusedPath(root);
    };
    expect(await at('ArrowRight')).to.equal('/r>/r1');
    expect(await at('ArrowRight'), 'opens first').to.equal('/r>/r1');
    expect(await at('ArrowRight')).to.equal('/r>/r1>kim/k1');
    expect(await at('*'), 'opens what stands beside').to.equal('/r>/r1>kim/k1');
    expect(rows()).to.include('/r>/r1>kim/k1>lee/l1');
    expect(await at('End')).to.equal('/m>kim/k2');
    expect(await at('r'), 'around the end').to.equal('/r');
    expect(await at('ArrowLeft'), 'closes').to.equal('/r');
    expect(rows()).to.deep.equal(['/r', '/m', '/m>kim/k2']);
    expect(await at('ArrowDown')).to.equal('/m');
    const item = root.querySelector('[data-path="/m"]')!;
    expect([item.getAttribute('aria-expanded'), item.getAttribute('aria-level'), item.getAttribute('aria-posinset'), item.getAttribute('aria-setsize')]).to.deep.equal(['true', '1', '2', '2']);
  });

  it('edits made apart stand side by side until somebody chooses', async () => {
    const { stage, root } = await drawn('employee', 'coaching');
    const conflict = root.querySelector('.conflict')!;
    expect([...conflict.querySelectorAll('blockquote')].map((each) => each.textContent)).to.have.members(['Open at eleven', 'Open at ten']);
    expect(conflict.textContent).to.contain('Park Seo-jun');
    conflict.querySelector<HTMLElement>('li:last-child button')!.focus();
    await sendKeys({ press: 'Enter' });
    await stage.updateComplete;
    expect(root.querySelectorAll('.conflict').length).to.equal(0);
  });

  it('people of a joint goal are chosen by name', async () => {
    const { stage, root } = await drawn('organisation', 'publish');
    const chosen = (): string[] => [...root.querySelectorAll<HTMLSelectElement>('[data-goal=r1] .goal-parent select')].filter(({ id }) => id.includes('people')).map((select) => select.selectedOptions[0]!.textContent!);
    expect(chosen()).to.deep.equal(['Kim Min-ji', 'Lee Ji-ho']);
    [...root.querySelectorAll<HTMLElement>('[data-goal=r1] button')].find(({ textContent }) => textContent === 'Add a person')!.click();
    await stage.updateComplete;
    expect(chosen()).to.deep.equal(['Kim Min-ji', 'Lee Ji-ho', 'Park Seo-jun']);
  });
});
