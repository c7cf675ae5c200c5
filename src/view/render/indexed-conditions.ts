import { SurveyModel } from 'survey-core';

export class IndexedSurveyModel extends SurveyModel {}
