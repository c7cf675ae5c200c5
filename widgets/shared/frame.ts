import { html, nothing, type TemplateResult } from 'lit';

/** Where a widget shows itself; everything but `inline` begins with a button. */
export type Display = 'inline' | 'popup' | 'slider' | 'side-tab';

export const isDisplay = (text: string | null): text is Display => ['inline', 'popup', 'slider', 'side-tab'].includes(text ?? '');

export interface FrameParts {
  readonly display: Display;
  readonly open: boolean;
  /** Text of the button and name of the dialog. */
  readonly label: string;
  readonly closeLabel: string;
  readonly onOpen: () => void;
  /** Also after Escape. */
  readonly onClose: () => void;
  /** Somebody reaches for the button. */
  readonly onIntent: () => void;
}

/** Puts the content in place: as it is, or behind a button in a native modal dialog, which brings focus, Escape and inertness. */
export function frame(parts: FrameParts, content: TemplateResult): TemplateResult {
  if (parts.display === 'inline') return html`<div part="frame" class="frame">${content}</div>`;
  return html`<button part="launcher" type="button" class="launcher ${parts.display}" aria-haspopup="dialog" aria-expanded=${String(parts.open)}
      @click=${parts.onOpen} @pointerover=${parts.onIntent} @focus=${parts.onIntent}><span>${parts.label}</span></button>
    <dialog part="dialog" class="dialog ${parts.display}" aria-label=${parts.label} @close=${parts.onClose} @click=${closeOnBackdrop}>
      <div class="dialog-bar"><strong>${parts.label}</strong>
        <button part="close" type="button" class="close" aria-label=${parts.closeLabel || nothing} @click=${closeDialog}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13"></path></svg>
        </button></div>
      <div class="dialog-content">${content}</div>
    </dialog>`;
}

function closeDialog(event: Event): void {
  (event.currentTarget as Element).closest('dialog')?.close();
}

/** A click on the dialog itself, not on what is in it, is one on its backdrop. Nothing is lost by closing. */
function closeOnBackdrop(event: MouseEvent): void {
  const dialog = event.currentTarget as HTMLDialogElement;
  if (event.target !== dialog) return;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  if (event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom) dialog.close();
}

/** Makes the dialog in `root` agree with `open`. */
export function syncDialog(root: ParentNode, open: boolean): void {
  const dialog = root.querySelector<HTMLDialogElement>('dialog.dialog');
  if (!dialog || dialog.open === open) return;
  if (open) dialog.showModal();
  else dialog.close();
}
