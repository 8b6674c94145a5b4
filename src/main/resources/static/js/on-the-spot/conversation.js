// A conversation as data: what stands, what was changed here, and what follows from the answers. Knows no page and no network.

/** What stands, with the changes that were made here laid over it, in their order. */
export function view(stands, changes) {
  const answers = new Map(Object.entries(stands.answers));
  const lines = new Map(stands.lines.map((one) => [one.id, one.value]));
  const members = new Map(stands.members.map((one) => [one.id, one.value]));
  const rows = { line: lines, member: members, answer: answers };
  for (const change of changes) {
    if (change.state === 'refused') continue;
    const now = rows[change.what];
    if (change.is === null) now.delete(change.target);
    else now.set(change.target, change.is);
  }
  return { answers, lines, members };
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Whether two values are the same. */
export const equal = (one, other) => same(one ?? null, other ?? null);

function compare(kind, answer, expected) {
  if (kind === 'scale' || kind === 'amount') return Number(answer) - Number(expected);
  return answer < expected ? -1 : answer > expected ? 1 : 0;
}

function met([, operator, expected, kind], given) {
  switch (operator) {
    case 'exists': return (expected === 'true') === given.length > 0;
    case '=': return given.some((one) => compare(kind, one, expected) === 0);
    case '!=': return given.every((one) => compare(kind, one, expected) !== 0);
    case '>': return given.some((one) => compare(kind, one, expected) > 0);
    case '<': return given.some((one) => compare(kind, one, expected) < 0);
    case '>=': return given.some((one) => compare(kind, one, expected) >= 0);
    default: return given.some((one) => compare(kind, one, expected) <= 0);
  }
}

/** The names of what is asked, given these answers. */
export function asked(items, answers) {
  const found = new Set();
  const gather = (item) => {
    const when = (item.when ?? []).map((one) => met(one, found.has(one[0]) ? answers.get(one[0]) ?? [] : []));
    if (when.length && !(item.all ? when.every(Boolean) : when.some(Boolean))) return;
    found.add(item.id);
    (item.items ?? []).forEach(gather);
  };
  items.forEach(gather);
  return found;
}

const ASKS = (item) => item.kind !== 'group' && item.kind !== 'note';

/** This and everything in it. */
export const all = (item) => [item, ...(item.items ?? []).flatMap(all)];

/** The parts one can go through: groups, and questions that stand in none. */
export function parts(items, answers) {
  const found = asked(items, answers);
  return items.filter((item) => found.has(item.id) && (item.kind === 'group' || ASKS(item)));
}

/** The questions of a part that are asked, in order. */
export function questions(item, items, answers) {
  const found = asked(items, answers);
  return all(item).filter((one) => ASKS(one) && found.has(one.id));
}

/** What to do now where serious worries were ticked; the first such note. */
export function now(items, answers) {
  const found = asked(items, answers);
  return items.filter((item) => item.when && found.has(item.id)).flatMap(all)
    .find((item) => item.kind === 'note' && item.when && found.has(item.id)) ?? null;
}

/** Domains that could be chosen and were not. */
export const untouched = (items, answers) => items.flatMap(all).filter((item) => item.id.startsWith('choose-'))
  .flatMap((item) => item.choices.filter(([code]) => !(answers.get(item.id) ?? []).includes(code)).map(([, text]) => text));

/** An amount as a hand writes it, as 12.50; null when it is none. */
export function money(typed) {
  const plain = typed.replaceAll('€', '').replaceAll(/\s/g, '').replace(',', '.');
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Number(plain).toFixed(2) : null;
}

/** What comes in and goes out, in cents. */
export function budget(lines) {
  const sum = (side) => [...lines.values()].filter((line) => line[0] === 'budget' && line[2] === side)
    .reduce((cents, line) => cents + Math.round(Number(line[4]) * 100), 0);
  return { in: sum('in'), out: sum('out'), left: sum('in') - sum('out') };
}

/** How something that stands or stood somewhere is said in words, to be read beside another. */
export function said(change, value, items, t) {
  if (value === null || value === undefined || !value.length) return t('on_the_spot.nothing');
  if (change.what === 'answer') {
    const item = items.flatMap(all).find((one) => one.id === change.target);
    return value.map((one) => item?.choices?.find(([code]) => code === one)?.[1] ?? one).join('\n');
  }
  if (change.what === 'member') {
    const [name, area, near, gives, asks] = value;
    return [name, t(`network.area.${area}`), t(`network.near.${near}`), gives && t('network.gives', gives), asks && t('network.asks', asks)]
      .filter(Boolean).join(', ');
  }
  const [, level, side, words, amount] = value;
  return [level && t(`question_analysis.level.${level}`), side && t(`question_analysis.side.${side}`), words, amount && `€ ${amount}`]
    .filter(Boolean).join(', ');
}
