/** Plays one form in both pages, each at its own pace, and lays side by side what was seen at each step. */
import { compareGlances, compareSights, type Difference } from './compare.js';
import type { Excuses } from './excuses.js';
import type { Form } from './forms.js';
import { habits, type Gesture } from './hand.js';
import type { Glance } from './pages/probe.js';
import type { Sight, Tab } from './tab.js';

interface Step {
  readonly name: string;
  readonly question: string;
  readonly gesture: Gesture;
}

/** What was seen after a step; nothing when there was nothing to touch. */
type Seen = { readonly glance: Glance } | { readonly sight: Sight } | undefined;

export async function play(form: Form, ours: Tab, peer: Tab, excuses: Excuses): Promise<Difference[]> {
  const steps = stepsOf(form);
  const [mine, other] = await Promise.all([walk(form, steps, ours), walk(form, steps, peer)]);
  return mine.flatMap((seen, i) => {
    const step = steps[i - 1] ?? { name: 'drawn', question: '' };
    const their = other[i];
    if (!seen || !their) return seen === their ? [] : [{ aspect: 'reached' as const, question: step.question, step: step.name, ours: seen ? 'reached' : 'not there', theirs: their ? 'reached' : 'not there' }];
    return 'sight' in seen ? compareSights(step.name, seen.sight, (their as { sight: Sight }).sight, excuses) : compareGlances(step.name, seen.glance, (their as { glance: Glance }).glance);
  });
}

function stepsOf(form: Form): Step[] {
  const step = (name: string, gesture: Gesture, question = ''): Step => ({ name, gesture, question });
  const press = (name: string): Step[] => [step(name, { do: 'click', kind: 'button', nth: -1 }), step(name, { do: 'look' })];
  const steps = form.early ? press('completed too early') : [];
  for (const [name, { type, gestures }] of form.cases) steps.push(...(gestures ?? habits[type] ?? []).map((gesture, i) => step(`${i + 1} ${inWords(gesture)}`, gesture, name)));
  steps.push(step('answered', { do: 'look' }));
  if (form.switched)
    for (const [nth, name] of [[1, 'switched on'], [0, 'switched off']] as const)
      steps.push(step(name, { do: 'click', kind: 'choice', nth }, 'switch'), step('counted', { do: 'click', kind: 'textbox', nth: 0 }, 'count'), step('counted', { do: 'keys', keys: ['ArrowDown'] }), step(name, { do: 'look' }));
  if (form.preview) steps.push(...press('preview'));
  return [...steps, ...press('completed')];
}

async function walk(form: Form, steps: readonly Step[], tab: Tab): Promise<Seen[]> {
  const seen: Seen[] = [{ sight: await tab.draw(form.json, { locale: form.locale, readOnly: form.readOnly, answers: form.answers }) }];
  for (const { gesture, question } of steps) {
    if (gesture.do === 'look') seen.push({ sight: await tab.look() });
    else {
      const glance = await tab.act(gesture, question);
      seen.push(glance && { glance });
    }
  }
  return seen;
}

export function inWords(gesture: Gesture): string {
  if (gesture.do === 'look') return 'look';
  if (gesture.do === 'keys') return gesture.keys.join(' ');
  if (gesture.do === 'type') return `type ${gesture.text}`;
  return `${gesture.do} ${gesture.text ?? `${gesture.kind} ${gesture.nth ?? 0}`}${gesture.popup ? ' in the popup' : ''}`;
}
