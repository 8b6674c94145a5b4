-- A function that the kernel made is closed by the kernel: the owner's word takes nothing from everybody there.
set local role samenhang_kernel;
revoke all on function share_statements(uuid), share_arrows(uuid) from public;
grant execute on function share_statements(uuid), share_arrows(uuid) to samenhang_app;
reset role;
