package org.samenhang.casework.life;

/** Somebody else changed or removed the fact while it was being mended. */
class FactChanged extends RuntimeException {}
