import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { mount, settled, until, type MountOptions } from './mount.js';

const ready = async (json: object = {}, options: MountOptions = {}) => {
  const mounted = await mount({ elements: [{ type: 'signaturepad', name: 'q', title: 'Signature', ...json }] }, options);
  await until(() => mounted.root.querySelector('canvas'));
  await settled(60);
  const canvas = mounted.find<HTMLCanvasElement>('canvas');
  const draw = async () => {
    canvas.scrollIntoView({ block: 'center' });
    const { left, top } = canvas.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left) + 40, Math.round(top) + 40] });
    await sendMouse({ type: 'down' });
    for (const step of [60, 90, 120]) await sendMouse({ type: 'move', position: [Math.round(left) + step, Math.round(top) + step] });
    await sendMouse({ type: 'up' });
    await settled(60);
  };
  return { ...mounted, canvas, draw };
};

describe('signature pad', () => {
  it('is accessible empty, signed, with an error and read-only', async () => {
    const { host, model, draw } = await ready({ isRequired: true });
    await expect(host).to.be.accessible();
    model.completeLastPage();
    await settled(60);
    await expect(host).to.be.accessible();
    await draw();
    await expect(host).to.be.accessible();
    model.readOnly = true;
    await settled(60);
    await expect(host).to.be.accessible();
  });

  it('keeps what is drawn, says so, and clears it', async () => {
    const { model, draw, canvas, all, find } = await ready();
    expect(canvas.getAttribute('aria-label')).to.equal('Signature, not signed');
    await draw();
    expect(model.data.q).to.match(/^data:image\/png;base64,/);
    expect(canvas.getAttribute('aria-label')).to.equal('Signature, signed');
    find('.sjs_sp_clear').click();
    await settled(60);
    expect(model.data.q).to.equal(undefined);
    expect(canvas.getAttribute('aria-label')).to.equal('Signature, not signed');
    expect(all('.sjs_sp_clear').length).to.equal(0);
  });

  it('draws nothing when read-only', async () => {
    const { model, draw } = await ready({}, { readOnly: true });
    await draw();
    expect(model.data.q).to.equal(undefined);
  });

  it('works in a closed shadow root', async () => {
    const { model, draw } = await ready({}, { root: 'closed' });
    await draw();
    expect(model.data.q).to.match(/^data:image\/png/);
  });
});
