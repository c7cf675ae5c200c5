/**
 * One case: `id`, `title`, `survey` (SurveyJS JSON), and if wanted `answers`, `context` (what the host says), `theme` (SurveyJS theme JSON), `page` (number of the page to begin with),
 * `show` (`errors`, `read-only`, `preview` or `completed`) and `open`: selectors of what is clicked once the case stands alone.
 * The section is `aria-busy` until all that is done.
 */
export function caseSection(group, example, look, { single, alone }) {
  const section = element('section', { className: 'case', id: example.id });
  section.setAttribute('aria-busy', 'true');
  const state = look.state === 'open' ? example.show : look.state;
  const form = element('assay-form', {
    noDraft: true,
    readOnly: state === 'read-only',
    loading: single ? 'eager' : 'lazy',
    backend: async () => true,
    definition: definitionOf(group, example),
    answers: look.answers === 'given' ? (example.answers ?? null) : null,
    ...(example.context ? { context: example.context } : {}),
    surveyTheme: example.theme ?? null,
  });
  form.addEventListener('assay-ready', async () => {
    if (example.page) form.model.currentPageNo = example.page;
    if (state === 'errors') form.model.validate(true, false);
    if (state === 'preview') form.model.showPreview();
    if (state === 'completed') {
      // The form makes its way out known once it stands.
      await new Promise((later) => setTimeout(later, 100));
      const sent = new Promise((done) => form.addEventListener('assay-sent', done, { once: true }));
      form.submit();
      await sent;
    }
    if (single) for (const selector of example.open ?? []) (await found(form, selector))?.click();
    section.setAttribute('aria-busy', 'false');
  }, { once: true });
  const title = element('h3', { textContent: example.title });
  section.append(title, element('div', { className: 'form' }, [form]), jsonOf(example, alone));
  return section;
}

/** Gives a section its look, now and whenever the look changes. */
export function dress(section, { theme, width, locale }) {
  const form = section.querySelector('assay-form');
  form.setAttribute('theme', theme);
  form.setAttribute('locale', locale);
  section.dataset.width = width;
  section.querySelector('details').open ||= width !== 'full';
}

function definitionOf(group, { id, title, survey }) {
  return {
    assayer: 2, kind: 'self-assessment', id: `gallery.${group.id}.${id}`, version: { number: '1.0.0', status: 'published' }, title,
    locales: ['en', 'ko', 'zh-CN', 'ar'], roles: [{ id: 'self', title: 'Oneself' }], survey,
  };
}

/** Views of a form may be imported after it is ready. */
async function found(form, selector) {
  for (let attempt = 0; attempt < 60; attempt++) {
    const there = form.shadowRoot?.querySelector(selector);
    if (there) return there;
    await new Promise((later) => setTimeout(later, 50));
  }
  return null;
}

function jsonOf({ survey }, alone) {
  const text = JSON.stringify(survey, null, 2);
  const pre = element('pre', { textContent: text, tabIndex: 0 });
  const copy = element('button', { type: 'button', textContent: 'Copy the JSON' });
  copy.addEventListener('click', async () => {
    const said = document.getElementById('said');
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = 'The JSON is copied.';
    } catch {
      getSelection()?.selectAllChildren(pre);
      said.textContent = 'The JSON is selected; copy it with your keyboard.';
    }
  });
  const by = element('p', {}, [copy, element('a', { href: alone, textContent: 'Alone in the window' })]);
  return element('details', {}, [element('summary', { textContent: 'JSON' }), by, pre]);
}

function element(name, properties, children = []) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
