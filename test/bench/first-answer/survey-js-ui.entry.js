import { Model } from 'survey-core';
import 'survey-js-ui';
import 'survey-core/survey-core.min.css';
import json from './twelve-questions.json';

const model = new Model(json);
model.textUpdateMode = 'onTyping';
model.onValueChanged.add(() => (window.accepted = true));
window.ready = new Promise((resolve) => model.onAfterRenderSurvey.add(resolve));
model.render(document.getElementById('root'));
