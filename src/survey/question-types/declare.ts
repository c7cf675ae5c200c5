import { QuestionFactory, Serializer, type Base, type Question } from 'survey-core';

/** A property as survey-core's metadata takes it: `name`, or `name:type`. */
export interface DeclaredProperty {
  readonly name: string;
  /** Numbers with a default are read as numbers, whatever the form says. */
  readonly default?: unknown;
  readonly choices?: readonly string[];
  readonly visible?: boolean;
  readonly uniqueProperty?: string;
  /** `loc…` of a text: the accessor of its translations. */
  readonly serializationProperty?: string;
}

/**
 * Tells survey-core of a class and of its properties, and gives the class an accessor for each that it (or a class above it) has not written
 * itself; the class says their types: `declare total: number`.
 */
export function declareClass(name: string, { prototype }: { readonly prototype: Base }, parent: string, properties: readonly DeclaredProperty[], create?: (value?: unknown) => Base): void {
  Serializer.addClass(name, [...properties], create as () => Base, parent);
  for (const property of properties) {
    const [key, type] = property.name.split(':') as [string, string?];
    const text = property.serializationProperty;
    if (text) defineMissing(prototype, text, { get(this: Base) { return this.getLocalizableString(key); } });
    else {
      const isNumber = type === 'number' && property.default !== undefined;
      defineMissing(prototype, key, {
        get(this: Base) {
          const value: unknown = this.getPropertyValue(key);
          return isNumber ? Number(value) : value;
        },
        set(this: Base, value: unknown) { this.setPropertyValue(key, value); },
      });
    }
  }
}

/** A type of question: a class that forms name by its `type`. */
export function declareQuestion(type: string, model: new (name: string) => Question, properties: readonly DeclaredProperty[], parent = 'question'): void {
  declareClass(type, model, parent, properties, () => new model(''));
  QuestionFactory.Instance.registerQuestion(type, (name) => new model(name));
}

function defineMissing(prototype: Base, key: string, accessor: PropertyDescriptor): void {
  if (!(key in prototype)) Object.defineProperty(prototype, key, { configurable: true, ...accessor });
}
