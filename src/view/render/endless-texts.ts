import { ItemValue, Question } from 'survey-core';

interface Reader {
  getDisplayValue(...args: unknown[]): unknown;
}

/** Questions whose answer is being put into words, and choices, rows and columns whose text is being written. */
const busy = new Set<object>();
let installed = false;

/**
 * Ends texts that quote one another in a ring: to word an answer survey-core writes its choice, whose text may quote an answer whose choice
 * quotes the first, until the stack is full. Within its own words an answer stands as its value. Doing it twice changes nothing.
 */
export function endEndlessTexts(): void {
  if (installed) return;
  installed = true;
  const question = Question.prototype as unknown as Reader;
  const read = question.getDisplayValue;
  question.getDisplayValue = function (this: Question & Reader, ...args) {
    return once(this, () => read.apply(this, args), () => args[1] ?? this.value);
  };
  const write = ItemValue.prototype.getProcessedText;
  ItemValue.prototype.getProcessedText = function (this: ItemValue, text) {
    return once(this, () => write.call(this, text), () => text.replace(/\{[^{}]*\}/g, '…'));
  };
}

function once<T>(object: object, work: () => T, again: () => T): T {
  if (busy.has(object)) return again();
  busy.add(object);
  try {
    return work();
  } finally {
    busy.delete(object);
  }
}
