// The page follows its address: group and case say what is shown, the rest how it looks.
import { caseSection, dress } from './case-section.js';
import { looks, looksOf } from './looks.js';

const byId = (id) => document.getElementById(id);
const json = async (path) => (await fetch(`/gallery/${path}.json`)).json();
const groups = Promise.all((await json('groups')).map(async (id) => ({ id, ...(await json(id)) })));

let shown = '';

async function follow({ focus = false } = {}) {
  const asked = new URLSearchParams(location.search);
  const all = await groups;
  const group = all.find(({ id }) => id === asked.get('group')) ?? all[0];
  const one = group.cases.find(({ id }) => id === asked.get('case'));
  const look = looksOf(asked);

  document.title = `${one?.title ?? group.title} - Gallery - Hanbit City Intranet`;
  document.body.dataset.theme = look.theme;
  document.body.classList.toggle('alone', asked.has('alone'));
  byId('group-title').textContent = group.title;
  byId('groups').replaceChildren(list(all.map(({ id, title }) => link(title, { group: id, case: null }, id === group.id && 'page'))));
  byId('cases').replaceChildren(list([link('All', { case: null }, !one && 'page'), ...group.cases.map(({ id, title }) => link(title, { group: group.id, case: id }, id === one?.id && 'page'))]));
  for (const choice of byId('looks').querySelectorAll('a')) {
    const { name, value } = choice.dataset;
    choice.href = address({ [name]: value });
    if (look[name] === value) choice.setAttribute('aria-current', 'true');
    else choice.removeAttribute('aria-current');
  }

  const wanted = [group.id, one?.id, look.answers, look.state, asked.has('alone')].join();
  if (shown !== wanted) {
    shown = wanted;
    byId('stage').replaceChildren(...(one ? [one] : group.cases).map((example) => caseSection(group, example, look, { single: Boolean(one), alone: address({ group: group.id, case: example.id, alone: '' }) })));
    if (focus) byId('group-title').focus();
  }
  for (const section of byId('stage').children) dress(section, look);
}

/** This page's address with some of its parameters changed; null takes one out. */
function address(changes) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) value === null ? url.searchParams.delete(name) : url.searchParams.set(name, value);
  return url.pathname + url.search;
}

function link(text, changes, current) {
  const anchor = document.createElement('a');
  anchor.textContent = text;
  anchor.href = address(changes);
  if (current) anchor.setAttribute('aria-current', current);
  return anchor;
}

function list(anchors) {
  const items = anchors.map((anchor) => {
    const item = document.createElement('li');
    item.append(anchor);
    return item;
  });
  const all = document.createElement('ul');
  all.append(...items);
  return all;
}

function toolbar() {
  return looks.map(({ name, title, values }) => {
    const row = document.createElement('div');
    row.className = 'look';
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', title);
    const label = document.createElement('span');
    label.textContent = title;
    row.append(label, ...values.map(([value, text]) => Object.assign(link(text, {}), { lang: name === 'locale' ? value : '' })));
    row.querySelectorAll('a').forEach((anchor, index) => Object.assign(anchor.dataset, { name, value: values[index][0] }));
    return row;
  });
}

byId('looks').append(...toolbar());
addEventListener('popstate', () => void follow());
document.addEventListener('click', (event) => {
  const anchor = event.target.closest?.('a');
  if (!anchor || anchor.pathname !== location.pathname || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || anchor.target) return;
  event.preventDefault();
  history.pushState(null, '', anchor.href);
  void follow({ focus: Boolean(anchor.closest('nav')) });
});
await follow();
