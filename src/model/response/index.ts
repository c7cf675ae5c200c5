export { answersSchema, type Answers, type Json } from './answers.js';
export { buildResponse, type ResponseParts } from './build-response.js';
export { receiptSchema, type Receipt } from './receipt.js';
export { responseDigest, responseSchema, type Response } from './response.js';
export { answersAbout, splitByRatee } from './split-by-ratee.js';
export { newResponseId } from './response-id.js';
