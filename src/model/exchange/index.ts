export { codebook, codebookCsv, type CodebookEntry } from './codebook.js';
export { csvText } from './csv.js';
export { printablePage } from './printable.js';
