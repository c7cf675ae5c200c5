/**
 * One text of the interface. `{name}` takes a value. A text that counts has plural forms, chosen by the value `n`
 * with the plural rules of the language; Korean and Chinese need only `other`.
 */
export type Message = string | { readonly one?: string; readonly other: string };

export type Catalogue = Readonly<Record<string, Message>>;

/** The same keys as the English catalogue, no more and no less: a missing translation does not compile. */
export type Translation<C extends Catalogue> = { readonly [K in keyof C]: Message };
