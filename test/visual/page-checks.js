/**
 * Runs in the page: what a look at a form would find, as computed boxes and styles. No stored pictures, so it holds on every machine.
 * `visualFaults(variant, { focus })` resolves with a sentence for each fault.
 */
(() => {
  const controls = 'button, input, select, textarea, a[href], summary, [role="button"], [role="checkbox"], [role="radio"], [role="combobox"], [role="tab"], [role="slider"], [role="option"]';
  const overlays = '.sv-popup, .sd-timer, .sd-notifier, [role="dialog"]';
  const nameOf = (element) => `${element.localName}${[...element.classList].slice(0, 3).map((name) => `.${name}`).join('')}`;
  const root = () => document.querySelector('assay-form').shadowRoot;
  const all = (selector = '*') => [...root().querySelectorAll(selector)];
  const styleOf = (element) => getComputedStyle(element);
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  const parents = function* (element) {
    for (let at = element.parentElement; at; at = at.parentElement) yield at;
  };

  /** Drawn for screen readers only: a speck, or cut away. */
  function heardOnly(element) {
    const { width, height } = element.getBoundingClientRect();
    if (width <= 1 || height <= 1) return true;
    const clip = (at) => /rect\((0|1)px/.test(styleOf(at).clip) || styleOf(at).clipPath.startsWith('inset(50%');
    return clip(element) || [...parents(element)].some((at) => clip(at) || (at.offsetWidth <= 1 && styleOf(at).overflow === 'hidden'));
  }

  /** The nearest ancestor that cuts off what leaves it; scrolling ones do not cut, they hide for a while. */
  function cutter(element) {
    for (const at of parents(element)) {
      const { overflowX } = styleOf(at);
      if (overflowX === 'auto' || overflowX === 'scroll') return { at, scrolls: true };
      if (overflowX === 'hidden' || overflowX === 'clip') return { at, scrolls: at.scrollWidth > at.clientWidth && at.tabIndex === 0 };
    }
    return null;
  }

  /** Text on the screen: its element, its node's boxes. */
  function texts() {
    const walker = document.createTreeWalker(root(), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!node.data.trim() || !element || element.closest('style, svg, option') || !seen(element) || heardOnly(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      if (boxes.length) found.push({ element, text: node.data.trim().slice(0, 30), boxes });
    }
    return found;
  }

  /** What a pointer aims at: a control, or the label of one that is itself not drawn. */
  function targets() {
    const found = new Map();
    for (const element of all(controls)) {
      if (element.disabled || element.type === 'hidden' || !element.checkVisibility({ visibilityProperty: true })) continue;
      const drawn = seen(element) && !heardOnly(element);
      const target = drawn ? element : element.closest('label') ?? (element.id ? root().querySelector(`label[for="${CSS.escape(element.id)}"]`) : null);
      if (target && seen(target)) found.set(target, element);
    }
    return found;
  }

  const overlap = (a, b) => Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

  /** Boxes that only hold others may reach into the margin. */
  function paints(element) {
    const { backgroundColor, backgroundImage, boxShadow, borderInlineStartWidth } = styleOf(element);
    const words = [...element.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
    return words || element.matches(`${controls}, img, canvas, video`) || !/, 0\)$/.test(backgroundColor) || backgroundImage !== 'none' || boxShadow !== 'none' || borderInlineStartWidth !== '0px';
  }

  function* overflow() {
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) yield `the page scrolls sideways by ${wide} px`;
    const host = document.querySelector('assay-form').getBoundingClientRect();
    for (const element of all()) {
      if (!seen(element) || heardOnly(element) || element.closest(`svg, ${overlays}`) || !paints(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      const by = Math.round(Math.max(host.left - left, right - host.right));
      if (by > 1 && !cutter(element)) yield `${nameOf(element)} leaves the form by ${by} px`;
    }
  }

  function* clipped() {
    for (const { element, text, boxes } of texts()) {
      const cut = cutter(element);
      const at = [element, ...(cut ? [cut.at] : [])].find((one) => ['hidden', 'clip'].includes(styleOf(one).overflowX));
      if (!at || cut?.scrolls || styleOf(at).textOverflow === 'ellipsis' || element.closest(overlays)) continue;
      const edge = at.getBoundingClientRect();
      const by = Math.round(Math.max(...boxes.map(({ left, right }) => Math.max(edge.left - left, right - edge.right))));
      const below = Math.round(Math.max(...boxes.map(({ top, bottom }) => Math.max(edge.top - top, bottom - edge.bottom))));
      if (by > 1 || below > 4) yield `"${text}" in ${nameOf(element)} is cut off by ${Math.max(by, below)} px at ${nameOf(at)}`;
    }
  }

  function* overlapping() {
    const aims = [...targets().keys()].filter((element) => !element.closest(overlays));
    const related = (a, b) => a.contains(b) || b.contains(a) || (a.closest('label, .sd-dropdown, .sd-tagbox, .sd-slider, .sd-file') ?? a) === (b.closest('label, .sd-dropdown, .sd-tagbox, .sd-slider, .sd-file') ?? b);
    const boxOf = new Map(aims.map((element) => [element, shownPart(element)]));
    for (const [index, a] of aims.entries()) {
      for (const b of aims.slice(index + 1)) if (styleOf(a).display !== 'inline' && styleOf(b).display !== 'inline' && !related(a, b) && overlap(boxOf.get(a), boxOf.get(b)) > 3) yield `${nameOf(a)} and ${nameOf(b)} overlap`;
    }
    for (const { element, text, boxes } of texts()) {
      if (element.closest(overlays)) continue;
      const edge = cutter(element)?.at.getBoundingClientRect();
      for (const aim of aims) {
        // A link in a text may begin in one line and end in the next: its box holds what stands between.
        if (styleOf(aim).display === 'inline' || related(aim, element) || (aim.id && element.closest('label')?.htmlFor === aim.id)) continue;
        if (boxes.some((box) => overlap(edge ? within(box, edge) : box, boxOf.get(aim)) > 3)) yield `"${text}" in ${nameOf(element)} lies on ${nameOf(aim)}`;
      }
    }
  }

  const within = (box, edge) => ({ left: Math.max(box.left, edge.left), right: Math.min(box.right, edge.right), top: Math.max(box.top, edge.top), bottom: Math.min(box.bottom, edge.bottom) });

  /** The part of a box that is not scrolled away. */
  function shownPart(element) {
    const cut = cutter(element);
    const box = element.getBoundingClientRect();
    return cut ? within(box, cut.at.getBoundingClientRect()) : box;
  }

  function* small() {
    for (const [target, element] of targets()) {
      const { width, height } = target.getBoundingClientRect();
      if (element.localName === 'a' && styleOf(element).display === 'inline') continue;
      if (width === 0 || height === 0) yield `${nameOf(element)} has no size`;
      else if (Math.min(width, height) < 23.5 && !element.closest('.sd-slider, .sd-dropdown, .sd-tagbox, .sd-multipletext') && !['color', 'range'].includes(element.type)) yield `${nameOf(target)} is ${Math.round(width)} × ${Math.round(height)} px`;
    }
  }

  /** The model has heard of it, the views have drawn it, and nothing fades. */
  async function drawn() {
    await new Promise((later) => setTimeout(later));
    for (const animation of root().getAnimations()) if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
  }

  /** Everything that may show a focus: the element, what its label holds, what it lies in. */
  function around(element) {
    const label = element.closest('label') ?? element.parentElement;
    const group = [element, ...(element.labels ?? []), ...(label ? [label, ...label.querySelectorAll('*')] : []), ...[...parents(element)].slice(0, 6)];
    return [...new Set(group)].map((one) => ['', '::before', '::after'].map((part) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, borderWidth, stroke, strokeWidth } = getComputedStyle(one, part || null);
      return [outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor, boxShadow, borderWidth === '0px' ? '' : borderColor, one instanceof SVGElement ? stroke + strokeWidth : ''].join();
    }).join()).join('\n');
  }

  async function unfocused() {
    const looked = new Set();
    const faults = [];
    const tabbable = all('a[href], button, input, select, textarea, summary, [tabindex]').filter((element) => element.tabIndex >= 0 && !element.disabled && element.type !== 'hidden' && element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'));
    for (const element of tabbable) {
      const kind = `${nameOf(element)} ${element.closest('[class]')?.parentElement?.className ?? ''}`;
      if (looked.has(kind)) continue;
      looked.add(kind);
      root().activeElement?.blur();
      await drawn();
      const rest = around(element);
      element.focus({ focusVisible: true, preventScroll: true });
      await drawn();
      if (root().activeElement !== element) continue;
      if (around(element) === rest) faults.push(`${nameOf(element)} shows no focus`);
    }
    root().activeElement?.blur();
    return faults;
  }

  function lightness(colour) {
    const [r, g, b, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    const scale = colour.startsWith('color(') ? 1 : 255;
    return alpha < 0.5 ? 0 : [r, g, b].map((part) => part / scale).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  }

  function* bright() {
    for (const element of all()) {
      const { width, height } = element.getBoundingClientRect();
      // A tip on a slider is the other way round on purpose.
      if (width < 40 || height < 16 || !seen(element) || element.closest('.sd-slider__tooltip')) continue;
      const light = lightness(styleOf(element).backgroundColor);
      if (light > 0.6) yield `${nameOf(element)} is a light island in the dark (${styleOf(element).backgroundColor})`;
    }
  }

  function* unmirrored() {
    const survey = root().querySelector('.sd-theme-root, .sd-root-modern');
    if (!survey) return;
    if (styleOf(survey).direction !== 'rtl') yield 'the survey is not written from right to left';
    for (const { element, text } of texts()) {
      const mirrors = [element, ...parents(element)].filter((at) => new DOMMatrix(styleOf(at).transform).a < 0);
      if (mirrors.length % 2) yield `"${text}" in ${nameOf(element)} is written backwards`;
    }
    for (const title of all('.sd-question__title, .sd-page__title, .sd-panel__title, .sd-question__description')) {
      const words = texts().filter(({ element }) => title.contains(element));
      if (!words.length || !['start', 'right'].includes(styleOf(title).textAlign)) continue;
      const box = title.parentElement.closest('div').getBoundingClientRect();
      const [left, right] = [Math.min(...words.flatMap(({ boxes }) => boxes.map((b) => b.left))) - box.left, box.right - Math.max(...words.flatMap(({ boxes }) => boxes.map((b) => b.right)))];
      if (right > left + 8) yield `${nameOf(title)} "${words[0].text}" begins at the left`;
    }
    for (const label of all('label.sd-item, .sd-selectbase label, .sd-boolean-root label')) {
      const mark = label.querySelector('.sd-item__decorator');
      const words = texts().find(({ element }) => label.contains(element));
      if (!mark || !words || !seen(mark)) continue;
      const box = mark.getBoundingClientRect();
      if (box.width && box.left + box.width / 2 < words.boxes[0].left) yield `the mark of "${words.text}" stands at its left`;
    }
  }

  window.visualFaults = async (variant, { focus }) => {
    const checks = variant === 'dark' ? [bright] : [overflow, clipped, overlapping, small, ...(variant === 'rtl' ? [unmirrored] : [])];
    return [...new Set([...checks.flatMap((check) => [...check()]), ...(focus ? await unfocused() : [])])];
  };
})();
