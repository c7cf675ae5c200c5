/**
 * The camera of a file question: its picture, a photo of it, another camera, away with it.
 *
 * survey-core asks the browser for the camera, stays silent when it gets none, and leaves a camera running that was granted after the
 * question was closed. Here the browser is asked in its place: a refusal is said, what nobody waits for is stopped, and so is everything
 * when the page is hidden, the question goes or becomes read-only.
 */
import { html } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { CustomError, type Action, type QuestionFileModel } from 'survey-core';
import { interfaceText } from '../layout/interface-text.js';
import { draw } from '../registry.js';
import { View } from '../view.js';

/** The parts of survey-core's camera that are used; it is not exported. */
interface Camera {
  cameraIndex: number;
  startVideo(video: HTMLVideoElement, done: (stream?: MediaStream) => void, width?: number, height?: number): void;
  getMediaConstraints(size: { width?: number | undefined; height?: number | undefined }): MediaStreamConstraints;
  setVideoInputs(devices: MediaDeviceInfo[]): void;
  updateCanFlipValue(): void;
}

/** Takes the place of survey-core's asking; once for each question. */
export function watchCamera(question: QuestionFileModel): void {
  const { camera } = question as unknown as { camera: Camera };
  if (Object.hasOwn(camera, 'startVideo')) return;
  let latest = 0;
  camera.startVideo = (video, done, width, height) => {
    const asked = ++latest;
    const wanted = (): boolean => asked === latest && question.isPlayingVideo && video.isConnected;
    ask(camera, { width, height }).then(
      async (stream) => {
        if (!wanted()) return stop(stream);
        for (const track of stream.getTracks()) track.addEventListener('ended', () => wanted() && question.stopVideo());
        done(stream);
        video.srcObject = stream;
        await listCameras(camera, stream);
      },
      (error: unknown) => {
        if (!wanted()) return;
        done();
        refused(question, error);
      },
    );
  };
}

async function ask(camera: Camera, size: { width?: number | undefined; height?: number | undefined }): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia(camera.getMediaConstraints(size));
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Before it was allowed to look, the browser has shown one nameless camera however many there are. */
async function listCameras(camera: Camera, stream: MediaStream): Promise<void> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  const used = stream.getVideoTracks()[0]?.getSettings().deviceId;
  const list = devices.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId);
  if (list.length === 0) return;
  camera.setVideoInputs(list);
  // The list has been sorted in place.
  const sorted = (camera.constructor as unknown as { cameraList: MediaDeviceInfo[] }).cameraList;
  camera.cameraIndex = Math.max(0, sorted.findIndex(({ deviceId }) => deviceId === used));
  camera.updateCanFlipValue();
}

/** Says why there is no picture, and offers files where only the camera was meant to answer. */
function refused(question: QuestionFileModel, error: unknown): void {
  const text = interfaceText(question);
  const name = error instanceof DOMException ? error.name : '';
  const reason = name === 'NotAllowedError' || name === 'SecurityError' ? 'refused' : name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
  question.sourceType = 'file-camera';
  question.addError(new CustomError(text(`render.camera.${reason}`), question));
}

/** The moving picture and its buttons; drawn while the camera is on. */
export class CameraView extends View<{ readonly model: QuestionFileModel }> {
  readonly #video = createRef<HTMLVideoElement>();

  protected content(): unknown {
    const question = this.props.model;
    const classes = question.cssClasses as Record<string, string>;
    const text = interfaceText(question);
    const { changeCameraAction, closeCameraAction, takePictureAction } = question;
    return html`<div class=${classes.videoContainer} ${ref(this.root)}>
      ${draw('sv-action', { model: changeCameraAction })}${draw('sv-action', { model: closeCameraAction })}<video
        autoplay
        playsinline
        .muted=${true}
        id=${question.videoId}
        class=${classes.video}
        aria-label=${text('render.camera.picture')}
        @playing=${this.#playing}
        ${ref(this.#video)}
      ></video>${draw('sv-action', { model: takePictureAction })}
    </div>`;
  }

  protected override mounted(): void {
    const question = this.props.model;
    const text = interfaceText(question);
    question.changeCameraAction.tooltip = text('render.camera.switch');
    question.closeCameraAction.tooltip = text('render.camera.close');
    // There is nothing to take a photo of before the picture moves.
    question.takePictureAction.enabled = false;
    document.addEventListener('visibilitychange', this.#hidden);
    buttonOf(question.closeCameraAction)?.focus();
    this.updated();
  }

  protected override updated(): void {
    if (this.props.model.isInputReadOnly) this.props.model.stopVideo();
  }

  protected override unmounted(): void {
    document.removeEventListener('visibilitychange', this.#hidden);
  }

  readonly #hidden = (): void => {
    if (document.hidden) this.props.model.stopVideo();
  };

  readonly #playing = (): void => {
    const { takePictureAction, closeCameraAction } = this.props.model;
    takePictureAction.enabled = true;
    const close = buttonOf(closeCameraAction);
    if (close?.matches(':focus')) queueMicrotask(() => buttonOf(takePictureAction)?.focus());
  };
}

function buttonOf(action: Action): HTMLElement | undefined {
  return action.getInputElement() as HTMLElement | undefined;
}
