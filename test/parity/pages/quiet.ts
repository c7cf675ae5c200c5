/**
 * Knows when a page has nothing more to do. Imported before anything else: what is to come later is counted from the start.
 * Short timers, frames, messages of the scheduler and requests count; survey-core's clock and toasts do not.
 */
const longest = 150;
const waiting = new Set<unknown>();

const later = window.setTimeout.bind(window);
const never = window.clearTimeout.bind(window);
const frame = window.requestAnimationFrame.bind(window);
const noFrame = window.cancelAnimationFrame.bind(window);
const requested = window.fetch.bind(window);

window.setTimeout = ((action: TimerHandler, delay = 0, ...rest: unknown[]) => {
  const id = later(() => {
    waiting.delete(id);
    if (typeof action === 'function') (action as (...values: unknown[]) => void)(...rest);
  }, delay);
  if (delay <= longest) waiting.add(id);
  return id;
}) as typeof window.setTimeout;
window.clearTimeout = (id) => {
  waiting.delete(id);
  never(id);
};
window.requestAnimationFrame = (action) => {
  const id = frame((time) => {
    waiting.delete(`frame ${id}`);
    action(time);
  });
  waiting.add(`frame ${id}`);
  return id;
};
window.cancelAnimationFrame = (id) => {
  waiting.delete(`frame ${id}`);
  noFrame(id);
};
window.fetch = (...request) => {
  waiting.add(request);
  return requested(...request).finally(() => waiting.delete(request));
};
const send = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function (body) {
  waiting.add(this);
  this.addEventListener('loadend', () => waiting.delete(this));
  send.call(this, body);
};

const read = FileReader.prototype.readAsDataURL;
FileReader.prototype.readAsDataURL = function (blob) {
  waiting.add(this);
  this.addEventListener('loadend', () => waiting.delete(this));
  read.call(this, blob);
};
const channel = new MessageChannel();

/**
 * Until nothing is under way. `drawn`: and a frame has been drawn after that, so that observers of sizes have spoken, too.
 * @throws Error when the page does not come to rest within half a minute.
 */
export async function quiet(drawn: boolean): Promise<void> {
  const end = performance.now() + 30_000;
  if (drawn) await nextFrame();
  for (let rests = 0; rests < 2; ) {
    await task();
    if (waiting.size === 0) rests += 1;
    else {
      rests = 0;
      await new Promise((done) => later(done, 1));
    }
    if (performance.now() > end) throw new Error(`The page is still busy with ${waiting.size} things.`);
  }
}

function nextFrame(): Promise<void> {
  return new Promise((done) => frame(() => done()));
}

function task(): Promise<void> {
  return new Promise((done) => {
    channel.port1.onmessage = () => done();
    channel.port2.postMessage(0);
  });
}
