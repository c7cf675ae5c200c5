/** The key under which a form finds its draft again. */
export function slotOf(about: { definition: string; subject: string | null; role: string; round: string | null }): string {
  return [about.definition, about.subject, about.role, about.round].map((part) => encodeURIComponent(part ?? '')).join('|');
}

/** What the slots of all drafts of a form begin with. */
export function slotPrefixOf(definition: string): string {
  return `${encodeURIComponent(definition)}|`;
}
