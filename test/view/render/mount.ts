/** Draws a survey in a fresh root for one test, and takes it out again after the test. */
import type { SurveyModel } from 'survey-core';
import 'survey-core/i18n/korean';
import 'survey-core/i18n/simplified-chinese';
import { createSurveyModel, renderSurvey, type MountedSurvey } from '../../../src/view/render/index.js';

export interface MountOptions {
  root?: 'open' | 'closed' | 'light';
  locale?: string;
  readOnly?: boolean;
  /** Where the host is put (default: the body). */
  into?: HTMLElement;
  data?: Record<string, unknown>;
  /** Changes the model before it is drawn. */
  prepare?: (model: SurveyModel) => void;
}

export interface Mount {
  readonly host: HTMLElement;
  readonly root: ShadowRoot | HTMLElement;
  readonly model: SurveyModel;
  readonly mounted: MountedSurvey;
  /** The first element that matches. @throws Error when there is none. */
  find<E extends HTMLElement = HTMLElement>(selector: string): E;
  all<E extends HTMLElement = HTMLElement>(selector: string): E[];
  /** Text of the first match, white space collapsed; '' when there is none. */
  text(selector: string): string;
  /** Everything of one question. */
  question(name: string): HTMLElement;
  active(): Element | null;
}

const mounts: Mount[] = [];

export async function mount(json: object, options: MountOptions = {}): Promise<Mount> {
  const host = (options.into ?? document.body).appendChild(document.createElement('div'));
  const root = options.root === 'light' ? host : host.attachShadow({ mode: options.root ?? 'open' });
  const model = createSurveyModel(json, { locale: options.locale ?? 'en', readOnly: options.readOnly ?? false, answers: options.data ?? {} });
  options.prepare?.(model);
  const mounted = renderSurvey(model, root);
  const find = <E extends HTMLElement>(selector: string): E => {
    const element = root.querySelector<E>(selector);
    if (!element) throw new Error(`Nothing drawn matches ${selector}.`);
    return element;
  };
  const result: Mount = {
    host,
    root,
    model,
    mounted,
    find,
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)] as never[],
    text: (selector) => root.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    question: (name) => find(`[data-name="${name}"]`),
    active: () => (root.getRootNode() as Document | ShadowRoot).activeElement,
  };
  mounts.push(result);
  await settled();
  return result;
}

/** Until views are redrawn and survey-core's short timers are over. */
export async function settled(milliseconds = 30): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

afterEach(() => {
  for (const { mounted, host, model } of mounts.splice(0)) {
    mounted.dispose();
    host.remove();
    model.dispose();
  }
});

/** Until a condition holds; browsers slow down timers and frames of pages in the background. @throws Error after twelve seconds. */
export async function until(condition: () => unknown): Promise<void> {
  const end = performance.now() + 12_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`This did not come about: ${condition}`);
    await settled(20);
  }
}

/** Until nothing moves or fades any more in a root. */
export async function still(root: ShadowRoot | HTMLElement): Promise<void> {
  await settled(100);
  await until(() => (root instanceof ShadowRoot ? root.getAnimations() : root.getAnimations({ subtree: true })).every(({ playState }) => playState !== 'running'));
}
