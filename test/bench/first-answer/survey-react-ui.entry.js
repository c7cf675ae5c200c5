import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.min.css';
import json from './twelve-questions.json';

const model = new Model(json);
model.textUpdateMode = 'onTyping';
model.onValueChanged.add(() => (window.accepted = true));
window.ready = new Promise((resolve) => model.onAfterRenderSurvey.add(resolve));
createRoot(document.getElementById('root')).render(createElement(Survey, { model }));
