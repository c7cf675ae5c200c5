export { codebook, codebookCsv, type CodebookEntry } from './codebook.js';
export { csvText } from './csv.js';
export type { ImportCode, ImportNote, ImportResult } from './importers/report.js';
export { importTable } from './importers/table.js';
export { printablePage } from './printable.js';
