/**
 * Who an object of the document is, kept beside the JSON: an edit copies objects, and the copy stays the same node.
 * Ids are for views (keys of lists, selection); they never reach a file and mean nothing in another editor.
 */
export class Identity {
  private readonly ids = new WeakMap<object, string>();
  private count = 0;

  idOf(object: object): string {
    let id = this.ids.get(object);
    if (id === undefined) {
      id = `n${++this.count}`;
      this.ids.set(object, id);
    }
    return id;
  }

  /** `copy` is what `original` has become. */
  carry(original: object, copy: object): void {
    const id = this.ids.get(original);
    if (id !== undefined) this.ids.set(copy, id);
  }
}
