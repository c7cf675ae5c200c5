export { loadViewsFor, renderSurvey, type MountedSurvey } from './render-survey.js';
export { draw, hasView, loadViews, registerView, registerView as registerQuestionView, type ViewLoader } from './registry.js';
export { QuestionView, View, viewOf, type ViewConstructor, type ViewProps } from './view.js';
export { readString } from './tracking.js';
export { localizedString } from './layout/localized-string.js';
