-- Every second it is asked how far the log is sealed.
create index access_log_seal_to on access_log_seal (to_xact);
