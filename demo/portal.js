// The intranet's menu, as it was written in 2009.
(function () {
  var groups = [
    ['Forms', [['/', 'Welcome'], ['/self-assessment.html', 'My values'], ['/competency.html', 'My competencies'], ['/survey.html', 'Staff survey']]],
    ['Results', [['/results.html', 'My results'], ['/feedback.html', 'Feedback from several sides'], ['/feedback-tasks.html', 'My feedback tasks'], ['/waiting.html', 'Waiting on this device'], ['/figures.html', 'Figures of the survey']]],
    ['Goals', [['/goals.html', 'My goals'], ['/goals-team.html', 'Goals of my team'], ['/goals-organisation.html', 'Goals of the organisation']]],
    ['Designers', [['/builder.html', 'Form builder'], ['/gallery.html', 'Gallery']]],
    ['Ideas', [['/offline.html', 'Offline'], ['/two-languages.html', 'Two languages'], ['/windows.html', 'Windows'], ['/dark.html', 'Dark'], ['/prefilled.html', 'Prefilled'], ['/own-backend.html', 'Own backend'], ['/placeholder.html', 'Placeholder'], ['/hostile.html', 'Hostile page']]]
  ];
  var menu = document.getElementById('menu');
  var list = document.createElement('ul');
  for (var i = 0; i < groups.length; i++) {
    var title = document.createElement('li');
    title.className = 'title';
    title.textContent = groups[i][0];
    list.appendChild(title);
    for (var j = 0; j < groups[i][1].length; j++) {
      var item = document.createElement('li');
      var link = document.createElement('a');
      link.href = groups[i][1][j][0];
      link.textContent = groups[i][1][j][1];
      if (location.pathname === link.pathname) {
        link.className = 'here';
        link.setAttribute('aria-current', 'page');
      }
      item.appendChild(link);
      list.appendChild(item);
    }
  }
  var nav = document.createElement('nav');
  nav.setAttribute('aria-label', 'Intranet');
  nav.appendChild(list);
  menu.appendChild(nav);
})();
