import { expect, fixture, html } from '@open-wc/testing';
import { writeXlsx } from '../../../src/model/exchange/index.js';
import { AssayFormBuilder } from '../../../widgets/form-builder/index.js';
import { household } from '../../model/exchange/fixtures/household.js';
import { sample } from '../../model/definition/samples.js';
import { until } from '../../view/render/mount.js';

customElements.define('opening-form-builder', AssayFormBuilder);

async function opened(): Promise<AssayFormBuilder> {
  const element = await fixture<AssayFormBuilder>(html`<opening-form-builder no-draft .definition=${sample()} theme="light"></opening-form-builder>`);
  element.dispatchEvent(new Event('pointerover'));
  // The first one waits for every module of the builder.
  for (let wait = 0; !element.shadowRoot!.querySelector('.canvas') && wait < 3000; wait += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  return element;
}

const find = <E extends HTMLElement = HTMLElement>(element: AssayFormBuilder, selector: string): E => element.shadowRoot!.querySelector<E>(selector)!;
const choose = (element: AssayFormBuilder, label: string): void => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role=menuitem]')].find(({ textContent }) => textContent!.includes(label))!.click();

/** What the exported file holds. */
async function exported(element: AssayFormBuilder): Promise<string> {
  const { createObjectURL } = URL;
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => (blobs.push(blob), '#');
  try {
    choose(element, 'Export the definition');
  } finally {
    URL.createObjectURL = createObjectURL;
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blobs[0]!.arrayBuffer());
}

async function openWindow(element: AssayFormBuilder): Promise<void> {
  choose(element, 'Open …');
  await until(() => find<HTMLDialogElement>(element, 'dialog.window')?.open);
}

function give(element: AssayFormBuilder, name: string, content: BlobPart): void {
  const input = find<HTMLInputElement>(element, '#open-file');
  const files = new DataTransfer();
  files.items.add(new File([content], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

describe('opening a form', () => {
  before(async function () {
    this.timeout(90_000);
    await opened();
  });

  it('shows what was lost in a workbook, and takes it over when the designer says so', async () => {
    const element = await opened();
    await openWindow(element);
    give(element, 'Household visit.xlsx', writeXlsx(household));
    await until(() => find(element, '.import-notes'));
    expect(find(element, '.import-notes').textContent).to.contain('hologram');
    expect((element.value as { id: string }).id).to.equal('sample.form');
    await until(() => element.shadowRoot!.activeElement?.getAttribute('data-focus') === 'import-take');
    await expect(element).to.be.accessible();
    find(element, '[data-focus="import-take"]').click();
    await until(() => (element.value as { id: string }).id === 'household-visit');
    expect(element.value).to.deep.include({ title: 'Household visit', locales: ['en', 'ko'] });
    await until(() => !find(element, 'dialog.window'));
  });

  it('takes pasted text of any format, and says what cannot be read', async () => {
    const element = await opened();
    await openWindow(element);
    await expect(element).to.be.accessible();
    const paste = (text: string): void => {
      find<HTMLTextAreaElement>(element, '#open-text').value = text;
      find<HTMLTextAreaElement>(element, '#open-text').form!.requestSubmit();
    };
    paste('{"pages": [');
    await until(() => find(element, '.field-error'));
    expect((element.value as { id: string }).id).to.equal('sample.form');
    paste('{"pages":[{"name":"p","elements":[{"type":"text","name":"a"}]}]}');
    await until(() => !('id' in element.value!));
    expect(JSON.stringify(element.value)).to.equal('{"pages":[{"name":"p","elements":[{"type":"text","name":"a"}]}]}');
  });

  it('exports a file that nobody edited byte for byte, and an edited one in its own manner', async () => {
    const text = `\uFEFF${JSON.stringify({ ...sample(), id: 'of.a-file' }, null, '\t').replaceAll('\n', '\r\n')}\r\n\r\n`;
    const element = await opened();
    await openWindow(element);
    give(element, 'file.json', new TextEncoder().encode(text));
    await until(() => (element.value as { id: string }).id === 'of.a-file' && !find(element, 'dialog.window'));
    expect(await exported(element)).to.equal(text);
    find(element, '[data-palette="comment"]').click();
    await until(() => JSON.stringify(element.value).includes('"question1"'));
    const edited = await exported(element);
    expect(edited.startsWith('\uFEFF{\r\n\t"assayer": 2,') && edited.endsWith('}\r\n\r\n')).to.equal(true);
    expect(JSON.stringify(JSON.parse(edited.slice(1)))).to.equal(JSON.stringify(element.value));
  });

  it('reads no address that is not http', async () => {
    const element = await opened();
    await openWindow(element);
    find<HTMLInputElement>(element, '#open-address').value = 'data:application/json,{"elements":[]}';
    find<HTMLInputElement>(element, '#open-address').form!.requestSubmit();
    await until(() => find(element, '.field-error'));
    expect(find(element, '.field-error').textContent).to.contain('https:');
  });

  it('exports an XLSForm that can be opened again', async () => {
    const element = await opened();
    const saved = new Promise<string>((done) => {
      const stop = (event: Event): void => {
        const link = event.target as HTMLAnchorElement;
        if (!(link instanceof HTMLAnchorElement) || !link.download) return;
        event.preventDefault();
        element.shadowRoot!.removeEventListener('click', stop, true);
        done(link.href);
      };
      element.shadowRoot!.addEventListener('click', stop, true);
    });
    choose(element, 'XLSForm');
    const bytes = await (await fetch(await saved)).arrayBuffer();
    await openWindow(element);
    give(element, 'back.xlsx', bytes);
    await until(() => find(element, '[data-focus="import-take"]'));
    expect(find(element, '.window-body').textContent).to.contain('XLSForm');
  });
});
