import type { FormDefinition } from '../definition/index.js';

/** Who may read the results of one subject, beside the subject. */
export interface ReportReader {
  who: 'manager' | 'organisation';
  /** `opt-in`: only once the subject has agreed. */
  consent: 'always' | 'opt-in';
}

/**
 * What the form says under `anonymity.sharing`. A form that says nothing: results that belong to the organisation are read by manager
 * and organiser, results that belong to the person by nobody else.
 */
export function reportReaders({ anonymity }: Pick<FormDefinition, 'anonymity'>): ReportReader[] {
  if (anonymity?.sharing) return anonymity.sharing.map(({ with: who, consent }) => ({ who, consent }));
  if (anonymity?.owner === 'respondent') return [];
  return [{ who: 'manager', consent: 'always' }, { who: 'organisation', consent: 'always' }];
}
