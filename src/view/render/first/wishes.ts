import type { FirstLocale } from './first-survey.js';
import { words } from './words.js';

/**
 * What a person asked for that only the model can do: pressed buttons of the survey, and a list that is to open.
 *
 * 1. A press counts as often as it was made; whoever presses sees and hears that it was taken.
 * 2. A list opens if nothing else was asked for after it.
 * 3. After the hand-over the presses are made again, in their order; the model says which of them leads anywhere.
 */
export class Wishes {
  private readonly buttons: HTMLElement[] = [];
  private list: HTMLElement | null = null;

  constructor(private readonly root: HTMLElement, private readonly locale: FirstLocale) {}

  hear(event: Event, target: HTMLElement): void {
    const list = target.closest<HTMLElement>('.sd-dropdown');
    if (list && opens(event)) this.list = list;
    const button = event.type === 'click' ? target.closest<HTMLElement>('.sd-body__navigation button, .sd-progress-buttons button') : null;
    if (!button) return;
    this.buttons.push(button);
    this.list = null;
    this.showWaiting(true);
  }

  /** The returned function makes the presses; one of a button that has gone meanwhile leads nowhere. */
  handOver(): () => void {
    this.showWaiting(false);
    return () => {
      for (const pressed of [...this.buttons, this.list]) if (pressed?.isConnected) pressed.click();
    };
  }

  /** The renderer takes the elements over as they were made, so nothing of it may stay. */
  private showWaiting(waiting: boolean): void {
    for (const button of new Set(this.buttons)) {
      if (waiting) button.style.setProperty('cursor', 'progress');
      else button.removeAttribute('style');
    }
    this.root.querySelector(':scope > [role="status"]')!.textContent = waiting ? words[this.locale].wait : '';
  }
}

function opens(event: Event): boolean {
  return event.type === 'click' || (event.type === 'keydown' && [' ', 'Enter', 'ArrowDown', 'ArrowUp'].includes((event as KeyboardEvent).key));
}
