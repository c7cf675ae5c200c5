/**
 * survey-core's dragging writes on the page and scrolls only what is in its own root. Here it leaves the page as it is,
 * and scrolls what really surrounds the survey.
 */

/** The parts of survey-core's drag and drop (`DragDropCore`) and of its adapter that are changed; neither is exported. */
interface DragDrop {
  domAdapter: Adapter;
  patchUserSelect?(): void;
  clear(): void;
}

interface Adapter {
  rootElement: Element;
  startDrag(...args: unknown[]): void;
  returnUserSelectBack(): void;
  scrollByDrag(scroller: Element, y: number, x: number): void;
}

const properties = ['touch-action', 'user-select', '-webkit-user-select'] as const;
const done = new WeakSet<Adapter>();

/** Call before a drag begins; doing it twice for the same object changes nothing. */
export function containDrag(dragDrop: object): void {
  const drag = dragDrop as DragDrop;
  const adapter = drag.domAdapter;
  if (done.has(adapter)) return;
  done.add(adapter);
  keepBody(drag, 'patchUserSelect');
  keepBody(drag, 'clear');
  keepBody(adapter, 'returnUserSelectBack');
  keepBody(adapter, 'startDrag');
  const { startDrag, scrollByDrag } = adapter;
  adapter.startDrag = (...args) => {
    selectNothing();
    startDrag.apply(adapter, args);
  };
  adapter.scrollByDrag = (scroller, y, x) => scrollByDrag.call(adapter, scroller && scroller.tagName !== 'HTML' ? scroller : outerScroller(adapter.rootElement), y, x);
}

/** What the method writes on the body is gone when it returns. */
function keepBody<Name extends string>(owner: { [N in Name]?: (...args: unknown[]) => void }, name: Name): void {
  const method = owner[name];
  if (!method) return;
  owner[name] = ((...args: unknown[]) => {
    const { style } = document.body;
    const bare = !document.body.hasAttribute('style');
    const before = properties.map((property) => [style.getPropertyValue(property), style.getPropertyPriority(property)] as const);
    try {
      method.apply(owner, args);
    } finally {
      before.forEach(([value, priority], index) => (value ? style.setProperty(properties[index]!, value, priority) : style.removeProperty(properties[index]!)));
      if (bare) document.body.removeAttribute('style');
    }
  }) as (typeof owner)[Name];
}

/** Until the pointer is let go, nothing of the page gets selected by it. */
function selectNothing(): void {
  const ends = new AbortController();
  document.addEventListener('selectstart', (event) => event.preventDefault(), { signal: ends.signal });
  for (const type of ['pointerup', 'pointercancel']) document.addEventListener(type, () => ends.abort(), { capture: true, signal: ends.signal });
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
