/** Offers a text, or bytes, as a download, from memory: no server sees it. */
export function keepAsFile(name: string, content: string | Uint8Array<ArrayBuffer>, place: ParentNode, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  // Some browsers only follow links that are in a document.
  place.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
