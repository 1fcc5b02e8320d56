#include "CCurses.h"
int ccurses_none(void) { return 0; }
