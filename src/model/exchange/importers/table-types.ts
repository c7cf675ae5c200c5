import type { JsonObject } from '../../definition/index.js';

const plain = ['text', 'comment', 'radiogroup', 'checkbox', 'dropdown', 'tagbox', 'boolean', 'rating', 'ranking', 'html', 'file', 'signaturepad', 'slider'];

/** What a type of question is called in lists that people write. */
const synonyms: Readonly<Record<string, JsonObject>> = {
  ...Object.fromEntries(plain.map((type) => [type, { type }])),
  'single': { type: 'radiogroup' }, 'single choice': { type: 'radiogroup' }, 'choice': { type: 'radiogroup' }, 'radio': { type: 'radiogroup' }, 'multiple choice': { type: 'radiogroup' }, 'select one': { type: 'radiogroup' },
  'multiple': { type: 'checkbox' }, 'multiple answers': { type: 'checkbox' }, 'multi': { type: 'checkbox' }, 'checkboxes': { type: 'checkbox' }, 'select multiple': { type: 'checkbox' }, 'select many': { type: 'checkbox' },
  'select': { type: 'dropdown' }, 'list': { type: 'dropdown' }, 'short text': { type: 'text' }, 'short answer': { type: 'text' }, 'string': { type: 'text' },
  'long text': { type: 'comment' }, 'paragraph': { type: 'comment' }, 'textarea': { type: 'comment' }, 'essay': { type: 'comment' },
  'yes/no': { type: 'boolean' }, 'yes no': { type: 'boolean' }, 'yesno': { type: 'boolean' }, 'scale': { type: 'rating' }, 'likert': { type: 'rating' }, 'rank': { type: 'ranking' },
  'note': { type: 'html' }, 'upload': { type: 'file' }, 'signature': { type: 'signaturepad' },
  'number': { type: 'text', inputType: 'number' }, 'integer': { type: 'text', inputType: 'number' }, 'numeric': { type: 'text', inputType: 'number' }, 'decimal': { type: 'text', inputType: 'number' },
  'date': { type: 'text', inputType: 'date' }, 'time': { type: 'text', inputType: 'time' }, 'datetime': { type: 'text', inputType: 'datetime-local' },
  'email': { type: 'text', inputType: 'email' }, 'tel': { type: 'text', inputType: 'tel' }, 'phone': { type: 'text', inputType: 'tel' }, 'url': { type: 'text', inputType: 'url' },
};

/** The question that a word for a type means; undefined for one that nobody knows. */
export function typeNamed(word: string): JsonObject | undefined {
  const key = word.trim().toLowerCase().replace(/[\s_-]+/g, ' ');
  return Object.hasOwn(synonyms, key) ? { ...synonyms[key] } : undefined;
}

export const choiceTypes: ReadonlySet<unknown> = new Set(['radiogroup', 'checkbox', 'dropdown', 'tagbox', 'ranking']);
