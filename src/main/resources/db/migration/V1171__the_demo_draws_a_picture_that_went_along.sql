-- Who loads the demo writes a referral whose picture was agreed to, to the arrow: it reads the print of it as the kernel does. It sees every row anyway.
set local role samenhang_kernel;
grant execute on function version_picture_print(uuid, uuid) to samenhang_data;
reset role;
