-- What comes first becomes an agreement with one press; the priority keeps which.
alter table priority add column agreement_id uuid references agreement;
