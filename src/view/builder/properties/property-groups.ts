import type { PropertyInfo } from '../../../model/editing/index.js';

/** Groups of the property grid, in their order. */
export const propertyGroups = ['general', 'options', 'logic', 'validation', 'data', 'layout', 'texts', 'more'] as const;
export type PropertyGroup = (typeof propertyGroups)[number];

/** What designers look for under these headings; order within a group is the order here. */
const named: Readonly<Partial<Record<PropertyGroup, readonly string[]>>> = {
  general: ['title', 'description', 'name', 'value', 'text', 'type', 'cellType', 'inputType', 'html', 'expression', 'format', 'isRequired', 'readOnly', 'visible', 'placeholder', 'locale', 'logo', 'imageLink', 'contentMode', 'altText', 'image', 'video',
    'rateType', 'rateCount', 'rateMin', 'rateMax', 'showCannotSay', 'statementsShown', 'total', 'showConsistency', 'consistencyLimit', 'randomIndex', 'rateStep', 'rateColorMode', 'scaleColorMode', 'autoGenerate', 'displayMode', 'valueTrue', 'valueFalse', 'labelTrue', 'labelFalse', 'renderAs', 'sliderType', 'min', 'max', 'step', 'maskType', 'maskSettings', 'acceptedTypes', 'allowMultiple', 'sourceType', 'multiSelect', 'imageFit'],
  options: ['choices', 'rateValues', 'anchors', 'ratees', 'rateesFrom', 'statements', 'entries', 'entriesFrom', 'criteria', 'criteriaFrom', 'columns', 'rows', 'items', 'areas', 'customLabels', 'cells', 'choicesFromQuestion', 'choicesFromQuestionMode', 'choiceValuesFromQuestion', 'choiceTextsFromQuestion', 'choicesByUrl', 'choicesOrder', 'showOtherItem', 'otherText', 'showNoneItem', 'noneText', 'showRefuseItem', 'refuseText',
    'showDontKnowItem', 'dontKnowText', 'showSelectAllItem', 'selectAllText', 'separateSpecialChoices', 'searchEnabled', 'searchMode', 'allowClear', 'minSelectedChoices', 'maxSelectedChoices', 'rowCount', 'minRowCount', 'maxRowCount', 'panelCount', 'minPanelCount', 'maxPanelCount', 'allowAddRows', 'allowRemoveRows', 'allowAddPanel', 'allowRemovePanel', 'allowRowReorder', 'selectToRankEnabled', 'randomize', 'dataList', 'showCommentArea'],
  logic: ['visibleIf', 'enableIf', 'requiredIf', 'choicesVisibleIf', 'choicesEnableIf', 'rowsVisibleIf', 'columnsVisibleIf', 'setValueIf', 'setValueExpression', 'resetValueIf', 'defaultValueExpression', 'minValueExpression', 'maxValueExpression', 'triggers', 'calculatedValues', 'completedHtmlOnCondition', 'navigateToUrlOnCondition', 'runIf', 'setToName', 'fromName', 'setValue', 'gotoName'],
  validation: ['validators', 'maxLength', 'maxSize', 'requiredErrorText', 'eachRowRequired', 'eachRowUnique', 'keyName', 'isUnique', 'errorLocation', 'checkErrorsMode', 'validateVisitedEmptyFields', 'minErrorText', 'maxErrorText', 'minValue', 'maxValue', 'minLength', 'allowDigits', 'minCount', 'maxCount', 'regex', 'caseInsensitive'],
  data: ['defaultValue', 'correctAnswer', 'valueName', 'clearIfInvisible', 'clearInvisibleValues', 'storeOthersAsComment', 'useDisplayValuesInDynamicTexts', 'valuePropertyName', 'cookieName', 'surveyId', 'surveyPostId', 'storeDataAsText', 'waitForUpload', 'copyDefaultValueFromLastEntry', 'defaultRowValue'],
  layout: ['startWithNewLine', 'colCount', 'width', 'minWidth', 'maxWidth', 'indent', 'innerIndent', 'titleLocation', 'descriptionLocation', 'state', 'showNumber', 'page', 'questionTitleLocation', 'questionDescriptionLocation', 'questionErrorLocation', 'questionTitleWidth', 'showQuestionNumbers', 'showProgressBar', 'progressBarLocation', 'progressBarType', 'showTOC', 'tocLocation', 'questionsOnPageMode',
    'showTitle', 'showPageTitles', 'showPageNumbers', 'showNavigationButtons', 'navigationButtonsLocation', 'headerView', 'widthMode', 'logoPosition', 'logoWidth', 'logoHeight', 'logoFit', 'firstPageIsStartPage', 'showPreviewBeforeComplete', 'previewMode', 'rows', 'autoGrow', 'allowResize', 'itemSize', 'verticalAlign', 'alternateRows', 'detailPanelMode', 'transposeData'],
};

const places = new Map<string, { group: PropertyGroup; order: number }>();
for (const [group, names] of Object.entries(named)) for (const [order, name] of names!.entries()) if (!places.has(name)) places.set(name, { group: group as PropertyGroup, order });

/** The heading for a property. `rows` of a long text is a height, of a table its rows. */
export function groupOf(info: PropertyInfo): PropertyGroup {
  if (info.name === 'rows' && info.type === 'number') return 'layout';
  const place = places.get(info.name);
  if (place) return place.group;
  if (info.type === 'condition' || info.type === 'expression') return 'logic';
  if (info.type === 'value') return 'data';
  if (/ErrorText$|^keyDuplicationError$/.test(info.name)) return 'validation';
  if (info.localizable) return 'texts';
  return 'more';
}

export function orderOf(info: PropertyInfo): number {
  return places.get(info.name)?.order ?? 1000;
}
