/** A rating whose points are anchored in behaviour. Registered as `anchoredrating`. */
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { QuestionAnchoredRatingModel } from '../../../survey/question-types/index.js';
import { AnchoredScaleView } from './anchored-scale.js';

export default class AnchoredRatingView extends AnchoredScaleView<QuestionAnchoredRatingModel> {
  protected get chosen(): unknown {
    return this.props.model.value;
  }

  protected choose(value: number | string | undefined): void {
    this.props.model.value = value;
  }

  protected content(): unknown {
    return html`<div class="assay-anchored" ${ref(this.root)}>${this.scale()}</div>`;
  }
}
