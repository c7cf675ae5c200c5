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
  const rules = topLevel(css.replace(/\/\*[\s\S]*?\*\//g, '')).map(withoutLater).filter((rule) => rule !== '');
  const isTheme = (rule) => rule.startsWith(':where(.sd-theme-root){');
  const variables = new Map(rules.filter(isTheme).flatMap(declarations).map((text) => [nameOf(text), text]));
  const used = reachable(rules.filter((rule) => !isTheme(rule)).join('') + ownCode(), variables);
  const kept = (rule) => `:where(.sd-theme-root){${declarations(rule).filter((text) => !nameOf(text).startsWith('--') || used.has(nameOf(text))).join(';')}}`;
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
function ownCode() {
  const folder = fileURLToPath(new URL('../src/view/render', import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).map((path) => readFileSync(join(folder, path), 'utf8')).join('\n');
}
