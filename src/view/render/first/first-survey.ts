/** What a simple first page shows, in one language, with nothing left to decide. */
export interface FirstSurvey {
  readonly locale: FirstLocale;
  readonly title: string | null;
  readonly description: string | null;
  readonly page: { readonly title: string | null; readonly description: string | null };
  readonly questions: readonly FirstQuestion[];
  /** Titles of all pages, where progress is shown. */
  readonly progress: readonly string[] | null;
  readonly next: { readonly last: boolean; readonly text: string };
}

/** The languages whose texts of survey-core are known here. */
export type FirstLocale = 'en' | 'ko' | 'zh-cn';

export interface Choice {
  readonly value: string | number;
  readonly text: string;
}

interface Common {
  readonly name: string;
  readonly title: string;
  readonly description: string | null;
  readonly required: boolean;
}

export type FirstQuestion = Common & (
  | { readonly type: 'text'; readonly input: string; readonly attributes: Readonly<Record<string, string | number | null>> }
  | { readonly type: 'comment'; readonly rows: number; readonly placeholder: string | null }
  | { readonly type: 'radiogroup'; readonly choices: readonly Choice[] }
  | { readonly type: 'checkbox'; readonly choices: readonly Choice[] }
  | { readonly type: 'dropdown'; readonly placeholder: string | null }
  | { readonly type: 'rating'; readonly items: readonly Choice[]; readonly min: string | null; readonly max: string | null }
  | { readonly type: 'boolean'; readonly no: string | null; readonly yes: string | null }
  | { readonly type: 'matrix'; readonly rows: readonly Choice[]; readonly columns: readonly Choice[] }
  | { readonly type: 'html'; readonly content: DocumentFragment });

export type QuestionOf<T extends FirstQuestion['type']> = Extract<FirstQuestion, { type: T }>;
