// Random histories over two and three copies of the youth's document, and what must hold of every merge. Called with the module under
// test and how many histories; answers with what was broken (nothing when all is well) and what was tried, so that a test can see
// that conflicts, deletions and second texts really came by.
export function tryMerges(doc, rounds, seed) {
  const { LISTS, fresh, write, remove, settle, merge, check, also, read, find, chosen } = doc;
  let state = seed;
  const random = (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
  let words = 0;
  const word = () => (random(8) === 0 ? '' : `w${++words}`);
  const day = () => `2026-0${1 + random(9)}-1${random(9)}`;
  const now = () => `${day()}T10:00:00Z`;
  const texts = { topics: ['title', 'different', 'next', 'takes', 'open.one', 'open.two'], actions: ['text', 'by'], steps: ['text', 'well', 'other'] };
  const broken = [];
  const seen = { conflicts: 0, deletions: 0, returned: 0, settled: 0 };
  let pens = 0;
  const pen = () => ({ name: `pen${String(++pens).padStart(6, '0')}`, now: now() });
  const anyOf = (list) => list[random(list.length)];

  // One change at random. `mine` collects what this copy wrote and still says: kind/id/field -> text.
  function change(d, p, mine) {
    const kind = anyOf(LISTS);
    const what = random(12);
    if (what === 0 && d[kind].length > 0) {
      const gone = anyOf(d[kind]).id;
      for (const key of [...mine.keys()]) if (key.startsWith(`${kind}/${gone}/`)) mine.delete(key);
      seen.deletions++;
      return remove(d, p, kind, gone);
    }
    if (what === 1) return write(d, p, 'order', 'order', 'priorities', d.topics.map((t) => t.id).filter(() => random(2)));
    if (what === 2) {
      const text = word();
      mine.set('who/who/with', text);
      return write(d, p, 'who', 'who', 'with', text);
    }
    if (what === 3) {
      const t = d.topics.find((x) => Object.keys(x.also).length > 0);
      const field = t && Object.keys(t.also)[0];
      if (!t || !doc.also(t, field).length || typeof doc.also(t, field)[0].value !== 'string') return d;
      seen.settled++;
      const value = doc.also(t, field)[0].value;
      for (const [key, text] of [...mine]) if (key === `topics/${t.id}/${field}` && text === value) mine.delete(key);
      return settle(d, p, 'topics', t.id, field, value);
    }
    const id = d[kind].length > 0 && random(3) ? anyOf(d[kind]).id : kind === 'topics' && random(2) ? anyOf(['home', 'love', 'constructor', 'school']) : `x${++words}`;
    if (kind === 'topics' && what === 4) return write(d, p, kind, id, anyOf(['now', 'wish']), anyOf([null, 0, 3, 10]));
    if (kind === 'topics' && what === 5) return write(d, p, kind, id, 'chosen', random(2) === 1);
    const field = anyOf(texts[kind]);
    const text = word();
    mine.set(`${kind}/${id}/${field}`, text);
    return write(d, p, kind, id, field, text, 'ask');
  }

  function history(d, n) {
    const p = pen();
    const mine = new Map();
    for (let i = 0; i < n; i++) d = change(d, p, mine);
    return { d, mine };
  }

  function same(x, y, why, round) {
    if (JSON.stringify(x) !== JSON.stringify(y)) broken.push(`${round} ${why}`);
  }

  function told(d, key) {
    const [kind, id, field] = key.split('/');
    const it = find(d, kind, id);
    return it ? [read(it, field), ...also(it, field).map((e) => e.value)] : [];
  }

  for (let round = 0; round < rounds; round++) {
    const base = history(fresh(), random(12)).d;
    const a = history(base, random(10));
    const b = history(base, random(10));
    const c = history(random(2) ? base : a.d, random(10));
    const ab = merge(a.d, b.d);
    same(ab, merge(b.d, a.d), 'not the same the other way round', round);
    same(merge(ab, b.d), ab, 'not the same when done again', round);
    same(merge(a.d, ab), ab, 'not the same when done again, the other way', round);
    const left = merge(ab, c.d);
    for (const three of [left, merge(a.d, merge(b.d, c.d)), merge(merge(c.d, a.d), b.d), merge(left, ab)]) {
      for (const side of [b, c]) {
        for (const [key, text] of side.mine) if (text !== '' && !told(three, key).includes(text)) broken.push(`${round} lost of three ${key} ${text}`);
      }
    }
    same(check(JSON.parse(JSON.stringify(ab))), ab, 'not the same after storing', round);
    for (const side of [a, b]) {
      for (const [key, text] of side.mine) if (text !== '' && !told(ab, key).includes(text)) broken.push(`${round} lost ${key} ${text}`);
    }
    for (const t of ab.topics) if (Object.keys(t.also).some((f) => also(t, f).length)) seen.conflicts++;
    for (const kind of LISTS) {
      for (const it of base[kind]) {
        const inA = find(a.d, kind, it.id);
        const inB = find(b.d, kind, it.id);
        const there = find(ab, kind, it.id);
        if (!inA && !inB && there) broken.push(`${round} back from the dead ${kind}/${it.id}`);
        if (!inA && inB && there) seen.returned++;
        if (!inA && inB && JSON.stringify(inB) === JSON.stringify(it) && there) broken.push(`${round} deletion lost ${kind}/${it.id}`);
      }
    }
    if (new Set(chosen(ab).map((t) => t.id)).size !== chosen(ab).length) broken.push(`${round} a topic twice`);
    // and on: what was merged is written on, and still nothing is lost
    const on = history(ab, random(6));
    const end = merge(on.d, c.d);
    for (const [key, text] of on.mine) if (text !== '' && !told(end, key).includes(text)) broken.push(`${round} lost later ${key} ${text}`);
  }
  return { broken: broken.slice(0, 20), ...seen };
}
