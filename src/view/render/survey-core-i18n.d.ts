/** survey-core ships its translations without types: importing one registers it. */
declare module 'survey-core/i18n/korean';
declare module 'survey-core/i18n/simplified-chinese';
declare module 'survey-core/i18n/arabic';
declare module 'survey-core/i18n/persian';
declare module 'survey-core/i18n/hebrew';
