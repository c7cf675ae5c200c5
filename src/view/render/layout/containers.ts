/** Places around the page into which survey-core puts progress, navigation, timer, contents and whatever the host adds. */
import { html, nothing } from 'lit';
import type { SurveyModel } from 'survey-core';
import { each } from '../each.js';
import { draw } from '../registry.js';

export type ContainerName = 'header' | 'footer' | 'left' | 'right' | 'center' | 'contentTop' | 'contentBottom' | 'completePage';

/** The components of a container, without a frame (`frame` false) or in a column of their own. */
export function container(survey: SurveyModel, name: ContainerName, frame = true): unknown {
  const components = survey.getContainerContent(name as Parameters<SurveyModel['getContainerContent']>[0]) as { id: string; component?: string; data?: object }[];
  if (components.length === 0) return nothing;
  const drawn = each(components, (element) => element.id, (element) => (element.component ? draw(element.component, { model: element.data ?? survey, survey, container: name }) : nothing));
  return frame ? html`<div class=${`sv-components-column sv-components-container-${name}`}>${drawn}</div>` : drawn;
}
