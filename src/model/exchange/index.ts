export { codebook, codebookCsv, type CodebookEntry } from './codebook.js';
export { csvText } from './csv.js';
export { exportXlsForm, writeXlsx, type XlsFormExport } from './exporters/index.js';
export { asDefinition, definitionId, fileLimit, importLimeSurvey, importQualtrics, importTable, importXlsForm, readForm, type FormFormat, type ReadForm, type Sheet } from './importers/index.js';
export { datasetCodebookCsv, datasetCsv, rSyntax, spssSyntax, variableName, type Dataset, type DatasetVariable } from './dataset.js';
export type { ImportCode, ImportNote, ImportResult } from './importers/report.js';
export { printablePage } from './printable.js';
export { readXlsx } from './spreadsheet/read-xlsx.js';
