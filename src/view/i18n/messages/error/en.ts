import type { Catalogue } from '../../message.js';

/** Keys are the stable codes of errors. */
export const en = {
  unknown: 'Something went wrong ({code}).',
  'access/sign-in': 'Your sign-in has ended. Sign in again in the portal, then try once more.',
  'access/forbidden': 'You are not allowed to see this.',
  'store/quota': 'This device has no space left. Export your answers so that they are not lost.',
  'store/unavailable': 'This browser does not let the page store anything. Your answers will be lost when you close it.',
  'transport/offline': 'There is no connection. Nothing is lost; it will be tried again.',
  'transport/network': 'The server could not be reached. It will be tried again.',
  'transport/timeout': 'The server took too long to answer. It will be tried again.',
  'transport/server': 'The server has a problem at the moment. It will be tried again.',
  'transport/busy': 'The server is busy. It will be tried again.',
  'transport/no-receipt': 'The answer did not come from the server; perhaps a sign-in page is in between. It will be tried again.',
  'transport/conflict': 'The server is still working on this response. It will be tried again.',
  'transport/rejected': 'The server refused this response.',
  'transport/sign-in': 'Sign in again in the portal, then the response is sent.',
  'definition/not-found': 'This form does not exist or is no longer published.',
  'definition/unavailable': 'The form could not be loaded, and this device has no copy of it.',
  'definition/invalid': 'This form has a mistake and cannot be shown. Please tell the people who run the portal.',
  'report/invalid': 'The server sent something that is not a report.',
  'report/not-found': 'There is no report yet.',
  'response/different': 'Another response with the same number is already stored.',
  'response/invalid': 'The server found answers that do not fit the form.',
} as const satisfies Catalogue;
