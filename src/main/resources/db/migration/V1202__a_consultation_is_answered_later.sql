-- Who is called back a day later gets an answer: what was said is added, and of two who write at once the second reads both.
alter table consultation add column version int not null default 0;
