package org.samenhang.casework.life;

/** The fact can't go: something else leans on it. */
class FactInUse extends RuntimeException {}
