// What the portal knows already. The properties may be set before the widget has loaded.
var form = document.getElementById('prefilled');
form.answers = { careerStage: 'experienced', goal1: 'Answer every letter of a resident within a week' };
form.context = { department: 'Citizen Services', jobFamily: 'administration' };
