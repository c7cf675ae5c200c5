import { localizedText, type LocalizedText } from '../../model/definition/index.js';
import type { Task } from '../../model/cycle/index.js';
import { cycleTerm, dateText, interfaceLocale, timeText, type CycleTerm } from '../i18n/index.js';

/** What every part of the views of a cycle needs. */
export interface CycleContext {
  readonly locale: string;
  readonly lang: string;
  readonly t: CycleTerm;
  readonly text: (text: LocalizedText | undefined, locales: readonly string[]) => string;
  readonly day: (instant: string) => string;
  readonly moment: (instant: string | number) => string;
  /** An id within the shadow root. */
  readonly id: (part: string) => string;
}

/** @param id prefix of ids within the shadow root */
export function cycleContext(locale: string, id: string): CycleContext {
  return {
    locale, lang: interfaceLocale(locale), t: cycleTerm(locale),
    text: (text, locales) => localizedText(text, locale, locales),
    day: (instant) => dateText(instant, locale),
    moment: (instant) => timeText(instant, locale),
    id: (part) => `${id}-${part.replace(/[^\w-]/g, '_')}`,
  };
}

/** `Feedback for managers, about Kim Minji`. */
export function taskTitle(task: Task, { text, t }: CycleContext): string {
  const title = text(task.title, task.locales);
  return task.subject ? `${title} – ${aboutWhom(task.subject, t)}` : title;
}

export function aboutWhom(subject: { readonly name: string; readonly self: boolean }, t: CycleTerm): string {
  return subject.self ? t('cycle.aboutSelf') : t('cycle.about', { name: subject.name });
}

/** Whether its time is over: it can be read and no longer answered. */
export function isOver(task: Task, now = Date.now()): boolean {
  return Date.parse(task.dueAt) < now;
}
