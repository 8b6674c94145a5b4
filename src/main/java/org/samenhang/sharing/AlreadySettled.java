package org.samenhang.sharing;

/** Somebody of the team took it in or set it aside already. */
class AlreadySettled extends RuntimeException {}
