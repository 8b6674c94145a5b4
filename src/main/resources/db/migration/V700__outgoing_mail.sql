-- Mail waits here until it is sent, put in by the transaction it tells of: no mail about what was rolled back, none lost
-- with the server away. It never carries content; subject and body are fixed words with an address of ours in them.

create table outgoing_mail (
    id              uuid primary key default uuidv7(),
    region_id       uuid not null references region,
    to_address      text not null check (to_address ~ '^[^\s@<>,;:"]+@[^\s@<>,;:"]+$' and length(to_address) <= 254),
    subject         text not null check (subject <> '' and subject !~ '[\r\n]' and length(subject) <= 100),
    body            text not null check (length(body) <= 1000),
    calendar        text check (length(calendar) <= 10000),
    calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
    created_at      timestamptz not null default now(),
    due_at          timestamptz not null default now(),
    sent_at         timestamptz,
    given_up_at     timestamptz,
    attempts        int not null default 0 check (attempts >= 0),
    last_error      text,
    check ((calendar is null) = (calendar_method is null))
);
create index outgoing_mail_due on outgoing_mail (due_at) where sent_at is null and given_up_at is null;

call lock_table('outgoing_mail');

-- The application puts mail in and can't look back into the box: who was written to is nobody's to browse.
create policy put_in on outgoing_mail for insert to samenhang_app
    with check (region_id = (select my_region()) and sent_at is null and given_up_at is null and attempts = 0);
grant insert (region_id, to_address, subject, body, calendar, calendar_method) on outgoing_mail to samenhang_app;
