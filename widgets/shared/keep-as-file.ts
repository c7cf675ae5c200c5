/** Offers a text as a download, from memory: no server sees it. */
export function keepAsFile(name: string, text: string, place: ParentNode, type = 'application/json'): void {
  keepBytesAsFile(name, new TextEncoder().encode(text), place, type);
}

export function keepBytesAsFile(name: string, bytes: Uint8Array<ArrayBuffer>, place: ParentNode, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
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
