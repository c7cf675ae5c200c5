/** A widget that the script can put on a page: its class comes only when one is there. */
export interface EmbeddedWidget {
  /** Before it is registered it would have no height, and the page would jump. */
  readonly reserve: string;
  /** Light enough to be there at once; the others wait until they are nearly in view. */
  readonly atOnce: boolean;
  load(): Promise<CustomElementConstructor>;
}

/** The tags of the package as the page may write them, in documents and in `data-…` placeholders alike. */
export const widgets: Readonly<Record<string, EmbeddedWidget>> = {
  'assay-form': { reserve: '24rem', atOnce: true, load: async () => (await import('../form/index.js')).AssayForm },
  'assay-self-assessment': { reserve: '24rem', atOnce: true, load: async () => (await import('../self-assessment/index.js')).AssaySelfAssessment },
  'assay-result-report': { reserve: '16rem', atOnce: false, load: async () => (await import('../result-report/index.js')).AssayResultReport },
  'assay-feedback-360': { reserve: '24rem', atOnce: false, load: async () => (await import('../feedback-360/index.js')).AssayFeedback360 },
  'assay-goal-alignment': { reserve: '24rem', atOnce: false, load: async () => (await import('../goal-alignment/index.js')).AssayGoalAlignment },
  'assay-form-builder': { reserve: '36rem', atOnce: false, load: async () => (await import('../form-builder/index.js')).AssayFormBuilder },
  'assay-outbox': { reserve: '8rem', atOnce: false, load: async () => (await import('../outbox/index.js')).AssayOutbox },
};

/** The function that registers a class, loaded with the first widget. */
export const loadRegister = async (): Promise<(tag: string, widget: CustomElementConstructor) => void> =>
  (await import('../shared/index.js')).register;
