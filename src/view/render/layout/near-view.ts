/**
 * What is near the visible part of the page is drawn first, what is far waits as an outline.
 *
 * 1. Places that appear are measured before the browser paints: those in view or half a screen around it are drawn at once.
 * 2. The others are drawn when they come near, before the page is printed, or when somebody needs them (`drawWaiting`).
 * 3. While the browser has nothing else to do, the surroundings of a survey in view are drawn too, so that screen readers and
 *    the search of the page find real inputs far beyond the view.
 * 4. No stretch of drawing is longer than a slice; between two, the browser handles input.
 *
 * survey-core's own test takes a shadow root's host for the window: in a host as high as its survey everything counts as visible.
 */

/** Something that can be drawn later. */
export interface Place {
  readonly element: HTMLElement;
  /** Places of the same group are drawn ahead as soon as one of them is near: a survey. */
  readonly group: object;
  draw(): void;
}

/** Half a screen: scrolling seldom meets an outline. */
const near = '50% 0px';
/** How far the idle time is used ahead. */
const ahead = '2000px 0px';
/** Milliseconds of drawing at a stretch; one place may take as long again on a slow machine. */
const slice = 20;

const waiting = new Map<Element, Place>();
let newcomers: Place[] = [];
let urgent: Place[] = [];
const within = new Set<Place>();
const active = new WeakSet<object>();
let observers: { near: IntersectionObserver; ahead: IntersectionObserver } | undefined;

/** Draws a place once it is near; the returned function stops waiting. */
export function whenNear(place: Place): () => void {
  if (waiting.size === 0) addEventListener('beforeprint', drawAll);
  waiting.set(place.element, place);
  if (newcomers.push(place) === 1) queueMicrotask(measure);
  return () => forget(place);
}

/** Draws a place now if it still waits. */
export function drawWaiting(place: Place): void {
  if (waiting.get(place.element) !== place) return;
  forget(place);
  active.add(place.group);
  place.draw();
}

/** True when an element is in the visible part of the page or half a screen around it. */
function isNear(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return top < innerHeight * 1.5 && bottom > innerHeight * -0.5 && left < innerWidth * 1.5 && right > innerWidth * -0.5;
}

const hosts = new WeakMap<object, Element>();
let nearGroups: Map<object, boolean> | undefined;

/** Where a group stands, before anything of it is drawn. */
export function placeGroup(group: object, host: Element): void {
  hosts.set(group, host);
}

/** True for a group in view or near it, or of unknown place. One measurement serves a whole drawing. */
export function isGroupNear(group: object): boolean {
  if (!nearGroups) {
    nearGroups = new Map();
    queueMicrotask(() => (nearGroups = undefined));
  }
  let answer = nearGroups.get(group);
  if (answer === undefined) {
    const host = hosts.get(group);
    nearGroups.set(group, (answer = !host?.checkVisibility() || isNear(host)));
  }
  return answer;
}

function measure(): void {
  const places = newcomers.filter((place) => waiting.get(place.element) === place);
  newcomers = [];
  const shown = places.filter(({ element }) => element.checkVisibility() && isNear(element));
  const immediate = new Set(shown);
  observers ??= {
    near: new IntersectionObserver(arrived, { rootMargin: near, scrollMargin: near } as IntersectionObserverInit),
    ahead: new IntersectionObserver(approached, { rootMargin: ahead, scrollMargin: ahead } as IntersectionObserverInit),
  };
  for (const place of places) {
    if (immediate.has(place)) continue;
    observers.near.observe(place.element);
    observers.ahead.observe(place.element);
  }
  drawSoon(shown);
}

function arrived(entries: IntersectionObserverEntry[]): void {
  drawSoon(entries.flatMap(({ isIntersecting, target }) => (isIntersecting && waiting.get(target)) || []));
}

function approached(entries: IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) {
    const place = waiting.get(target);
    if (!place) continue;
    if (isIntersecting) within.add(place);
    else within.delete(place);
  }
  askForIdleTime();
}

/** A slice now, the rest in tasks of their own. */
function drawSoon(places: readonly Place[]): void {
  const idle = urgent.length === 0;
  urgent.push(...places);
  if (idle && urgent.length > 0) drawUrgent();
}

function drawUrgent(): void {
  const end = performance.now() + slice;
  do {
    const place = urgent.shift();
    if (place) drawWaiting(place);
  } while (urgent.length > 0 && performance.now() < end);
  if (urgent.length > 0) setTimeout(drawUrgent);
  else askForIdleTime();
}

let idleAsked = false;
const whenIdle = (work: (deadline: Pick<IdleDeadline, 'timeRemaining'>) => void): unknown => ('requestIdleCallback' in globalThis ? requestIdleCallback(work) : setTimeout(work, 50, { timeRemaining: () => slice }));

function askForIdleTime(): void {
  if (idleAsked || !nextAhead()) return;
  idleAsked = true;
  whenIdle((deadline) => {
    idleAsked = false;
    const end = performance.now() + Math.min(slice, deadline.timeRemaining());
    do {
      const place = nextAhead();
      if (place) drawWaiting(place);
    } while (performance.now() < end);
    askForIdleTime();
  });
}

function nextAhead(): Place | undefined {
  for (const place of within) if (active.has(place.group)) return place;
  return undefined;
}

function drawAll(): void {
  // What is drawn may hold places of its own.
  for (let places = [...waiting.values()]; places.length > 0; places = [...waiting.values()]) for (const place of places) drawWaiting(place);
}

function forget(place: Place): void {
  if (!waiting.delete(place.element)) return;
  observers?.near.unobserve(place.element);
  observers?.ahead.unobserve(place.element);
  within.delete(place);
  if (waiting.size === 0) removeEventListener('beforeprint', drawAll);
}
