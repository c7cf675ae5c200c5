/** An action drawn as a button. Registered as `sv-action-bar-item`; with a popup as `sv-action-bar-item-dropdown`. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { ActionDropdownViewModel, type Action } from 'survey-core';
import { svgIcon } from '../icons.js';
import { plainString } from '../layout/localized-string.js';
import { draw } from '../registry.js';
import { View } from '../view.js';
import { spokenName } from './spoken-name.js';

export class ActionButtonView extends View<{ readonly model: Action }> {
  protected content(): unknown {
    return this.button();
  }

  /**
   * A real button needs no help for Enter and Space; only its place in the tab order is the model's.
   * Where survey-core would name a button by the question's title ("Clear"), the visible text stays the name and the title describes it.
   * A tooltip that says the same as the name would be read twice: it is the name then.
   */
  protected button(): unknown {
    const action = this.props.model;
    const spoken = spokenName(action);
    const tooltip = (action.getTooltip() && (spoken || action.getTooltip())) || undefined;
    const name = spoken ?? (action.hasTitle ? undefined : action.tooltip || action.title || undefined);
    return html`<button
      type="button"
      class=${action.getActionBarItemCss()}
      ?disabled=${action.disabled}
      title=${ifDefined(tooltip)}
      tabindex=${ifDefined(action.disableTabStop ? -1 : undefined)}
      role=${ifDefined((action.ariaRole as string | undefined) || undefined)}
      aria-checked=${ifDefined(action.ariaChecked ?? undefined)}
      aria-expanded=${ifDefined(action.ariaExpanded ?? undefined)}
      aria-controls=${ifDefined(action.ariaControls || undefined)}
      aria-labelledby=${ifDefined((!action.hasTitle && action.ariaLabelledBy) || undefined)}
      aria-describedby=${ifDefined((action.hasTitle && action.ariaLabelledBy) || undefined)}
      aria-label=${ifDefined(name === tooltip ? undefined : name)}
      @mousedown=${(event: MouseEvent) => action.doMouseDown(event)}
      @focus=${(event: FocusEvent) => action.doFocus(event)}
      @click=${(event: MouseEvent) => action.doAction(event)}
      ${ref(this.root)}
    >${action.iconName ? svgIcon(action.iconName, { size: action.iconSize, className: action.cssClasses.itemIcon }) : nothing}${action.hasTitle ? plainString(action.locTitle, action.getActionBarItemTitleCss()) : nothing}</button>`;
  }

  protected override mounted(): void {
    if (this.root.value) this.props.model.setInputElement(this.root.value);
  }

  protected override unmounted(): void {
    this.props.model.setInputElement(undefined as unknown as HTMLElement);
  }
}

export class ActionDropdownView extends ActionButtonView {
  #dropdown: ActionDropdownViewModel | undefined;

  protected override content(): unknown {
    return [this.button(), draw('sv-popup', { model: this.props.model.popupModel as object })];
  }

  protected override mounted(): void {
    super.mounted();
    this.#dropdown = new ActionDropdownViewModel(this.props.model);
  }

  protected override unmounted(): void {
    super.unmounted();
    this.#dropdown?.dispose();
    this.#dropdown = undefined;
  }
}
