/** Survey properties whose texts people read. `test/survey/metadata.test.ts` compares the list with survey-core's own. */
export const localizableProperties: ReadonlySet<string> = new Set([
  'title', 'description', 'completedHtml', 'completedBeforeHtml', 'loadingHtml', 'startSurveyText', 'pagePrevText', 'pageNextText', 'completeText',
  'previewText', 'editText', 'requiredErrorText', 'navigationTitle', 'navigationDescription', 'content', 'commentText', 'commentPlaceholder',
  'defaultDisplayValue', 'placeholder', 'keyDuplicationError', 'singleInputTitleTemplate', 'totalText', 'confirmDeleteText', 'addRowText',
  'removeRowText', 'noRowsText', 'otherPlaceholder', 'noneText', 'refuseText', 'dontKnowText', 'otherText', 'otherErrorText', 'selectAllText',
  'createCustomChoiceText', 'selectToRankEmptyRankedAreaText', 'selectToRankEmptyUnrankedAreaText', 'minErrorText', 'maxErrorText', 'stepErrorText',
  'html', 'altText', 'fileOrPhotoPlaceholder', 'photoPlaceholder', 'filePlaceholder', 'minRateDescription', 'maxRateDescription', 'label', 'labelTrue',
  'labelFalse', 'placeholderReadOnly', 'templateTitle', 'templateTabTitle', 'tabTitlePlaceholder', 'templateDescription', 'noEntriesText', 'addPanelText',
  'removePanelText', 'prevPanelText', 'nextPanelText', 'text', 'cellHint', 'cannotSayText', 'unitText', 'bestText', 'worstText',
]);

/** Localizable too, but no texts to translate: formats, addresses and patterns of the title. */
export const untranslatedProperties: ReadonlySet<string> = new Set(['logo', 'questionTitleTemplate', 'format', 'totalFormat', 'imageLink', 'url', 'dataList']);

/** Survey properties that hold an expression. The same test watches over it. */
export const expressionProperties: ReadonlySet<string> = new Set([
  'visibleIf', 'enableIf', 'requiredIf', 'resetValueIf', 'setValueIf', 'setValueExpression', 'defaultValueExpression', 'columnsVisibleIf', 'rowsVisibleIf',
  'rowCountExpression', 'expression', 'choicesVisibleIf', 'choicesEnableIf', 'minValueExpression', 'maxValueExpression', 'panelCountExpression',
  'templateVisibleIf', 'totalExpression', 'runExpression',
]);

/** Survey properties that hold an address which a browser would open or load. */
export const addressProperties: ReadonlySet<string> = new Set(['navigateToUrl', 'logo', 'imageLink', 'backgroundImage', 'contentUrl']);

/** Names that every survey may use in expressions besides its questions: what the host said about this respondent. */
export const surveyVariables: readonly string[] = ['role', 'round', 'subject', 'context'];
