/** The plainest element of each type that can be answered, and what goes with a property for it to mean anything. */
import type { Json } from './case.js';

export const dot = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY51kAfd+AAAAAElFTkSuQmCC';
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="100" height="100" fill="teal"/></svg>')}`;

const choices = [{ value: 1, text: 'One' }, { value: 2, text: 'Two' }, { value: 3, text: 'Three' }];
const pictures = [{ value: 'sea', text: 'Sea', imageLink: dot }, { value: 'hill', text: 'Hill', imageLink: dot }, { value: 'wood', text: 'Wood', imageLink: dot }];
const columns = [{ name: 'pick' }, { name: 'note', cellType: 'text' }, { name: 'done', cellType: 'checkbox', choices: ['a', 'b'] }];
const inner = [{ type: 'text', name: 'word', title: 'Word' }, { type: 'radiogroup', name: 'pick', title: 'Pick', choices: ['a', 'b'] }];

export const baseElements: Readonly<Record<string, Json>> = {
  text: {}, comment: {}, radiogroup: { choices }, checkbox: { choices }, dropdown: { choices }, tagbox: { choices }, buttongroup: { choices },
  rating: {}, boolean: {}, ranking: { choices }, imagepicker: { choices: pictures },
  imagemap: { imageLink: picture, areas: [{ value: 'west', text: 'West', shape: 'rect', coords: '0,0,90,90' }, { value: 'east', text: 'East', shape: 'rect', coords: '100,0,190,90' }] },
  slider: {}, file: {}, signaturepad: {}, multipletext: { items: [{ name: 'city', title: 'City' }, { name: 'people', title: 'People' }] },
  matrix: { rows: [{ value: 'r1', text: 'Row one' }, { value: 'r2', text: 'Row two' }], columns: [{ value: 1, text: 'Low' }, { value: 2, text: 'High' }] },
  matrixdropdown: { rows: [{ value: 'r1', text: 'Row one' }, { value: 'r2', text: 'Row two' }], columns, choices },
  matrixdynamic: { columns, choices },
  paneldynamic: { panelCount: 1, templateElements: inner },
  html: { html: '<p>Some <b>rich</b> text</p>' }, image: { imageLink: dot, altText: 'A dot' }, expression: { expression: '{count} + 1' }, empty: {},
  panel: { elements: inner },
  composite: {}, custom: {},
};

/** Each name is a property of one type or of several: what has to stand beside it. */
export const companions: Readonly<Record<string, Json>> = {
  otherText: { showOtherItem: true }, otherPlaceholder: { showOtherItem: true }, otherErrorText: { showOtherItem: true }, storeOthersAsComment: { showOtherItem: true },
  noneText: { showNoneItem: true }, refuseText: { showRefuseItem: true }, dontKnowText: { showDontKnowItem: true }, selectAllText: { showSelectAllItem: true },
  separateSpecialChoices: { showOtherItem: true, showNoneItem: true }, commentText: { showCommentArea: true }, commentPlaceholder: { showCommentArea: true },
  requiredErrorText: { isRequired: true }, errorLocation: { isRequired: true }, descriptionLocation: { description: 'A description' },
  maskSettings: {}, minErrorText: { inputType: 'number', min: 20 }, maxErrorText: { inputType: 'number', max: 5 }, stepErrorText: { inputType: 'number', step: 5 },
  min: { inputType: 'number' }, max: { inputType: 'number' }, step: { inputType: 'number' }, minValueExpression: { inputType: 'number' }, maxValueExpression: { inputType: 'number' },
  choicesFromQuestionMode: { choicesFromQuestion: 'source', choices: [] }, choiceValuesFromQuestion: { choicesFromQuestion: 'lines', choices: [] }, choiceTextsFromQuestion: { choicesFromQuestion: 'lines', choiceValuesFromQuestion: 'a', choices: [] },
  createCustomChoiceText: { allowCustomChoices: true }, choicesLazyLoadPageSize: { choicesLazyLoadEnabled: true },
  choicesMax: { choicesMin: 1, choices: [] }, choicesMin: { choicesMax: 9, choices: [] }, choicesStep: { choicesMin: 0, choicesMax: 20, choices: [] },
  selectToRankSwapAreas: { selectToRankEnabled: true }, selectToRankAreasLayout: { selectToRankEnabled: true }, selectToRankEmptyRankedAreaText: { selectToRankEnabled: true }, selectToRankEmptyUnrankedAreaText: { selectToRankEnabled: true },
  rateDescriptionLocation: { minRateDescription: 'Bad', maxRateDescription: 'Good' }, displayRateDescriptionsAsExtremeItems: { minRateDescription: 'Bad', maxRateDescription: 'Good' },
  scaleColorMode: { rateType: 'smileys' }, rateColorMode: { rateType: 'smileys' },
  minRangeLength: { sliderType: 'range' }, maxRangeLength: { sliderType: 'range' }, allowSwap: { sliderType: 'range' }, allowDragRange: { sliderType: 'range' },
  detailElements: { detailPanelMode: 'underRow' }, detailErrorLocation: { detailPanelMode: 'underRow', detailElements: [{ type: 'text', name: 'why', isRequired: true }] }, cellErrorLocation: { columns: [{ name: 'need', cellType: 'text', isRequired: true }] },
  detailPanelMode: { detailElements: [{ type: 'text', name: 'why' }] }, detailPanelShowOnAdding: { detailPanelMode: 'underRow', detailElements: [{ type: 'text', name: 'why' }] },
  totalText: { columns: [{ name: 'sum', cellType: 'text', inputType: 'number', totalType: 'sum' }] }, keyDuplicationError: { keyName: 'note' }, confirmDeleteText: { confirmDelete: true },
  prevPanelText: { displayMode: 'carousel', panelCount: 2 }, nextPanelText: { displayMode: 'carousel', panelCount: 2 }, showProgressBar: { displayMode: 'carousel', panelCount: 2 }, progressBarLocation: { displayMode: 'carousel', panelCount: 2 },
  tabAlign: { displayMode: 'tab', panelCount: 2 }, templateTabTitle: { displayMode: 'tab', panelCount: 2 }, tabTitlePlaceholder: { displayMode: 'tab', panelCount: 2, templateTabTitle: '{panel.word}' }, noEntriesText: { panelCount: 0 }, noRowsText: { rowCount: 0 },
  questionStartIndex: { showQuestionNumbers: 'on' }, acceptedTypes: { }, maxFiles: { allowMultiple: true }, photoPlaceholder: { sourceType: 'camera' }, fileOrPhotoPlaceholder: { sourceType: 'file-camera' }, cameraFacingMode: { sourceType: 'camera' },
  eachRowUnique: { eachRowRequired: true }, imageHeight: {}, contentMode: {}, placeholderReadOnly: { readOnly: true }, dataList: {}, autocomplete: {},
  minSelectedChoices: {}, maxSelectedChoices: {}, rateStep: { rateMin: 0, rateMax: 3 }, columnColCount: { cellType: 'radiogroup' }, label: { displayMode: 'checkbox' }, useTitleAsLabel: { displayMode: 'checkbox' },
};
