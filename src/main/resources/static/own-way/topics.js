// What a topic is called and what is asked in it: by the definition, with what was written beside questions that are no longer asked.
import { topics } from './state.js';

/** The topic of the definition with this id, or undefined: for one's own topics, and for those that were withdrawn. */
export function asked(id) {
  return topics().find((topic) => topic.id === id);
}

/** Its name: the youth's own, else the definition's, else as it was called when it was chosen. */
export function titleOf(topic) {
  return (topic.own ? topic.title : asked(topic.id)?.title ?? topic.title) || topic.id;
}

/** Every question to show: what is asked now, then what was answered once and is no longer asked. */
export function questionsOf(topic) {
  const now = asked(topic.id)?.open ?? [];
  const before = topic.open.filter((one) => one.text !== '' && !now.some((q) => q.q === one.q));
  return [...now.map((q) => ({ ...q, old: false })), ...before.map((one) => ({ q: one.q, ask: one.ask, old: !topic.own }))];
}

/** Whether it stands in no definition any more. */
export function withdrawn(topic) {
  return !topic.own && asked(topic.id) === undefined;
}
