// The page's own way of storing a response: any function that answers `true` once it is stored.
document.getElementById('own').backend = function (response) {
  document.getElementById('received').textContent = JSON.stringify(response, null, 2);
  return Promise.resolve(true);
};
