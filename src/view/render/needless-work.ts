/**
 * What survey-core 3.1.1 does again and again on long pages although nothing has changed. The results stay the same.
 */
import { PanelModelBase, QuestionRatingModel, SurveyModel } from 'survey-core';

let installed = false;

/** Takes needless work out of survey-core; doing it twice changes nothing. */
export function avoidNeedlessWork(): void {
  if (installed) return;
  installed = true;
  searchColumnsInGridsOnly();
  filterRowsOnce();
  measureColoursOnce();
  listContentsWhenShown();
}

/** An element is looked up in all rows of its panel, several times an element, before it is asked whether there is a grid at all: quadratic. */
function searchColumnsInGridsOnly(): void {
  const prototype = PanelModelBase.prototype;
  const search = prototype.getColumsForElement;
  prototype.getColumsForElement = function (this: PanelModelBase, element) {
    return (this.survey as SurveyModel | null)?.gridLayoutEnabled ? search.call(this, element) : [];
  };
}

interface RowsInternals {
  setArrayPropertyDirectly(name: string, ...rest: unknown[]): void;
  onRowVisibleChanged(): void;
}

/** The visible rows are found anew after each row of a new list of rows: quadratic. */
function filterRowsOnce(): void {
  const prototype = PanelModelBase.prototype as unknown as RowsInternals;
  const set = prototype.setArrayPropertyDirectly;
  const filter = prototype.onRowVisibleChanged;
  let filling: unknown;
  prototype.setArrayPropertyDirectly = function (name, ...rest) {
    if (name !== 'rows' || filling) return set.call(this, name, ...rest);
    filling = this;
    try {
      set.call(this, name, ...rest);
    } finally {
      filling = undefined;
    }
    filter.call(this);
  };
  prototype.onRowVisibleChanged = function () {
    if (filling !== this) filter.call(this);
  };
}

interface RatingInternals {
  resetRenderedItems(): void;
  rootElement?: Element;
  colorsCalculated: boolean;
  updateColors(variables: object | undefined): void;
}

const colours = ['badColor', 'normalColor', 'goodColor', 'badColorLight', 'normalColorLight', 'goodColorLight'] as const;
type Colours = Record<(typeof colours)[number], unknown>;

/**
 * The colours of a scale are measured for each rating when its model is made (there is nothing to measure yet) and when it is drawn, which lays out
 * the page each time, and then its items are drawn again. They are the same for all ratings of a survey, and kept in one place for all surveys:
 * here they are measured once a task for each survey, and items are drawn again only where they had other ones.
 */
function measureColoursOnce(): void {
  const prototype = QuestionRatingModel.prototype as unknown as RatingInternals;
  const measure = prototype.updateColors;
  const reset = prototype.resetRenderedItems;
  const current = QuestionRatingModel as unknown as Colours;
  let measured: Map<object, Colours> | undefined;
  prototype.updateColors = function (variables) {
    if (!this.rootElement) return;
    if (!measured) {
      measured = new Map();
      setTimeout(() => (measured = undefined));
    }
    const before = JSON.stringify(colours.map((name) => current[name]));
    const survey = (this as unknown as QuestionRatingModel).survey as object;
    const known = measured.get(survey);
    if (known) Object.assign(current, known);
    else {
      prototype.resetRenderedItems = () => undefined;
      try {
        measure.call(this, variables);
      } finally {
        prototype.resetRenderedItems = reset;
      }
      measured.set(survey, Object.fromEntries(colours.map((name) => [name, current[name]])) as Colours);
    }
    this.colorsCalculated = true;
    // Also where a view keeps its buttons while it is told its element.
    if (JSON.stringify(colours.map((name) => current[name])) !== before) this.resetRenderedItems();
  };
}

interface Contents {
  createLayoutElements(): unknown[];
  updateStickyTOCSize(root: HTMLElement): void;
  isTocNavigationInContainer(container: string): boolean;
}

/** Each survey gets a table of contents with all its machinery (list, actions, popup), shown or not: it is made once it is shown. */
function listContentsWhenShown(): void {
  type Owner = SurveyModel & { readonly rootElement: HTMLElement };
  const make = Object.getOwnPropertyDescriptor(SurveyModel.prototype, 'tocModel')?.get as ((this: Owner) => Contents) | undefined;
  if (!make) return;
  const contents = (survey: Owner): Contents => (survey as unknown as { tocModel: Contents }).tocModel;
  const standIn = (survey: Owner): Contents => ({
    createLayoutElements: () => [
      {
        id: 'toc-navigation',
        component: 'sv-navigation-toc',
        getData: () => contents(survey),
        processResponsiveness: () => contents(survey).updateStickyTOCSize(survey.rootElement),
        isInContainer: (container: string) => survey.showTOC && contents(survey).isTocNavigationInContainer(container),
      },
    ],
    updateStickyTOCSize: () => undefined,
    isTocNavigationInContainer: () => false,
  });
  Object.defineProperty(SurveyModel.prototype, 'tocModel', {
    configurable: true,
    get(this: Owner) {
      return this.showTOC ? make.call(this) : standIn(this);
    },
  });
}
