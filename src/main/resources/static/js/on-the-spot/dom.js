// Makes elements. Whatever people wrote becomes text, never mark-up.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value' || name === 'checked') element[name] = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** An element; functions under on… listen. */
export const el = (tag, properties = {}, ...children) => fill(document.createElement(tag), properties, children);

/** An element of a drawing. */
export const svg = (tag, properties = {}, ...children) => fill(document.createElementNS(SVG, tag), properties, children);

/** A button that does something. */
export const button = (label, act, kind = 'secondary', about = null) => el('button', { type: 'button', class: `button button-${kind}`, onclick: act },
  el('span', {}, label, about && el('span', { class: 'sr' }, `: ${about}`)));

/** A surface with one subject. */
export const card = (title, ...content) => el('section', { class: 'card' }, title && el('h2', {}, title), ...content);

/** Something to know before going on. */
export const notice = (tone, ...content) => el('div', { class: `notice tone-${tone}` }, el('div', { class: 'notice-text' }, ...content));
