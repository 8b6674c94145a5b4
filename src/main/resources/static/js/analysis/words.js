// What the modules say, in the language of the page.

const words = document.getElementById('live-words').dataset;

/** The sentence with this name, with {0}, {1} filled in. */
export const word = (name, ...fill) => fill.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), words[name] ?? '');
