/**
 * Makes the survey model that is drawn; nothing else in the browser makes one.
 *
 * 1. Limits are checked on the JSON, before survey-core reads it.
 * 2. The model is a subclass: HTML is cleaned after answers have been piped in, addresses are checked, conditions are run only where they can have changed.
 * 3. What an embedded form needs: typed text counts while it is typed, no brand, no style element, the theme's variables through CSSOM.
 * 4. Language, answers, read-only. Texts of survey-core that are not loaded yet arrive later and redraw what they change.
 */
import { SurveyModel, type IElement, type ITheme } from 'survey-core';
import type { DefinitionLimits } from '../../model/definition/index.js';
import '../../survey/question-types/index.js';
import { safeUrl } from './directives/safe-url.js';
import { endEndlessTexts } from './endless-texts.js';
import { allowOwnArrayMethods } from './frozen-arrays.js';
import { FrugalSurveyModel } from './indexed-texts.js';
import { drawRowsOf } from './layout/row.js';
import { avoidNeedlessWork } from './needless-work.js';
import { sanitizedHtml } from './sanitizer.js';
import { refuseBeyondLimits } from './survey-limits.js';
import { isSurveyLocaleLoaded, loadSurveyLocale, surveyLocale } from './survey-locale.js';
import { flushViews } from './view.js';

export interface SurveyModelOptions {
  /** BCP 47 tag. */
  locale: string;
  /** Higher or lower limits than `definitionLimits`. */
  limits?: Partial<DefinitionLimits>;
  readOnly?: boolean;
  /** SurveyJS theme JSON. */
  theme?: object;
  /** Answers by question name, as in a draft. */
  answers?: Readonly<Record<string, unknown>>;
}

class SafeSurveyModel extends FrugalSurveyModel {
  /** Markdown converters of the host see text in which answers stand already: their HTML is cleaned, never trusted. */
  override getSurveyMarkdownHtml(...args: Parameters<SurveyModel['getSurveyMarkdownHtml']>): string {
    return sanitizedHtml(super.getSurveyMarkdownHtml(...args));
  }

  /** `onProcessHtml` fires before answers are piped in; only what comes out at the end can be cleaned. */
  override processHtml(html: string, reason?: string): string {
    return sanitizedHtml(super.processHtml(html, reason));
  }

  override getNavigateToUrl(): string {
    return safeUrl(super.getNavigateToUrl()) ?? '';
  }
}

/** What is scrolled to or focused may not be drawn yet. (Not an override in the class: two signatures.) */
const scroll = SurveyModel.prototype.scrollElementToTop as (...args: readonly unknown[]) => void;
Object.assign(SafeSurveyModel.prototype, {
  scrollElementToTop(this: SurveyModel, ...args: readonly [target: IElement | { element: IElement }, ...rest: unknown[]]): void {
    const [target] = args;
    drawRowsOf('element' in target ? target.element : target);
    flushViews();
    scroll.apply(this, args as unknown as unknown[]);
  },
});

/** @throws SurveyRefused when the survey passes a limit. */
export function createSurveyModel(survey: object, options: SurveyModelOptions): SurveyModel {
  refuseBeyondLimits(survey, options.limits);
  allowOwnArrayMethods();
  avoidNeedlessWork();
  endEndlessTexts();
  // survey-core keeps the objects of localized texts and changes them: the definition stays as it was.
  // A guest is as wide as its place; survey-core's "auto" makes some forms a narrow column in the middle.
  const model = new SafeSurveyModel({ widthMode: 'responsive', ...structuredClone(survey) });
  // The page scrolls, not the survey.
  model.fitToContainer = false;
  // The default waits for the end of the typing; a draft must not.
  model.textUpdateMode = 'onTyping';
  model.showBrandInfo = false;
  model.generateStylesheet = false;
  // survey-core colours the buttons of its messages through an object that all buttons without colours share: the next error would make them all red.
  for (const action of model.notifier.actionBar.actions) action.appearance = {};
  useLocale(model, options.locale);
  if (options.theme) model.applyTheme(options.theme as ITheme);
  if (options.answers && Object.keys(options.answers).length > 0) model.data = structuredClone(options.answers);
  if (options.readOnly) model.readOnly = true;
  return model;
}

/** Switches a drawn survey to another language, with survey-core's own texts. */
export function useLocale(model: SurveyModel, tag: string): void {
  model.locale = surveyLocale(tag);
  if (isSurveyLocaleLoaded(tag)) return;
  loadSurveyLocale(tag).then(
    () => {
      if (model.isDisposed || model.locale !== surveyLocale(tag)) return;
      model.locStrsChanged();
      // The direction came with the texts, and no property says so.
      model.render();
    },
    // Offline: the questions are in their language, survey-core's own texts stay English.
    (error: unknown) => reportError(error),
  );
}
