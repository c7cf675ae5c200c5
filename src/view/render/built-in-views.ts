/**
 * Which view draws which component of survey-core. What nearly every first page needs is here at once; the rest is imported when first drawn.
 * Importing this file registers; doing it twice changes nothing.
 */
import { RendererFactory } from 'survey-core';
import '../../survey/question-types/index.js';
import { ActionBarView } from './actions/action-bar.js';
import { ActionButtonView, ActionDropdownView } from './actions/action-button.js';
import { ActionView } from './actions/action.js';
import { AdvancedHeaderView } from './layout/advanced-header.js';
import { CharacterCounterView } from './layout/character-counter.js';
import { QuestionErrorView } from './layout/errors.js';
import { LogoView } from './layout/header.js';
import { StringView } from './layout/localized-string.js';
import { NotifierView } from './layout/notifier.js';
import { PageView } from './layout/page.js';
import { PanelView } from './layout/panel.js';
import { ProgressButtonsView } from './layout/progress-buttons.js';
import { ProgressView } from './layout/progress.js';
import { QuestionShell } from './layout/question.js';
import { SkeletonView } from './layout/skeleton.js';
import { TextAreaView } from './layout/text-area.js';
import { CheckboxItemView, CheckboxView } from './questions/checkbox.js';
import { CommentView } from './questions/comment.js';
import { RadiogroupView, RadioItemView } from './questions/radiogroup.js';
import { TextView } from './questions/text.js';
import { ListItemContentView, ListItemGroupView } from './popup/list-item.js';
import { ListView } from './popup/list.js';
import { PopupView } from './popup/popup.js';
import { registerView } from './registry.js';

// Layout
registerView('sv-page', PageView);
registerView('panel', PanelView);
registerView('question', QuestionShell);
registerView('sv-string-viewer', StringView);
registerView('sv-question-error', QuestionErrorView);
registerView('sv-text-area', TextAreaView);
registerView('sv-character-counter', CharacterCounterView);
registerView('sv-skeleton', SkeletonView);
registerView('sv-notifier', NotifierView);
registerView('sv-logo-image', LogoView);
for (const kind of ['pages', 'questions', 'requiredquestions', 'correctquestions']) registerView(`sv-progress-${kind}`, ProgressView);
registerView('sv-progress-buttons', ProgressButtonsView);
registerView('sv-header', AdvancedHeaderView);
registerView('sv-navigation-toc', () => import('./layout/toc.js'));
registerView('flowpanel', () => import('./layout/flow-panel.js'));
registerView('sv-breadcrumbs', () => import('./layout/breadcrumbs.js'));
registerView('sv-singleinput-summary', () => import('./layout/single-input-summary.js'));
registerView('sv-placeholder-matrixdynamic', async () => ({ default: (await import('./layout/no-entries.js')).NoRowsView }));
registerView('sv-placeholder-paneldynamic', async () => ({ default: (await import('./layout/no-entries.js')).NoPanelsView }));
registerView('sv-string-editor', () => import('./layout/string-editor.js'));
registerView('sv-timerpanel', () => import('./layout/timer.js'));

// Actions
registerView('sv-action-bar', ActionBarView);
registerView('sv-action', ActionView);
registerView('sv-action-bar-item', ActionButtonView);
registerView('sv-action-bar-item-dropdown', ActionDropdownView);

// Popups and the lists in them: a popup is measured when it opens, so its content must be there
registerView('sv-popup', PopupView);
registerView('sv-list', ListView);
registerView('sv-list-item-content', ListItemContentView);
registerView('sv-list-item-group', ListItemGroupView);

// Questions
registerView('text', TextView);
registerView('comment', CommentView);
registerView('radiogroup', RadiogroupView);
registerView('survey-radiogroup-item', RadioItemView);
registerView('checkbox', CheckboxView);
registerView('survey-checkbox-item', CheckboxItemView);
registerView('dropdown', () => import('./questions/dropdown.js'));
registerView('sv-dropdown-select', () => import('./questions/dropdown-select.js'));
registerView('sv-rating-dropdown', () => import('./questions/rating-dropdown.js'));
registerView('tagbox', () => import('./questions/tagbox.js'));
registerView('multipletext', () => import('./questions/multipletext.js'));
registerView('buttongroup', () => import('./questions/buttongroup.js'));
registerView('sv-buttongroup-dropdown', () => import('./questions/buttongroup-dropdown.js'));
registerView('ranking', () => import('./questions/ranking.js'));
registerView('slider', () => import('./questions/slider.js'));
registerView('imagepicker', () => import('./questions/imagepicker.js'));
registerView('imagemap', () => import('./questions/imagemap.js'));
registerView('image', () => import('./questions/image.js'));
registerView('html', () => import('./questions/html.js'));
registerView('expression', () => import('./questions/expression.js'));
registerView('matrix', () => import('./questions/matrix.js'));
registerView('matrixdropdown', () => import('./questions/matrixdropdown.js'));
registerView('matrixdynamic', () => import('./questions/matrixdynamic.js'));
registerView('paneldynamic', () => import('./questions/paneldynamic.js'));
registerView('assay-custom-widget', () => import('./questions/custom-widget.js'));
registerView('custom', () => import('./questions/custom.js'));
registerView('composite', () => import('./questions/composite.js'));
registerView('file', () => import('./questions/file.js'));
registerView('signaturepad', () => import('./questions/signaturepad.js'));
registerView('rating', () => import('./questions/rating.js'));
registerView('boolean', () => import('./questions/boolean.js'));
registerView('anchoredrating', () => import('./questions/anchoredrating.js'));
registerView('ratees', () => import('./questions/ratees.js'));
registerView('constantsum', () => import('./questions/constantsum.js'));
registerView('pairwise', () => import('./questions/pairwise.js'));
registerView('delphi', () => import('./questions/delphi.js'));
registerView('bestworst', () => import('./questions/bestworst.js'));
registerView('sv-boolean-checkbox', () => import('./questions/boolean-checkbox.js'));
registerView('sv-boolean-radio', () => import('./questions/boolean-radio.js'));
registerView('sv-boolean-switch', () => import('./questions/boolean-switch.js'));

// survey-core asks which component draws a type in another face.
for (const face of ['checkbox', 'radio', 'switch']) RendererFactory.Instance.registerRenderer('boolean', face, `sv-boolean-${face}`);
RendererFactory.Instance.registerRenderer('dropdown', 'select', 'sv-dropdown-select');
RendererFactory.Instance.registerRenderer('rating', 'dropdown', 'sv-rating-dropdown');
RendererFactory.Instance.registerRenderer('buttongroup', 'dropdown', 'sv-buttongroup-dropdown');
