// Pointing at a statement, in the picture or in the list, lights up its arrows and what they lead to. Nothing else depends on it.

const root = document.getElementById('analysis');
let lit = '';

function light(id) {
  if (id === lit) return;
  lit = id;
  for (const picture of root.querySelectorAll('.pic-live .pic')) {
    picture.querySelectorAll('.pic-lit').forEach((one) => one.classList.remove('pic-lit'));
    const statement = id && picture.querySelector(`.pic-statement[data-id="${CSS.escape(id)}"]`);
    picture.classList.toggle('pic-lighting', Boolean(statement));
    if (!statement) continue;
    const near = new Set([id]);
    for (const arrow of picture.querySelectorAll('.pic-arrow')) {
      const { from, to } = arrow.dataset;
      if (from !== id && to !== id) continue;
      arrow.classList.add('pic-lit');
      near.add(from).add(to);
    }
    for (const other of near) {
      picture.querySelector(`.pic-statement[data-id="${CSS.escape(other)}"]`)?.classList.add('pic-lit');
    }
  }
}

const named = (target) => target.closest?.('.pic-statement[data-id], .said[data-id]')?.dataset.id ?? '';

root.addEventListener('pointerover', (event) => { if (event.pointerType !== 'touch') light(named(event.target)); });
root.addEventListener('pointerleave', () => light(''));
root.addEventListener('focusin', (event) => light(named(event.target)));
root.addEventListener('focusout', () => light(''));
// a swapped picture begins unlit
root.addEventListener('part:new', () => { lit = ''; });
