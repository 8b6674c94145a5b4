// Elements out of names, attributes and children. Text is always text: nothing that somebody wrote, nor a definition, becomes mark-up.
const SVG = 'http://www.w3.org/2000/svg';

/** An element; attributes that begin with 'on' are listeners, children may be text, elements, lists or nothing. */
export function h(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for a drawing. */
export function s(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false && child !== '') element.append(child);
  }
  return element;
}

/** A field of some lines with its name above it; `written` gets every change. */
export function area(id, label, value, written, hint) {
  return h('div', { class: 'field' },
    h('label', { class: 'label', for: id }, label),
    hint ? h('p', { class: 'hint', id: `${id}-hint` }, hint) : null,
    h('textarea', { class: 'input', id, rows: 3, maxlength: 20000, value, autocomplete: 'off', 'aria-describedby': hint ? `${id}-hint` : null, oninput: (e) => written(e.target.value) }));
}

/** A field of one line. */
export function line(id, label, value, written, { type = 'text', hint = null, max = 200 } = {}) {
  return h('div', { class: 'field' },
    h('label', { class: 'label', for: id }, label),
    hint ? h('p', { class: 'hint', id: `${id}-hint` }, hint) : null,
    h('input', { class: 'input', id, type, maxlength: type === 'text' ? max : null, value, autocomplete: 'off', 'aria-describedby': hint ? `${id}-hint` : null, oninput: (e) => written(e.target.value) }));
}

/** A button that does something; `more` tells apart the same words on one screen to who does not see where they stand. */
export function button(label, act, { kind = 'secondary', small = false, more = '', id = null, pressed = null } = {}) {
  return h('button', { type: 'button', class: `button button-${kind}${small ? ' button-s' : ''}`, onclick: act, id, 'aria-pressed': pressed },
    label, more ? h('span', { class: 'sr' }, ` ${more}`) : null);
}

/** Something to know. */
export function notice(title, text, ...more) {
  return h('div', { class: 'notice' }, h('div', { class: 'notice-text' }, title ? h('p', {}, h('b', {}, title)) : null, text ? h('p', {}, text) : null, more));
}
