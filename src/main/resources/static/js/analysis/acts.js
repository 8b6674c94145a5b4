// Small acts in the parts that are swapped: their forms, and the links that choose a circle.

import { refresh, screen } from './screen.js';
import { act } from './unsent.js';

export function delegate() {
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (form.id !== 'arrow' && !event.submitter?.matches('[data-swap]')) return;
    event.preventDefault();
    const taken = await act(form.action, Object.fromEntries(new FormData(form)));
    if (taken && form.id === 'arrow') {
      const from = document.getElementById('arrow-from');
      const to = document.getElementById('arrow-to');
      from.value = to.value;
      to.value = '';
      [from, to].forEach((end) => end.dispatchEvent(new Event('change')));
      document.getElementById('arrow-to-words')?.focus();
    }
  });
  document.addEventListener('click', async (event) => {
    const link = event.target.closest('a[data-fetch]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    screen.circle = new URL(link.href).searchParams.get('circle') ?? '';
    history.replaceState(null, '', link.href);
    await refresh();
  });
}
