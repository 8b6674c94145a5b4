// With whom, on paper, a copy, everything away, and what this page keeps.
import { h, button, line } from './make.js';
import { doc, forgetAll, t, write } from './state.js';
import { bringFile, keepCopy } from './copy.js';
import { alsoWritten } from './also.js';

/** The screen. */
export function draw(which, { go, again }) {
  return h('div', { class: 'stack' }, h('h1', {}, t('more.title')), who(again),
    h('section', { class: 'stack-s' }, h('h2', {}, t('paper.title')), h('p', {}, t('paper.lead')),
      h('p', { class: 'actions' }, button(t('paper.mine'), () => go('paper')),
        h('a', { class: 'button button-secondary', href: document.getElementById('main').dataset.workbook }, t('paper.empty')))),
    account(), copy(again), keeping(), away());
}

function who(again) {
  const { writes, with: name } = doc().who;
  return h('section', { class: 'stack-s' }, h('h2', {}, t('who.title')),
    h('fieldset', { class: 'field' }, h('legend', { class: 'label' }, t('who.ask')),
      h('div', { class: 'options' }, ['self', 'together', 'other'].map((way) => h('label', { class: 'option' },
        h('input', { type: 'radio', name: 'writes', id: `writes-${way}`, value: way, checked: writes === way, onchange: () => { write('who', 'who', 'writes', way); again(`writes-${way}`); } }),
        h('span', {}, t(`who.${way}`)))))),
    writes === 'self' ? null : [line('with', t('who.with'), name, (text) => {
      write('who', 'who', 'with', text);
      const banner = document.getElementById('speaks');
      if (banner) banner.textContent = text ? t('speaks.named', text) : t('speaks');
    }, { max: 60 }), alsoWritten('who', doc().who, 'with', again)],
    writes === 'other' ? h('p', { class: 'hint' }, t('who.other.means')) : null);
}

function account() {
  return h('section', { class: 'stack-s' }, h('h2', {}, t('account.title')), h('p', {}, t('account.lead')),
    h('p', {}, h('a', { class: 'button button-secondary', href: document.getElementById('main').dataset.account }, t('account.go'))));
}

function copy(again) {
  const told = h('p', { role: 'status' });
  return h('section', { class: 'stack-s' }, h('h2', {}, t('copy.title')), h('p', {}, t('copy.lead')),
    h('p', { class: 'actions' }, button(t('copy.keep'), keepCopy)),
    h('div', { class: 'field' }, h('label', { class: 'label', for: 'bring' }, t('copy.bring')), h('p', { class: 'hint', id: 'bring-hint' }, t('copy.bring.hint')),
      h('input', { class: 'input', id: 'bring', type: 'file', accept: 'application/json,.json', 'aria-describedby': 'bring-hint', onchange: async (e) => {
        const file = e.target.files[0];
        if (file) told.textContent = t(`copy.${await bringFile(file)}`);
      } })), told);
}

function keeping() {
  return h('section', { class: 'stack-s' }, h('h2', {}, t('keeping.title')),
    h('ul', {}, ['device', 'nobody', 'phone', 'cleared', 'leave', 'server'].map((one) => h('li', {}, t(`keeping.${one}`)))));
}

function away() {
  const sure = h('div', { class: 'stack-s', hidden: true }, h('p', {}, h('b', {}, t('away.sure'))),
    h('p', {}, button(t('away.yes'), async () => {
      // the vault's key first, or the vault would bring everything back
      await import('./vault.js').then(({ letGo }) => letGo()).catch(() => {});
      await forgetAll().catch(() => {});
      for (const one of (await globalThis.caches?.keys().catch(() => [])) ?? []) if (one.startsWith('own-way-')) await caches.delete(one);
      const worker = await navigator.serviceWorker?.getRegistration('/eigen-weg');
      await worker?.unregister();
      location.replace(location.pathname);
    }, { kind: 'danger', id: 'away-yes' })));
  return h('section', { class: 'stack-s' }, h('h2', {}, t('away.title')), h('p', {}, t('away.lead')),
    h('p', {}, button(t('away.ask'), () => { sure.hidden = false; document.getElementById('away-yes').focus(); }, { kind: 'danger' })), sure);
}
