/** The way back up, while the parts of a container are answered one at a time. Registered as `sv-breadcrumbs`. */
import { html, nothing } from 'lit';
import type { Action, ActionContainer, Question } from 'survey-core';
import { each } from '../each.js';
import { svgIcon } from '../icons.js';
import { draw } from '../registry.js';
import { View, type ViewProps } from '../view.js';
import { interfaceText } from './interface-text.js';

interface BreadcrumbsProps extends ViewProps {
  readonly model: ActionContainer<Action>;
  readonly question: Question;
}

export default class BreadcrumbsView extends View<BreadcrumbsProps> {
  protected content(): unknown {
    const { model, question } = this.props;
    if (model.actions.length === 0) return nothing;
    const classes = question.cssClasses as Record<string, string>;
    const separator = svgIcon('icon-arrowright-16x16', { size: 'auto', className: classes.breadcrumbsSeparator });
    return html`<nav class=${classes.breadcrumbsRoot} aria-label=${interfaceText(question)('render.single.path')}>${each(
      model.actions,
      (action) => action.uniqueId,
      (action, index) => [index > 0 ? separator : null, draw('sv-action', { model: action })],
    )}</nav>`;
  }
}
