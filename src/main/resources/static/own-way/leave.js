// Leaving fast: the page is gone from the screen at once, and its place in the browser's history is taken by another page.
const TWICE_WITHIN = 1200;

/** The button, and Escape twice; `before` is called first, to keep what was typed. */
export function leaving(before) {
  const link = document.getElementById('leave');
  const leave = () => {
    before();
    const to = navigator.onLine ? link.href : 'about:blank';
    document.title = link.dataset.title;
    document.body.hidden = true;
    location.replace(to);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  let last = -TWICE_WITHIN;
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    if (event.timeStamp - last < TWICE_WITHIN) leave();
    last = event.timeStamp;
  }, true);
}
