export { asDefinition, definitionId } from './as-definition.js';
export { importLimeSurvey } from './limesurvey/import-limesurvey.js';
export { importQualtrics } from './qualtrics/import-qualtrics.js';
export { fileLimit, readForm, type FormFormat, type ReadForm } from './read-form.js';
export { importTable } from './table.js';
export { importXlsForm } from './xlsform/import-xlsform.js';
export type { Sheet } from './xlsform/sheet-rows.js';
