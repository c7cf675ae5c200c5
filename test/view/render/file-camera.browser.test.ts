/** The camera of the file question, with a real stream (a drawing of ours) in the place of the device's. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { QuestionFileModel } from 'survey-core';
import { mount, settled, until, type MountOptions } from './mount.js';

interface Device {
  readonly deviceId: string;
  readonly kind: string;
  readonly label: string;
}

const camera = (id: string): Device => ({ deviceId: id, kind: 'videoinput', label: `Camera ${id}` });
const devices = navigator.mediaDevices;
const streams: MediaStream[] = [];
const asked: MediaStreamConstraints[] = [];
let connected: Device[] = [];
let answer: () => Promise<MediaStream>;

/** A picture that changes, as a camera gives it. */
async function picture(): Promise<MediaStream> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 32;
  const context = canvas.getContext('2d')!;
  const stream = canvas.captureStream(20);
  const timer = setInterval(() => {
    if (stream.getTracks().every(({ readyState }) => readyState === 'ended')) clearInterval(timer);
    context.fillStyle = `hsl(${performance.now() % 360} 80% 50%)`;
    context.fillRect(0, 0, 32, 32);
  }, 30);
  streams.push(stream);
  return stream;
}

const live = (): number => streams.flatMap((stream) => stream.getTracks()).filter(({ readyState }) => readyState === 'live').length;

const ready = async (json: object = {}, options: MountOptions = {}) => {
  const mounted = await mount({ pages: [{ elements: [{ type: 'file', name: 'q', title: 'Evidence', sourceType: 'file-camera', ...json }] }, { elements: [{ type: 'text', name: 'b' }] }] }, options);
  const question = mounted.model.getQuestionByName('q') as QuestionFileModel;
  await until(() => mounted.root.querySelector('.sd-file button'));
  await settled(60);
  return { ...mounted, question, start: () => mounted.root.querySelector<HTMLElement>('.sd-file button[title="Take Photo"], .sd-file .sd-action-bar__item:nth-child(2) button')! };
};

describe('file, camera', () => {
  beforeEach(() => {
    connected = [camera('a')];
    asked.length = 0;
    answer = picture;
    Object.assign(devices, {
      getUserMedia: (constraints: MediaStreamConstraints) => (asked.push(constraints), answer()),
      enumerateDevices: async () => [...connected],
    });
  });

  afterEach(() => {
    for (const stream of streams.splice(0)) for (const track of stream.getTracks()) track.stop();
    for (const name of ['getUserMedia', 'enumerateDevices']) Reflect.deleteProperty(devices, name);
  });

  it('shows the picture, takes a photo by key, keeps the focus and switches the camera off', async () => {
    const { question, root, start, active, model, host } = await ready();
    start().focus();
    await sendKeys({ press: 'Enter' });
    await until(() => root.querySelector('video'));
    expect(root.querySelector('video')!.getAttribute('aria-label')).to.equal('Camera picture');
    await until(() => active()?.classList.contains('sd-file__take-picture-button'));
    await expect(host).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await until(() => !question.isEmpty());
    expect(live()).to.equal(0);
    expect((model.getValue('q') as { content: string }[])[0]!.content).to.match(/^data:image\/png/);
    await until(() => root.querySelector('.sd-file')?.contains(active()));
  });

  it('closes without a photo, and the button that opened it has the focus', async () => {
    const { question, root, start, active, find } = await ready();
    start().focus();
    await sendKeys({ press: 'Enter' });
    await until(() => live() === 1);
    find('.sd-file__close-camera-button').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => !root.querySelector('video'));
    expect(live()).to.equal(0);
    expect(question.isEmpty()).to.equal(true);
    await until(() => root.querySelector('.sd-file')?.contains(active()));
  });

  it('says that the browser may not use the camera, and offers files where only the camera was meant', async () => {
    answer = async () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    const { root, start, question, text } = await ready({ sourceType: 'camera' });
    expect(root.querySelector('input[type=file]')).to.equal(null);
    (root.querySelector<HTMLElement>('.sd-file button') ?? start()).click();
    await until(() => question.errors.length > 0);
    await settled(60);
    expect(text('.sd-question__erbox')).to.contain('not allowed to use the camera');
    expect(question.isPlayingVideo).to.equal(false);
    expect(root.querySelector('input[type=file]')).to.not.equal(null);
  });

  it('tells apart a missing camera and one that is in use', async () => {
    const { start, question, text } = await ready();
    answer = async () => Promise.reject(new DOMException('', 'NotFoundError'));
    start().click();
    await until(() => text('.sd-question__erbox').includes('No camera was found'));
    question.clearErrors();
    await settled();
    answer = async () => Promise.reject(new DOMException('', 'NotReadableError'));
    start().click();
    await until(() => text('.sd-question__erbox').includes('another program'));
  });

  it('stops a camera that is granted when nobody waits for it any more', async () => {
    let grant: (stream: MediaStream) => void = () => {};
    answer = () => new Promise((resolve) => (grant = resolve));
    const { start, question } = await ready();
    start().click();
    await until(() => asked.length === 1);
    question.stopVideo();
    grant(await picture());
    await until(() => live() === 0);
  });

  it('stops when the page of the survey, the survey or the browser tab goes', async () => {
    const { start, model, root, mounted } = await ready();
    start().click();
    await until(() => live() === 1);
    model.nextPage();
    await until(() => live() === 0);
    model.prevPage();
    await until(() => root.querySelector('.sd-file button'));
    await settled(60);
    start().click();
    await until(() => live() === 1);
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
    await until(() => live() === 0 && root.querySelector('.sd-file button'));
    await settled(60);
    start().click();
    await until(() => live() === 1);
    mounted.dispose();
    await until(() => live() === 0);
  });

  it('stops when the question becomes read-only', async () => {
    const { start, model } = await ready();
    start().click();
    await until(() => live() === 1);
    model.readOnly = true;
    await until(() => live() === 0);
  });

  it('with several cameras goes from one to the next, one at a time', async () => {
    connected = [camera('a'), camera('b')];
    const { start, find, root } = await ready();
    start().click();
    await until(() => root.querySelector('.sd-action-bar__item:not(.sd-action-bar__item--hidden) > div > .sd-file__change-camera-button'));
    expect(find('.sd-file__change-camera-button').title).to.equal('Use another camera');
    const first = JSON.stringify(asked.at(-1));
    find('.sd-file__change-camera-button').click();
    await until(() => asked.length === 2);
    expect(JSON.stringify(asked.at(-1))).to.not.equal(first);
    await until(() => live() === 1);
  });

  it('without a camera offers files only', async () => {
    connected = [];
    const { question, root } = await ready({ sourceType: 'camera' }, {
      prepare: (model) => (model.getQuestionByName('q') as unknown as { camera: { constructor: { setCameraList(list: null): void } } }).camera.constructor.setCameraList(null),
    });
    (question as unknown as { updateCurrentMode(): void }).updateCurrentMode();
    await settled(60);
    expect(root.querySelector('input[type=file]')).to.not.equal(null);
    (question as unknown as { camera: { constructor: { clear(): void } } }).camera.constructor.clear();
  });
});
