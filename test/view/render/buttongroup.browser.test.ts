import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, settled, until, type Mount, type MountOptions } from './mount.js';

const size = { type: 'buttongroup', name: 'q', title: 'Size', choices: [{ value: 's', text: { default: 'Small', ko: '작게' } }, 'Medium', { value: 'l', text: 'Large', iconName: 'icon-check-16x16', showCaption: false }] };

async function ready(more: object = {}, options: MountOptions = {}): Promise<Mount> {
  const drawn = await mount({ elements: [{ type: 'boolean', name: 'trigger' }, { ...size, ...more }] }, options);
  await until(() => drawn.question('q').querySelector('input'));
  return drawn;
}
const radios = (drawn: Mount) => drawn.all<HTMLInputElement>('.sv-button-group input');

describe('buttongroup', () => {
  it('is accessible, empty and answered, also where a button has only an icon', async () => {
    const drawn = await ready();
    expect(drawn.question('q').getAttribute('role')).to.equal('radiogroup');
    expect(radios(drawn).map((radio) => radio.getAttribute('aria-label'))).to.deep.equal(['Small', 'Medium', 'Large']);
    await expect(drawn.host).to.be.accessible();
    drawn.find('.sv-button-group label:nth-child(2)').click();
    expect(drawn.model.data).to.deep.equal({ q: 'Medium' });
    await settled();
    expect(drawn.find('.sv-button-group label:nth-child(2)').className).to.contain('--selected');
    await expect(drawn.host).to.be.accessible();
  });

  it('arrow keys move the choice', async () => {
    const drawn = await ready();
    radios(drawn)[0]!.focus();
    await sendKeys({ press: 'Space' });
    expect(drawn.model.getValue('q')).to.equal('s');
    await sendKeys({ press: 'ArrowRight' });
    expect(drawn.model.getValue('q')).to.equal('Medium');
    expect(drawn.active()).to.equal(radios(drawn)[1]);
  });

  it('follows the model: value, choices, language, visibleIf, error', async () => {
    const drawn = await ready({ visibleIf: '{trigger} = true', isRequired: true }, { data: { trigger: true } });
    drawn.model.validate();
    await until(() => drawn.question('q').getAttribute('aria-invalid') === 'true');
    await expect(drawn.host).to.be.accessible();
    drawn.model.setValue('q', 'l');
    await until(() => radios(drawn)[2]!.checked);
    drawn.model.locale = 'ko';
    await until(() => drawn.text('.sv-button-group').includes('작게'));
    (drawn.model.getQuestionByName('q') as unknown as { choices: unknown[] }).choices = ['l', 'xl'];
    await until(() => radios(drawn).length === 2);
    expect(radios(drawn)[0]!.checked).to.equal(true);
    drawn.model.setValue('trigger', false);
    await until(() => radios(drawn).length === 0);
  });

  it('read-only takes no input', async () => {
    const drawn = await ready({}, { readOnly: true, data: { q: 's' } });
    drawn.find('.sv-button-group label:nth-child(2)').click();
    radios(drawn)[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect(drawn.model.data).to.deep.equal({ q: 's' });
    expect(radios(drawn).map((radio) => radio.checked)).to.deep.equal([true, false, false]);
    await expect(drawn.host).to.be.accessible();
  });

  it('as a dropdown, also in a closed root', async () => {
    const drawn = await ready({ renderAs: 'dropdown' }, { root: 'closed' });
    drawn.find('[role=combobox]').click();
    await until(() => drawn.all('[role=option]').some((option) => option.checkVisibility()));
    drawn.all('[role=option]')[1]!.click();
    await until(() => drawn.text('[role=combobox]').includes('Medium'));
    expect(drawn.model.data).to.deep.equal({ q: 'Medium' });
  });

  it('the dropdown is accessible', async () => {
    const drawn = await ready({ renderAs: 'dropdown', isRequired: true });
    await expect(drawn.host).to.be.accessible();
  });

  it('becomes a dropdown where it does not fit', async () => {
    const into = document.body.appendChild(document.createElement('div'));
    into.style.width = '700px';
    const drawn = await ready({ choices: ['A rather long text', 'Another rather long text', 'The longest text of them all'] }, { into });
    expect(radios(drawn)).to.have.length(3);
    into.style.width = '300px';
    await until(() => drawn.root.querySelector('[role=combobox]'));
    into.remove();
  });
});
