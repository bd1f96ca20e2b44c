// Says when something new has come into the record, so that nobody has to ask again and again. Only the page that is looked at listens: a browser holds six connections to a host and no more.
const told = document.querySelector<HTMLElement>('.live');
if (told && 'EventSource' in window) {
  let changes: EventSource | undefined;
  const stop = (): void => {
    changes?.close();
    changes = undefined;
  };
  const listen = (): void => {
    if (document.visibilityState !== 'visible' || !told.hidden) return stop();
    changes ??= new EventSource('/changes/stream');
    changes.addEventListener('entry', () => {
      told.hidden = false;
      stop();
    });
  };
  document.addEventListener('visibilitychange', listen);
  window.addEventListener('pagehide', stop);
  listen();
}
