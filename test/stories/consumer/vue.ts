import type {} from 'assayer/vue';
import type { GlobalComponents } from 'vue';

type PropsOf<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const form: PropsOf<'assay-form'> = {
  'definition-src': '/v1/definitions/x', respondentRole: 'peer', readOnly: true, class: ['wide'], onAssaySent: (event) => console.log(event.detail.receipt.key),
};
export const outbox: PropsOf<'assay-outbox'> = { respondent: 'kim', onAssayError: (event) => console.log(event.detail.code) };
// @ts-expect-error a form has no such property
export const wrong: PropsOf<'assay-form'> = { nowhere: 1 };
// @ts-expect-error there is no such tag
export type Nothing = PropsOf<'assay-nothing'>;
