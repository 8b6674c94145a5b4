// Follows an analysis: a stream of events that says no more than 'something changed'; where a stream can't be kept open, asking.

const SILENT = 40000;
const EVERY = 2000;
const STREAM_AGAIN = 20000;

/**
 * @param at { path, id, view } of the screen
 * @param told { pulse(): what the screen shows, change(pulse), present(list), gone(), lost(), back() }
 */
export function follow(at, told) {
  const query = () => new URLSearchParams({ screen: at.id, view: at.view ?? '', since: told.pulse() });
  let source = null;
  let heard = Date.now();
  let over = false;
  let lost = 0;
  let tag = '';

  const alive = () => {
    heard = Date.now();
    clearTimeout(lost);
    lost = 0;
    told.back();
  };
  const end = () => {
    over = true;
    source?.close();
    told.gone();
  };

  function open() {
    source?.close();
    if (over) return;
    heard = Date.now();
    source = new EventSource(`${at.path}/stream?${query()}`);
    source.onopen = alive;
    source.addEventListener('beat', alive);
    source.addEventListener('change', (event) => { alive(); told.change(event.lastEventId); });
    source.addEventListener('present', (event) => { alive(); told.present(JSON.parse(event.data)); });
    source.addEventListener('gone', end);
    source.onerror = () => {
      lost ||= setTimeout(told.lost, 2500);
      // refused, or something on the way lets no stream through: ask, and try the stream again later
      if (source.readyState === EventSource.CLOSED && !over) {
        poll();
        setTimeout(open, STREAM_AGAIN);
      }
    };
  }

  /** Asks until the stream is there again. */
  async function poll() {
    if (over || source?.readyState === EventSource.OPEN) return;
    try {
      const answer = await fetch(`${at.path}/pulse?${query()}`, {
        cache: 'no-store', headers: tag ? { 'If-None-Match': tag } : {}, redirect: 'manual',
      });
      if (answer.status === 404 || answer.type === 'opaqueredirect') return end();
      if (answer.ok || answer.status === 304) alive();
      if (answer.ok) {
        tag = answer.headers.get('ETag') ?? '';
        const now = await answer.json();
        told.present(now.present);
        told.change(now.pulse);
      }
    } catch {
      told.lost();
    }
    setTimeout(poll, EVERY);
  }

  if (window.EventSource) open();
  else poll();
  // a laptop that slept has a line that looks open and is not
  setInterval(() => { if (!over && source?.readyState === EventSource.OPEN && Date.now() - heard > SILENT) open(); }, 5000);
  addEventListener('online', () => { if (source?.readyState !== EventSource.OPEN) open(); });
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', (event) => { if (event.persisted) open(); });
}
