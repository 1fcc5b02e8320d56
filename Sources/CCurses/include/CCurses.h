/* All of curses that the program sees: a grid to put words on, a cursor, and keys to wait for.
   No curses type, macro or global crosses this header. */
#ifndef CCURSES_H
#define CCURSES_H

#include <stdint.h>

enum ccurses_input {
  CCURSES_CHARACTER, /* value: a Unicode scalar */
  CCURSES_KEY,       /* value: a ccurses_key */
  CCURSES_RESIZED,
  CCURSES_WOKEN,     /* the wake descriptor can be read */
  CCURSES_REDRAW,    /* back from being stopped: show everything again */
  CCURSES_PASTE,     /* ccurses_pasted has the text */
  CCURSES_MOUSE,     /* value: what ccurses_mouse_row and its brothers take apart */
  CCURSES_TIMEOUT,
  CCURSES_CLOSED     /* value: the signal that asks to leave, or 0 when input ended */
};

enum ccurses_key {
  CCURSES_UP = 1, CCURSES_DOWN, CCURSES_LEFT, CCURSES_RIGHT,
  CCURSES_PAGE_UP, CCURSES_PAGE_DOWN, CCURSES_HOME, CCURSES_END,
  CCURSES_ENTER, CCURSES_BACKSPACE, CCURSES_TAB, CCURSES_ESCAPE,
  CCURSES_DELETE, CCURSES_INSERT, CCURSES_BACK_TAB,
  CCURSES_CLEAR_WORD, CCURSES_CLEAR_BEFORE, CCURSES_CLEAR_AFTER, /* Ctrl-W, Ctrl-U, Ctrl-K */
  CCURSES_SAVE, CCURSES_UNDO, /* Ctrl-S, Ctrl-_ */
  CCURSES_FUNCTION = 100 /* F1 is 101 */
};

enum ccurses_attribute {
  CCURSES_BOLD = 1, CCURSES_UNDERLINE = 2, CCURSES_REVERSE = 4, CCURSES_DIM = 8
};

/* Text is written as UTF-8 even when the locale says nothing of it; only LC_CTYPE is set. */
void ccurses_locale(void);

/* Takes the terminal that two descriptors lead to; 0 when the terminal's type is not known, -1 when the system
   has no room for it. The size is the window's own, at most 1000 either way. */
int ccurses_open(int input, int output);

/* From now on signals reach `ccurses_wait`, and a trap gives the terminal back before it leaves
   `crash_message` on standard error; 0 when that cannot be had. A signal that asks to leave ends the program
   within a second, also while the terminal takes nothing. `may_stop`: whether Ctrl-Z stops the program. */
int ccurses_guard(const char *crash_message, int may_stop);

/* Gives the terminal back, with the cursor on a fresh line; does nothing when it was not taken. */
void ccurses_close(void);

/* Whether the terminal tells where a paste begins and ends (xterm, mode 2004). */
void ccurses_paste(int is_on);

/* The last paste, as UTF-8; good until the next one. At most a megabyte: what lies beyond is left out. */
const char *ccurses_pasted(void);

/* Gives the terminal to another program, and takes it again. */
void ccurses_lend(void);
void ccurses_take(void);

int ccurses_rows(void);
int ccurses_columns(void);

/* The number of colours that the terminal can show; 0 or less for none. */
int ccurses_colors(void);

/* Defines a style; a colour of -1 is the terminal's own. Ids run from 1. */
void ccurses_style(int id, int foreground, int background, int attributes);

/* The colours of all that has no style of its own, empty cells too; -1 is the terminal's own. */
void ccurses_plain(int foreground, int background);

/* Puts text at a place in a style (0 is plain). */
void ccurses_put(int row, int column, const char *text, int style);

/* Empties a row from a column on. */
void ccurses_clear(int row, int column);

/* Sends a row whole the next time, also what the terminal shows already. */
void ccurses_rewrite(int row);

/* Sends the difference with what the terminal shows; the cursor ends at the place given. */
void ccurses_show(int row, int column);

/* Keeps what is sent until `ccurses_release`, which sends it in one piece: whoever looks at the terminal in
   between sees the old screen or the new one, and nothing half drawn. */
void ccurses_hold(void);
void ccurses_release(void);

/* Puts text of so many cells between others, or takes so many cells away, at the cursor: the terminal moves the
   rest of the row by itself, so that a reader hears nothing of it. Gives 0 when that cannot be had; else what stands
   on the grid must be what stands there then, with the cursor where `ccurses_show` is to leave it. */
int ccurses_insert(const char *text, int cells);
int ccurses_delete(int cells);

/* Takes what is on the grid for sent; the cursor is taken to be at the place given. Only while it is held. */
void ccurses_learn(int row, int column);

/* Sends a sequence of signs of ours, behind all that was sent before; nothing that the grid shows. */
void ccurses_send(const char *sequence);

/* Whether the terminal makes arrows of the wheel, without giving us the mouse (xterm, "Alternate Scroll Mode"). */
void ccurses_wheel(int is_on);

/* Whether the terminal tells of clicks and of the wheel (xterm's modes 1000 and 1006). */
void ccurses_mouse(int is_on);

/* Of a mouse event: row and column from 0, and the button as xterm numbers it: 0 left, 64 wheel up, 65 down. */
int ccurses_mouse_row(uint32_t value);
int ccurses_mouse_column(uint32_t value);
int ccurses_mouse_button(uint32_t value);

/* Forgets what the terminal shows, so that everything is sent again. */
void ccurses_forget(void);

/* Waits for input, for the wake descriptor, or for so many milliseconds (-1: without end). */
enum ccurses_input ccurses_wait(int wake, int timeout, uint32_t *value);

/* The cells that the system gives a character; -1 for what it cannot show. For testing our own table. */
int ccurses_width(uint32_t scalar);

#endif
