// Says when something new has come into the record, so that nobody has to ask again and again.
const told = document.querySelector<HTMLElement>('.live');
if (told && 'EventSource' in window) {
  const changes = new EventSource('/changes/stream');
  changes.addEventListener('entry', () => {
    told.hidden = false;
    changes.close();
  });
  window.addEventListener('pagehide', () => changes.close());
}
