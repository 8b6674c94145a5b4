-- What the kernel made itself only the kernel can take from everybody.
set local role samenhang_kernel;
revoke all on function last_change_of_file(uuid) from public;
reset role;
