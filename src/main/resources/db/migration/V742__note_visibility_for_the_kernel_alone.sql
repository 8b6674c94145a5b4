-- What the kernel made itself only the kernel can take from everybody.
set local role samenhang_kernel;
revoke all on function note_visibility() from public;
reset role;
