/* What a code of a key of curses is in ours; part of CCurses.c, which includes curses.h. */
static int key_of(wint_t code) {
  switch (code) {
    case KEY_UP: return CCURSES_UP;
    case KEY_DOWN: return CCURSES_DOWN;
    case KEY_LEFT: return CCURSES_LEFT;
    case KEY_RIGHT: return CCURSES_RIGHT;
    case KEY_PPAGE: return CCURSES_PAGE_UP;
    case KEY_NPAGE: return CCURSES_PAGE_DOWN;
    case KEY_HOME: return CCURSES_HOME;
    case KEY_END: return CCURSES_END;
    case KEY_ENTER: return CCURSES_ENTER;
    case KEY_BACKSPACE: return CCURSES_BACKSPACE;
    case KEY_DC: return CCURSES_DELETE;
    case KEY_IC: return CCURSES_INSERT;
    case KEY_BTAB: return CCURSES_BACK_TAB;
    default: return code > KEY_F0 && code <= KEY_F(12) ? CCURSES_FUNCTION + (int)(code - KEY_F0) : 0;
  }
}
