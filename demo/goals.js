// The widget knows people by their ids; the portal tells it their names.
const { people } = await fetch('/demo/agency.json').then((answer) => answer.json());
const names = Object.fromEntries(people.map(({ id, name }) => [id, name]));
for (const goals of document.querySelectorAll('assay-goal-alignment')) goals.names = names;
