import { expect } from 'chai';
import { createSurveyModel, loadEveryView, renderSurvey, type MountedSurvey } from '../../../../src/view/render/index.js';
import { simpleFirstPage, sketch, type Sketch } from '../../../../src/view/render/first/index.js';
import { useSketchIds } from '../../../../src/view/render/take-over.js';
import type { Json } from '../../../../src/model/definition/index.js';
import 'survey-core/i18n/korean';
import 'survey-core/i18n/simplified-chinese';
import { settled } from '../mount.js';

/** What stands, line by line: elements with sorted attributes and classes, texts; without Lit's comments and white space. */
export function lines(root: Element): string[] {
  const found: string[] = [];
  const walk = (node: Node, depth: string): void => {
    if (node instanceof Text && !/^[ \n]*$/.test(node.data)) found.push(depth + JSON.stringify(node.data));
    if (!(node instanceof Element)) return;
    const attributes = [...node.attributes].map(({ name, value }) => `${name}=${name === 'class' ? value.split(/\s+/).filter(Boolean).sort().join(' ') : name === 'style' ? styleOf(node as HTMLElement) : value}`);
    found.push(`${depth}<${[node.localName, ...attributes.sort()].join(' ')}>${stateOf(node)}`);
    for (const child of node.childNodes) walk(child, `${depth} `);
  };
  walk(root, '');
  return found;
}

function stateOf(node: Element): string {
  if (node instanceof HTMLInputElement) return ` ${node.checked ? 'checked' : ''} ${node.indeterminate ? 'mixed' : ''} ${/radio|checkbox/.test(node.type) ? '' : node.value}`.trimEnd();
  return node instanceof HTMLTextAreaElement ? ` ${node.value}`.trimEnd() : '';
}

/** Widths that are measured are no part of the comparison. */
function styleOf({ style }: HTMLElement): string {
  return [...style].sort().filter((name) => name !== 'width').map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
}

export interface Both {
  readonly root: ShadowRoot;
  readonly sketched: Sketch;
  readonly answers: Record<string, Json | undefined>;
  /** The model takes over; errors of the page are collected. */
  handOver(): Promise<MountedSurvey>;
  end(): void;
}

let views: Promise<void> | undefined;

/** Sketches a survey in a root of its own; null where the page is not simple. */
export async function sketchOf(json: object, locale = 'en', options: { width?: string } = {}): Promise<Both | null> {
  await (views ??= loadEveryView());
  const survey = simpleFirstPage(json, locale);
  if (!survey) return null;
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const surface = root.appendChild(document.createElement('div'));
  const answers: Record<string, Json | undefined> = {};
  host.style.width = options.width ?? '780px';
  const sketched = sketch(survey, surface, (name, value) => void (answers[name] = value));
  if (!sketched) {
    expect(surface.childNodes.length).to.equal(0);
    host.remove();
    return null;
  }
  let mounted: MountedSurvey | undefined;
  return {
    root,
    sketched,
    answers,
    async handOver() {
      const model = createSurveyModel(json, { locale, answers: JSON.parse(JSON.stringify(answers)) as Record<string, unknown> });
      useSketchIds(model);
      const after = sketched.handOver();
      mounted = renderSurvey(model, surface, sketched.root);
      after();
      await settled(150);
      return mounted;
    },
    end() {
      mounted?.dispose();
      mounted?.model.dispose();
      host.remove();
    },
  };
}
