// What the page says, in the language it was installed in.

const texts = JSON.parse(document.getElementById('texts').textContent);

/** The sentence with this key, with {0}, {1} filled in. */
export const t = (key, ...fill) => fill.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), texts[key] ?? key);

/** As euros are written here: 12,50 from 12.50. */
export const euro = (cents) => t('question_analysis.euro').replace(/\{0.*\}/, (Math.abs(cents) / 100)
  .toLocaleString(document.documentElement.lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
