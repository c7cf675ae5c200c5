/**
 * survey-core's dragging writes on the page and scrolls only what is in its own root. Here it gives the page back as it was,
 * and scrolls what really surrounds the survey.
 */
import type { QuestionRankingModel } from 'survey-core';

/** The parts of survey-core's adapter that are changed; it is not exported. */
interface Adapter {
  rootElement: Element;
  startDrag(...args: unknown[]): void;
  returnUserSelectBack(): void;
  scrollByDrag(scroller: Element, y: number, x: number): void;
}

const properties = ['touch-action', 'user-select', '-webkit-user-select'] as const;
const done = new WeakSet<Adapter>();

/** Call before a drag begins; doing it twice for the same adapter changes nothing. */
export function containDrag(dragDrop: QuestionRankingModel['dragDropRankingChoices']): void {
  const adapter = (dragDrop as unknown as { domAdapter: Adapter }).domAdapter;
  if (done.has(adapter)) return;
  done.add(adapter);
  const { startDrag, scrollByDrag } = adapter;
  let before: [string, string][] = [];
  adapter.startDrag = (...args) => {
    const { style } = document.body;
    before = properties.map((name) => [style.getPropertyValue(name), style.getPropertyPriority(name)]);
    startDrag.apply(adapter, args);
  };
  adapter.returnUserSelectBack = () => {
    const { style } = document.body;
    before.forEach(([value, priority], index) => (value ? style.setProperty(properties[index]!, value, priority) : style.removeProperty(properties[index]!)));
    if (style.length === 0) document.body.removeAttribute('style');
  };
  adapter.scrollByDrag = (scroller, y, x) => scrollByDrag.call(adapter, scroller && scroller.tagName !== 'HTML' ? scroller : outerScroller(adapter.rootElement), y, x);
}

/** The nearest box around the root's host that scrolls, through all roots; else the page. */
function outerScroller(element: Element): Element {
  for (let node: Element | null = hostOf(element); node; node = node.parentElement ?? hostOf(node)) {
    const { overflowY } = getComputedStyle(node);
    if (node !== document.body && /auto|scroll/.test(overflowY) && node.scrollHeight > node.clientHeight) return node;
  }
  return document.documentElement;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
