/** Whose data it is: one database for each application and respondent, so that the next person at this desk sees nothing. */
export interface StoreOwner {
  application: string;
  respondent: string | null;
}

/** Name of the database of an owner. */
export function storeName({ application, respondent }: StoreOwner): string {
  return `assayer:${encodeURIComponent(application)}:${encodeURIComponent(respondent ?? '')}`;
}
