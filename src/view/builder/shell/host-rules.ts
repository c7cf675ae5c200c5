/** What the host page allows; everything by default. */
export interface HostRules {
  /** Whether questions of this type may be added. Those already in a form stay editable. */
  readonly type: (type: string) => boolean;
  /** Whether this property of this class of survey-core is shown, such as `('radiogroup', 'colCount')`. */
  readonly property: (className: string, property: string) => boolean;
  /** Whether the tab with this id is shown. */
  readonly tab: (id: string) => boolean;
  /** Languages that a form may have; empty: any. */
  readonly locales: readonly string[];
  readonly readOnly: boolean;
}

export const allowEverything: HostRules = Object.freeze({ type: () => true, property: () => true, tab: () => true, locales: [], readOnly: false });
