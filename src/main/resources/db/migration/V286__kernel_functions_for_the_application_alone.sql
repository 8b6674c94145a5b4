-- What the kernel made itself only the kernel can take from everybody and give to one.
set local role samenhang_kernel;
revoke all on function looker() from public;
grant execute on function looker() to samenhang_app;
revoke all on function previewed_case() from public;
grant execute on function previewed_case() to samenhang_app;
revoke all on function told_emergencies() from public;
grant execute on function told_emergencies() to samenhang_app;
revoke all on function emergencies_i_know() from public;
grant execute on function emergencies_i_know() to samenhang_app;
revoke all on function emergencies_to_judge() from public;
grant execute on function emergencies_to_judge() to samenhang_app;
revoke all on function open_in_emergency(uuid, text, text, date, uuid, text, text) from public;
grant execute on function open_in_emergency(uuid, text, text, date, uuid, text, text) to samenhang_app;
reset role;
