import type {} from 'assayer/react';
import { createElement } from 'react';

export const page = (
  <main>
    <assay-form definition-src="/v1/definitions/x" respondent="kim" respondent-role="peer" display="popup" read-only locale="ko" className="wide"
      answers={{ mood: 'good' }} onassay-sent={(event) => console.log(event.detail.receipt.key, event.detail.instanceId)} />
    <assay-self-assessment endpoint="/v1" round="2026" no-draft={false} />
    <assay-result-report form="self-assessment.values" subject="kim" audience="self" />
    <assay-outbox respondent="kim" onassay-error={(event) => console.log(event.detail.code)} />
    {/* @ts-expect-error no such display */}
    <assay-result-report audience={7} />
    {/* @ts-expect-error receipts have no such member */}
    <assay-form onassay-sent={(event) => event.detail.receipt.nowhere} />
    {/* @ts-expect-error no such tag */}
    <assay-nothing />
  </main>
);

export const other = createElement('assay-form', { respondent: 'kim' });
