import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Classes of question types that have views of their own, loaded when first drawn; `src/view/render/sheet.ts` brings the whole sheet with them. */
const later = /\.(?:s[dv]-ranking|sd-slider|sd-paneldynamic|sd-file|sd-tagbox|sd-imagepicker|sd-imagemap|sd-image|sd-multipletext|s[dv]-matrixdynamic|sd-signaturepad|s[dv]-button-?group|sv_window|sv-brand-info|sd-question--(?:paneldynamic|signature|file|image\w*|ranking|slider|multipletext))(?![a-z])/;

/**
 * The part of survey-core's style sheet that a first page needs: without rules for `later` classes, and without variables that nothing reads
 * which is left. Order and wording of what stays are survey-core's own, so that what it draws looks the same.
 *
 * @param {string} css survey-core.min.css
 * @returns {string}
 */
export function firstStyle(css) {
  return withoutUnread(topLevel(withoutComments(css)).map(withoutLater), ownCode(''));
}

/**
 * The part that the sketch of a simple first page needs (`src/view/render/first/`): rules for the classes that it names.
 *
 * @param {string} css survey-core.min.css
 * @returns {string}
 */
export function sketchStyle(css) {
  const code = ownCode('first');
  const drawn = classesIn(code);
  const isDrawn = (name) => drawn.names.has(name) || drawn.starts.some((start) => name.startsWith(start));
  const own = code + ownCode('', (path) => path.startsWith('sheet-'));
  return withoutUnread(withoutDetours(topLevel(withoutComments(css)).map((rule) => onlyDrawn(rule, isDrawn)), own), own);
}

/**
 * Variables of the theme that only stand for another one, or for a plain value, are replaced by it: most of survey-core's are names on the way to a
 * few colours and sizes. A variable that a rule, our own sheets or a token set anew stays, and so does what stands for one that is set below the root.
 */
function withoutDetours(rules, own) {
  const values = new Map(rules.filter(isTheme).flatMap(declarations).map((text) => [nameOf(text), text.slice(text.indexOf(':') + 1).trim()]));
  const below = new Set([...`${rules.filter((rule) => !isTheme(rule)).join('')}${own}`.matchAll(/(--[\w-]+)\s*['"]?:/g)].map(([, name]) => name));
  const tokens = new Set([...own.matchAll(/'([a-z][\w-]+)':/g)].map(([, name]) => `--sjs2-${name}`));
  /** With a replacement that has brackets of its own. */
  const awkward = new Set([...rules.join('').matchAll(/var\((--[\w-]+),[^()]*\(/g)].map(([, name]) => name));
  const isDetour = (name) => {
    const value = values.get(name);
    if (value === undefined || below.has(name) || tokens.has(name) || awkward.has(name) || own.includes(`(${name}`)) return false;
    const [, other] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
    return other ? !below.has(other) : /^[^(),]{1,24}$/.test(value);
  };
  const straight = (text) => {
    const next = text.replace(/var\((--[\w-]+)(?:,[^()]*)?\)/g, (whole, name) => (isDetour(name) ? values.get(name) : whole));
    return next === text ? text : straight(next);
  };
  return rules.map((rule) => (isTheme(rule) ? `${THEME}${declarations(rule).filter((text) => !isDetour(nameOf(text))).map(straight).join(';')}}` : straight(rule)));
}

const THEME = ':where(.sd-theme-root){';
const isTheme = (rule) => rule.startsWith(THEME);

/** Class names in the code, and beginnings of those that it completes. `kind` is radio or checkbox. */
function classesIn(code) {
  const texts = ['radio', 'checkbox'].map((kind) => code.replaceAll('${kind}', kind)).join('\n');
  const names = new Set();
  const starts = [];
  for (const [, name, open] of texts.matchAll(/(?<![\w-])(s[dv](?:_|-)[\w-]+|sjs-[\w-]+)(\$\{)?/g)) (open ? starts : { push: (one) => names.add(one) }).push(name);
  return { names, starts };
}

/** The rule with the selectors that can match what is drawn; of a group of rules those that are left. Animations are decoration. */
function onlyDrawn(rule, isDrawn) {
  const brace = rule.indexOf('{');
  const head = rule.slice(0, brace);
  if (/^@(media|supports|container|layer)/.test(head)) {
    const inner = topLevel(rule.slice(brace + 1, -1)).map((one) => onlyDrawn(one, isDrawn)).join('');
    return inner && `${head}{${inner}}`;
  }
  if (head.startsWith('@')) return '';
  const stay = selectors(head).filter((selector) => [...withoutConditions(selector).matchAll(/\.(-?[a-z_][\w-]*)/gi)].every(([, name]) => isDrawn(name)));
  return stay.length === 0 ? '' : stay.join(',') + rule.slice(brace);
}

const withoutComments = (css) => css.replace(/\/\*[\s\S]*?\*\//g, '');

/** The rules as one sheet, without variables that neither they nor the code reads. */
function withoutUnread(all, code) {
  const rules = all.filter((rule) => rule !== '');
  const variables = new Map(rules.filter(isTheme).flatMap(declarations).map((text) => [nameOf(text), text]));
  const used = reachable(rules.filter((rule) => !isTheme(rule)).join('') + code, variables);
  const kept = (rule) => `${THEME}${declarations(rule).filter((text) => !nameOf(text).startsWith('--') || used.has(nameOf(text))).join(';')}}`;
  return rules.map((rule) => (isTheme(rule) ? kept(rule) : rule)).join('');
}

/** Rules with their braces, in order. */
function topLevel(css) {
  const rules = [];
  for (let at = 0, start = 0, depth = 0; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] !== '}' || --depth > 0) continue;
    rules.push(css.slice(start, at + 1));
    start = at + 1;
  }
  return rules;
}

/** The rule with the selectors that stay; empty when none does. At-rules go when every class in them is a later one. */
function withoutLater(rule) {
  const brace = rule.indexOf('{');
  const head = rule.slice(0, brace);
  if (head.startsWith('@')) {
    const classes = rule.match(/\.[a-z_][\w-]*/gi);
    return classes?.every((name) => later.test(name)) ? '' : rule;
  }
  const stay = selectors(head).filter((selector) => !later.test(withoutConditions(selector)));
  return stay.length === 0 ? '' : stay.join(',') + rule.slice(brace);
}

/** A list of selectors, split at the commas that stand in no bracket. */
function selectors(head) {
  const parts = [''];
  let depth = 0;
  for (const letter of head) {
    if (letter === '(' || letter === '[') depth += 1;
    if (letter === ')' || letter === ']') depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** `:not(.x)` and alternatives in `:is(.x, .y)` do not ask for `.x`. */
function withoutConditions(selector) {
  const shorter = selector.replace(/:(?:not|is|where|has)\([^()]*\)/g, '');
  return shorter === selector ? selector : withoutConditions(shorter);
}

const declarations = (rule) => rule.slice(rule.indexOf('{') + 1, -1).split(/;(?![^(]*\))/).filter(Boolean);
const nameOf = (declaration) => declaration.slice(0, declaration.indexOf(':')).trim();

/** Names of variables that the text reads, also through other variables. */
function reachable(text, variables) {
  const used = new Set();
  const waiting = text.match(/--[\w-]+/g) ?? [];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    // survey-core derives these from the effect of the same name and sets them on the root element.
    if (name.endsWith('-reset')) waiting.push(name.slice(0, -'-reset'.length));
    waiting.push(...(variables.get(name)?.slice(name.length).match(/--[\w-]+/g) ?? []));
  }
  return used;
}

/** Our sheets and views read variables as well. survey-core's scripts set some and read none of the theme's. */
function ownCode(room, wanted = () => true) {
  const folder = fileURLToPath(new URL(`../src/view/render/${room}`, import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && wanted(path)).map((path) => readFileSync(join(folder, path), 'utf8')).join('\n');
}
