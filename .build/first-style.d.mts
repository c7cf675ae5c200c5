/** The part of survey-core's style sheet that a first page needs. */
export function firstStyle(css: string): string;
