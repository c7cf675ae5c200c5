// What is published can be answered: the page says where.
document.addEventListener('assay-saved', function (event) {
  var place = document.getElementById('published');
  place.textContent = '';
  if (event.detail.status !== 'published' || !event.detail.definition.id) return;
  var link = document.createElement('a');
  link.href = '/answer.html?form=' + encodeURIComponent(event.detail.definition.id);
  link.textContent = 'Answer ' + event.detail.definition.id + ' ' + event.detail.definition.version.number;
  place.append('Published. ', link);
});
