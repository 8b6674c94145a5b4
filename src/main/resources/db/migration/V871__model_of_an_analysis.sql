-- The model of an analysis is a definition (instrument, or one that comes with the software). An analysis keeps the one it was made with;
-- the default is the one that new analyses begin with.
alter table analysis add column model_url text not null default 'https://samenhang.org/analysis-models/three-parts'
    check (model_url <> '' and length(model_url) <= 200);
alter table analysis add column model_version text not null default '1' check (model_version <> '' and length(model_version) <= 20);

-- In which part of the model a statement was put; null: where its sphere and column bring it.
alter table statement add column model_part text check (model_part ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$');
