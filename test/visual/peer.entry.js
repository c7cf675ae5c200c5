// The same case drawn by survey-react-ui, as its documentation says to embed it.
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { DefaultDark } from 'survey-core/themes';
import 'survey-core/survey-core.min.css';
import 'survey-core/i18n/arabic';

let root;
let model;

window.show = async ({ survey, answers, theme, page, show, open }, { locale, dark }) => {
  root?.unmount();
  model?.dispose();
  model = new Model(survey);
  model.locale = locale;
  if (dark) model.applyTheme(DefaultDark);
  if (theme) model.applyTheme(dark ? { ...DefaultDark, ...theme, cssVariables: DefaultDark.cssVariables } : theme);
  for (const [name, value] of Object.entries(answers ?? {})) model.setValue(name, value);
  if (show === 'read-only') model.readOnly = true;
  const drawn = new Promise((resolve) => model.onAfterRenderSurvey.add(resolve));
  document.body.style.background = dark ? '#1f1f1f' : '';
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(createElement(Survey, { model }));
  await drawn;
  if (page) model.currentPageNo = page;
  if (show === 'errors') model.validate(true, false);
  if (show === 'preview') model.showPreview();
  if (show === 'completed') model.doComplete();
  await new Promise((later) => setTimeout(later, 200));
  for (const selector of open ?? []) document.querySelector(selector)?.click();
};
