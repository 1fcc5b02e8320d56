int ccurses_none(void);
