import { people } from './people.js';
import { escapeHtml } from './placeholders.js';

/** The choices as form buttons, for the portal's own page and for `demo/sign-in.html` at `{{sign-in.choices}}`. */
export function signInChoices(next: string): string {
  const buttons = people.map((person) =>
    `<li><button type="submit" name="person" value="${person.id}" lang="${person.locale}">${escapeHtml(person.name)} <small>${escapeHtml(person.unit)}${person.organiser ? ' (organiser)' : person.designer ? ' (designer)' : ''}</small></button></li>`);
  return `<form method="post" action="/demo/sign-in"><input type="hidden" name="next" value="${escapeHtml(next)}"><ul class="people">${buttons.join('')}</ul></form>`;
}

/** Served when `demo/` has no sign-in page of its own. */
export function signInPage(next: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sign in to the demo</title><link rel="stylesheet" href="/portal.css"></head>
<body><main>
<h1>Who are you today?</h1>
<p>This is a demo. There are no passwords: anybody who reaches this page can be any of these people, and none of them exists. Do not enter real data.</p>
${signInChoices(next)}
</main></body>
</html>
`;
}
