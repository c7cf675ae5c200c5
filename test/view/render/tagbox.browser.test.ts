import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, settled, until, type Mount, type MountOptions } from './mount.js';

const departments = { type: 'tagbox', name: 'q', title: { default: 'Departments', ko: '부서' }, choices: ['Finance', 'Human resources', { value: 3, text: { default: 'Research', ko: '연구' } }] };

async function ready(more: object = {}, options: MountOptions = {}): Promise<Mount> {
  const drawn = await mount({ elements: [{ type: 'boolean', name: 'trigger' }, { ...departments, ...more }] }, options);
  await until(() => drawn.root.querySelector('.sd-tagbox'));
  return drawn;
}
const tags = (drawn: Mount) => drawn.all('.sd-tagbox-item__text').map((tag) => tag.textContent!.trim());
const entries = (drawn: Mount) => drawn.all('[role=option]').filter((option) => option.checkVisibility());
const shown = (drawn: Mount) => entries(drawn).map((option) => option.textContent!.trim());
const open = async (drawn: Mount) => {
  drawn.find('.sd-tagbox').click();
  await until(() => entries(drawn).length > 0);
};

describe('tagbox', () => {
  it('is accessible empty, open and answered', async () => {
    const drawn = await ready();
    await expect(drawn.host).to.be.accessible();
    await open(drawn);
    await settled(200);
    await expect(drawn.host).to.be.accessible();
    drawn.model.setValue('q', ['Finance', 3]);
    await until(() => tags(drawn).length === 2);
    await expect(drawn.host).to.be.accessible();
  });

  it('clicks on entries add and take away; the list stays open when asked to', async () => {
    const drawn = await ready({ closeOnSelect: false });
    await open(drawn);
    entries(drawn)[0]!.click();
    await until(() => tags(drawn).length === 1);
    entries(drawn)[2]!.click();
    await until(() => tags(drawn).length === 2);
    expect(drawn.model.getValue('q')).to.deep.equal(['Finance', 3]);
    entries(drawn)[0]!.click();
    await until(() => tags(drawn).length === 1);
    expect(drawn.model.getValue('q')).to.deep.equal([3]);
  });

  it('is used by keys alone: Tab, arrows, Enter, search, Backspace', async () => {
    const drawn = await ready();
    drawn.find('.sd-tagbox input').focus();
    await sendKeys({ type: 'hum' });
    await until(() => shown(drawn).join() === 'Human resources');
    await sendKeys({ press: 'Enter' });
    await until(() => tags(drawn).join() === 'Human resources');
    expect(drawn.find('.sd-tagbox').contains(drawn.active())).to.equal(true);
    await sendKeys({ press: 'ArrowDown' });
    await until(() => entries(drawn).length > 0);
    await sendKeys({ press: 'Escape' });
    await until(() => entries(drawn).length === 0);
    drawn.find('.sd-tagbox input').focus();
    await sendKeys({ press: 'Backspace' });
    await until(() => tags(drawn).length === 0);
    expect(drawn.model.data).to.deep.equal({});
  });

  it('the button of a tag has a name, is reached by Tab and takes the tag away', async () => {
    const drawn = await ready({}, { data: { q: ['Finance', 3] } });
    const buttons = drawn.all('.sd-tagbox-item [role=button]');
    expect(buttons.map((button) => button.getAttribute('aria-label'))).to.deep.equal(['Remove Finance', 'Remove Research']);
    buttons[0]!.focus();
    expect(getComputedStyle(buttons[0]!).visibility).to.equal('visible');
    await sendKeys({ press: 'Enter' });
    await until(() => tags(drawn).join() === 'Research');
    expect(drawn.find('.sd-tagbox').contains(drawn.active())).to.equal(true);
    drawn.find('.sd-tagbox-item [role=button]').click();
    await until(() => tags(drawn).length === 0);
    await settled(100);
    expect(entries(drawn)).to.deep.equal([]);
  });

  it('hides chosen entries when asked to, and the clear button empties', async () => {
    const drawn = await ready({ hideSelectedItems: true }, { data: { q: ['Finance'] } });
    await open(drawn);
    expect(shown(drawn)).to.deep.equal(['Human resources', 'Research']);
    await sendKeys({ press: 'Escape' });
    drawn.find('.sd-tagbox button[title="Clear"]').click();
    await until(() => tags(drawn).length === 0);
    expect(drawn.model.data).to.deep.equal({});
  });

  it('follows the model: value, choices, language, visibleIf', async () => {
    const drawn = await ready({ visibleIf: '{trigger} = true' }, { data: { trigger: true, q: [3] } });
    expect(tags(drawn)).to.deep.equal(['Research']);
    drawn.model.locale = 'ko';
    await until(() => tags(drawn).join() === '연구');
    expect(drawn.find('.sd-tagbox-item [role=button]').getAttribute('aria-label')).to.equal('연구 삭제');
    (drawn.model.getQuestionByName('q') as unknown as { choices: unknown[] }).choices = [{ value: 3, text: 'Three' }, 'Four'];
    await until(() => tags(drawn).join() === 'Three');
    drawn.model.setValue('q', ['Four', 3]);
    await until(() => tags(drawn).join() === 'Four,Three');
    drawn.model.setValue('trigger', false);
    await until(() => !drawn.root.querySelector('.sd-tagbox'));
  });

  it('tells its error', async () => {
    const drawn = await ready({ isRequired: true });
    drawn.model.validate();
    await until(() => drawn.root.querySelector('[role=combobox][aria-invalid=true]'));
    await expect(drawn.host).to.be.accessible();
  });

  it('read-only shows the choices and takes nothing', async () => {
    const drawn = await ready({}, { readOnly: true, data: { q: ['Finance', 3] } });
    expect(drawn.text('.sd-tagbox')).to.contain('Finance, Research');
    drawn.find('.sd-tagbox').click();
    drawn.find('[role=combobox]').focus();
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'ArrowDown' });
    await settled(100);
    expect(entries(drawn)).to.deep.equal([]);
    expect(drawn.model.getValue('q')).to.deep.equal(['Finance', 3]);
    await expect(drawn.host).to.be.accessible();
  });

  it('works in a closed root', async () => {
    const drawn = await ready({}, { root: 'closed' });
    await open(drawn);
    entries(drawn)[1]!.click();
    await until(() => tags(drawn).join() === 'Human resources');
  });
});
