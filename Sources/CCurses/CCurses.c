#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1
#include "CCurses.h"
#include "CSignals.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *terminal;
static FILE *input_file, *output_file;
static int input_end, output_end;
/* Where a screen is gathered, and the terminal that it then goes to. */
static int held = -1;
static int terminal_end = -1;
static int is_held = 0;
static struct termios before;
static int signals[2] = {-1, -1};
/* The signal that asked to leave, if any. */
static volatile sig_atomic_t asked = 0;
static const char *message = "";
static char leave[256];
static attr_t attributes_of[64];
static short pair_of[64];

void ccurses_locale(void) {
  setlocale(LC_CTYPE, "");
  /* LANG=C over SSH: without this, letters outside ASCII would vanish. */
  if (MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
}

/* Any thread may be given a signal: it only tells the loop, which is the one to act. */
static void tell(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (write(signals[1], &byte, 1) < 0) { /* full: the loop has enough to do already */ }
  if (number != SIGWINCH && number != SIGTSTP) {
    asked = number;
    alarm(1);
  }
  errno = saved;
}

/* Asked to leave a second ago, and still here: the loop waits for a terminal that takes nothing (Ctrl-S, a line
   that hangs). What was saved is saved; what is left to do is to give the terminal back as far as it listens. */
static void leave_now(int number) {
  (void)number;
  tcsetattr(input_end, TCSANOW, &before);
  struct pollfd room = {output_end, POLLOUT, 0};
  if (poll(&room, 1, 0) > 0 && write(output_end, leave, strlen(leave)) < 0) { /* it does not listen */ }
  _exit(128 + asked);
}

/* A trap: give the terminal back by hand, say what to do, and die of it after all. */
static void crash(int number) {
  if (write(output_end, leave, strlen(leave)) < 0) { /* nothing left to try */ }
  tcsetattr(input_end, TCSANOW, &before);
  if (write(STDERR_FILENO, message, strlen(message)) < 0) { /* the same */ }
  signal(number, SIG_DFL);
  raise(number);
}

static void add_leave(const char *sequence) {
  if (sequence && sequence != (char *)-1)
    strncat(leave, sequence, sizeof leave - strlen(leave) - 1);
}

static void handle_all(int may_stop) {
  /* Whoever started us may have blocked them. */
  sigset_t all;
  sigemptyset(&all);
  int wanted[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGALRM};
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) sigaddset(&all, wanted[i]);
  pthread_sigmask(SIG_UNBLOCK, &all, NULL);
  csignals_handle(SIGWINCH, tell);
  csignals_handle(SIGTERM, tell);
  csignals_handle(SIGHUP, tell);
  csignals_handle(SIGINT, tell);
  csignals_handle(SIGQUIT, tell);
  csignals_handle(SIGTSTP, may_stop ? tell : SIG_IGN);
  csignals_handle(SIGALRM, leave_now);
  static const int traps[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
  for (size_t i = 0; i < sizeof traps / sizeof *traps; i++) csignals_handle(traps[i], crash);
}

/* Codes that no key of curses has. */
enum { PASTE_BEGIN = 0x1F01, PASTE_END = 0x1F02 };

/* Keys as terminals send them whatever TERM says: a wrong TERM is common over SSH, and a key that is taken
   for Esc and letters would do what nobody asked for. */
static void define_keys(void) {
  static const struct { const char *sequence; int key; } keys[] = {
    {"\033[A", KEY_UP}, {"\033OA", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033OB", KEY_DOWN},
    {"\033[C", KEY_RIGHT}, {"\033OC", KEY_RIGHT}, {"\033[D", KEY_LEFT}, {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME}, {"\033OH", KEY_HOME}, {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END}, {"\033OF", KEY_END}, {"\033[4~", KEY_END}, {"\033[8~", KEY_END},
    {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE}, {"\033[3~", KEY_DC}, {"\033[2~", KEY_IC},
    {"\033[Z", KEY_BTAB}, {"\033OP", KEY_F(1)}, {"\033OQ", KEY_F(2)}, {"\033OR", KEY_F(3)}, {"\033OS", KEY_F(4)},
    {"\033[11~", KEY_F(1)}, {"\033[12~", KEY_F(2)}, {"\033[13~", KEY_F(3)}, {"\033[14~", KEY_F(4)},
    {"\033[[A", KEY_F(1)}, {"\033[[B", KEY_F(2)}, {"\033[[C", KEY_F(3)}, {"\033[[D", KEY_F(4)},
    {"\033[[E", KEY_F(5)}, {"\033[15~", KEY_F(5)}, {"\033[17~", KEY_F(6)}, {"\033[18~", KEY_F(7)},
    {"\033[19~", KEY_F(8)}, {"\033[20~", KEY_F(9)}, {"\033[21~", KEY_F(10)}, {"\033[23~", KEY_F(11)},
    {"\033[24~", KEY_F(12)}, {"\033[200~", PASTE_BEGIN}, {"\033[201~", PASTE_END},
  };
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) define_key(keys[i].sequence, keys[i].key);
}

/* Where the output goes while it is held: to memory, from its start. Gives 0 where there is none. */
static int hold(void) {
  if (held < 0) held = memfd_create("oogst-screen", MFD_CLOEXEC);
  if (held < 0) return 0;
  /* Written over, never made shorter: giving memory back and taking it costs as much as all else together. */
  lseek(held, 0, SEEK_SET);
  if (terminal_end < 0) terminal_end = fcntl(fileno(output_file), F_DUPFD_CLOEXEC, 3);
  return terminal_end >= 0 && dup2(held, fileno(output_file)) >= 0;
}

/* Until it was left and entered again, curses takes itself for not yet begun and sends every movement by
   itself: some twenty packets for a page. So it is left and entered in what nobody sees: the terminal was told
   already what it is told then, and memory has no settings of a terminal to give back. */
static void leave_and_enter(void) {
  int height = LINES, width = COLS;
  /* First what curses has still to say: a delay of nothing sends it. */
  delay_output(0);
  if (!hold()) return;
  endwin();
  refresh();
  dup2(terminal_end, fileno(output_file));
  /* Memory has no size, so curses took a usual one; and what it cleared there was not the terminal. */
  resizeterm(height, width);
  clearok(curscr, TRUE);
}

/* More than any window has; what a terminal claims beyond that would only cost memory. */
static int at_most(int size) { return size > 1000 ? 1000 : size; }

/* The window's size counts, and not what the environment says of it: curses reads that first, and again whenever
   it takes the terminal back. It gets to see a size there only when the window's own is beyond all measure. */
static void set_size(int output) {
  static int is_told = 1;
  struct winsize size;
  /* No window at all: then the environment is all there is. */
  if (ioctl(output, TIOCGWINSZ, &size) != 0) return;
  if (is_told) {
    unsetenv("LINES");
    unsetenv("COLUMNS");
  }
  is_told = 0;
  if (at_most(size.ws_row) == size.ws_row && at_most(size.ws_col) == size.ws_col) return;
  if (size.ws_row == 0 || size.ws_col == 0) return;
  is_told = 1;
  char number[16];
  snprintf(number, sizeof number, "%d", at_most(size.ws_row));
  setenv("LINES", number, 1);
  snprintf(number, sizeof number, "%d", at_most(size.ws_col));
  setenv("COLUMNS", number, 1);
}

int ccurses_open(int input, int output) {
  tcgetattr(input, &before);
  set_size(output);
  set_escdelay(25);
  input_end = input;
  output_end = output;
  int input_copy = fcntl(input, F_DUPFD_CLOEXEC, 3), output_copy = fcntl(output, F_DUPFD_CLOEXEC, 3);
  if (input_copy < 0 || output_copy < 0) return -1;
  input_file = fdopen(input_copy, "r");
  output_file = fdopen(output_copy, "w");
  if (!input_file || !output_file) return -1;
  errno = 0;
  terminal = newterm(NULL, output_file, input_file);
  if (!terminal) return errno == EMFILE || errno == ENFILE || errno == ENOMEM ? -1 : 0;
  cbreak();
  /* Ctrl-S is a key: no terminal of today needs it to wait. */
  struct termios now;
  if (tcgetattr(input, &now) == 0) {
    now.c_iflag &= ~(tcflag_t)IXON;
    tcsetattr(input, TCSANOW, &now);
    def_prog_mode();
  }
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  define_keys();
  nodelay(stdscr, TRUE);
  /* The loop draws after a burst of keys: curses need not look for more on every few rows. */
  typeahead(-1);
  idlok(stdscr, TRUE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  leave_and_enter();
  return 1;
}

int ccurses_guard(const char *crash_message, int may_stop) {
  if (pipe2(signals, O_NONBLOCK | O_CLOEXEC) < 0) return 0;
  message = crash_message;
  add_leave("\033[?2004l\033[?1007l\033[?1006l\033[?1000l");
  add_leave(tigetstr("rmkx"));
  add_leave(tigetstr("sgr0"));
  add_leave(tigetstr("rmcup"));
  add_leave("\r\n");
  handle_all(may_stop);
  return 1;
}

void ccurses_close(void) {
  if (!terminal) return;
  ccurses_wheel(0);
  ccurses_mouse(0);
  ccurses_paste(0);
  move(LINES - 1, 0);
  clrtoeol();
  refresh();
  endwin();
  delscreen(terminal);
  terminal = NULL;
  fclose(input_file);
  fclose(output_file);
  if (terminal_end >= 0) close(terminal_end);
  if (held >= 0) close(held);
  terminal_end = held = -1;
  is_held = 0;
}

int ccurses_rows(void) { return LINES; }
int ccurses_columns(void) { return COLS; }
int ccurses_colors(void) { return has_colors() ? COLORS : 0; }

void ccurses_style(int id, int foreground, int background, int attributes) {
  if (id < 1 || id >= 64) return;
  attr_t all = A_NORMAL;
  if (attributes & CCURSES_BOLD) all |= A_BOLD;
  if (attributes & CCURSES_UNDERLINE) all |= A_UNDERLINE;
  if (attributes & CCURSES_REVERSE) all |= A_REVERSE;
  if (attributes & CCURSES_DIM) all |= A_DIM;
  attributes_of[id] = all;
  pair_of[id] = 0;
  if ((foreground >= 0 || background >= 0) && has_colors()) {
    if (init_pair((short)id, (short)foreground, (short)background) == OK) pair_of[id] = (short)id;
  }
}

void ccurses_plain(int foreground, int background) {
  if (has_colors()) assume_default_colors(foreground, background);
}

void ccurses_put(int row, int column, const char *text, int style) {
  if (style < 0 || style >= 64) style = 0;
  attr_set(attributes_of[style], pair_of[style], NULL);
  mvaddstr(row, column, text);
  attr_set(A_NORMAL, 0, NULL);
}

void ccurses_clear(int row, int column) {
  if (column >= COLS) return;
  move(row, column);
  clrtoeol();
}

void ccurses_rewrite(int row) { wredrawln(stdscr, row, 1); }

void ccurses_show(int row, int column) {
  move(row, column);
  refresh();
}

void ccurses_hold(void) {
  /* Back from being stopped, curses first takes the terminal again: that must reach the terminal itself. */
  if (!is_held && !isendwin()) is_held = hold();
}

void ccurses_release(void) {
  if (!is_held) return;
  dup2(terminal_end, fileno(output_file));
  is_held = 0;
  off_t size = lseek(held, 0, SEEK_CUR);
  char *bytes = size > 0 ? malloc((size_t)size) : NULL;
  ssize_t count = bytes ? pread(held, bytes, (size_t)size, 0) : 0;
  for (ssize_t done = 0; done < count;) {
    ssize_t written = write(fileno(output_file), bytes + done, (size_t)(count - done));
    if (written > 0) done += written;
    else if (errno == EAGAIN) {
      struct pollfd room = {fileno(output_file), POLLOUT, 0};
      poll(&room, 1, -1);
    } else if (errno != EINTR) break;
  }
  free(bytes);
}

/* Behind what curses sent so far; it keeps nothing back once it has refreshed. */
static int send_now(const char *bytes) {
  size_t length = strlen(bytes);
  return write(fileno(output_file), bytes, length) == (ssize_t)length;
}

int ccurses_insert(const char *text, int cells) {
  if (!is_held || !parm_ich) return 0;
  const char *make_room = tiparm(parm_ich, cells);
  return make_room && send_now(make_room) && send_now(text);
}

int ccurses_delete(int cells) {
  if (!is_held || !parm_dch) return 0;
  const char *take_away = tiparm(parm_dch, cells);
  return take_away && send_now(take_away);
}

void ccurses_send(const char *sequence) {
  fflush(output_file);
  size_t length = strlen(sequence);
  for (size_t done = 0; done < length;) {
    ssize_t written = write(fileno(output_file), sequence + done, length - done);
    if (written > 0) done += (size_t)written;
    else if (errno == EAGAIN) {
      struct pollfd room = {fileno(output_file), POLLOUT, 0};
      poll(&room, 1, -1);
    } else if (errno != EINTR) break;
  }
}

static const char wheel_on[] = "\033[?1007h", wheel_off[] = "\033[?1007l";
static int has_wheel = 0;

void ccurses_wheel(int is_on) {
  if (is_on == has_wheel) return;
  has_wheel = is_on;
  ccurses_send(is_on ? wheel_on : wheel_off);
}

static const char mouse_on[] = "\033[?1000h\033[?1006h", mouse_off[] = "\033[?1006l\033[?1000l";
static int takes_mouse = 0;

void ccurses_mouse(int is_on) {
  if (is_on == takes_mouse) return;
  takes_mouse = is_on;
  ccurses_send(is_on ? mouse_on : mouse_off);
}

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";
static int tells_paste = 0;

void ccurses_paste(int is_on) {
  if (is_on == tells_paste) return;
  tells_paste = is_on;
  ccurses_send(is_on ? paste_on : paste_off);
}

/* What was pasted so far, and whether more of it comes. */
static char pasted[1 << 20];
static size_t pasted_length = 0;
static int is_pasting = 0;

const char *ccurses_pasted(void) { return pasted; }

static void add_pasted(wint_t code) {
  char bytes[MB_LEN_MAX];
  mbstate_t state = {0};
  size_t count = wcrtomb(bytes, code == '\r' ? L'\n' : (wchar_t)code, &state);
  if (count == (size_t)-1 || pasted_length + count >= sizeof pasted) return;
  memcpy(pasted + pasted_length, bytes, count);
  pasted_length += count;
}

static enum ccurses_input end_paste(void) {
  is_pasting = 0;
  pasted[pasted_length] = 0;
  return CCURSES_PASTE;
}

int ccurses_mouse_row(uint32_t value) { return (int)(value >> 12 & 0xFFF); }
int ccurses_mouse_column(uint32_t value) { return (int)(value & 0xFFF); }
int ccurses_mouse_button(uint32_t value) { return (int)(value >> 24); }

void ccurses_learn(int row, int column) {
  off_t end = lseek(held, 0, SEEK_CUR);
  ccurses_show(row, column);
  lseek(held, end, SEEK_SET);
}

void ccurses_forget(void) { clearok(stdscr, TRUE); }

#include "key_of.h"

/* What the mouse did, behind its beginning: button, column and row, and M for a press (xterm, SGR 1006); 0 for
   anything else. */
static int read_mouse(uint32_t *value) {
  unsigned parts[3] = {0, 0, 0};
  int part = 0;
  wint_t code;
  while (get_wch(&code) != ERR) {
    if (code >= '0' && code <= '9') {
      if (parts[part] < 10000) parts[part] = parts[part] * 10 + (code - '0');
    } else if (code == ';' && part < 2) {
      part++;
    } else {
      if (code != 'M' || part != 2 || parts[1] == 0 || parts[2] == 0 || parts[0] > 127) return 0;
      if (parts[1] > 0xFFF || parts[2] > 0xFFF) return 0;
      *value = parts[0] << 24 | (parts[2] - 1) << 12 | (parts[1] - 1);
      return 1;
    }
  }
  return 0;
}

/* Behind Esc: the rest of a sequence that no key has, such as an arrow with Shift or a letter with Alt; 1 when
   there was one, 2 when it was the mouse. */
static int skip_sequence(uint32_t *value) {
  wint_t code;
  if (get_wch(&code) == ERR) return 0;
  if (code == '[') {
    if (get_wch(&code) == ERR) return 1;
    if (code == '<') return read_mouse(value) ? 2 : 1;
    while ((code < 0x40 || code > 0x7E) && get_wch(&code) != ERR) {}
  } else if (code == 'O') {
    get_wch(&code);
  }
  return 1;
}

/* One key that is already there; CCURSES_TIMEOUT when there is none. */
static enum ccurses_input read_key(uint32_t *value) {
  wint_t code;
  int kind;
  while ((kind = get_wch(&code)) != ERR) {
    if (kind == KEY_CODE_YES && code == PASTE_BEGIN) {
      is_pasting = 1;
      pasted_length = 0;
      continue;
    }
    if (is_pasting) {
      if (kind == KEY_CODE_YES && code == PASTE_END) return end_paste();
      /* A key in the midst of a text is none that anybody pressed. */
      if (kind != KEY_CODE_YES) add_pasted(code);
      continue;
    }
    if (kind == KEY_CODE_YES && code == KEY_MOUSE) {
      if (read_mouse(value)) return CCURSES_MOUSE;
      continue;
    }
    if (kind == KEY_CODE_YES) {
      if (!(*value = (uint32_t)key_of(code))) continue;
      return CCURSES_KEY;
    }
    switch (code) {
      case '\r': case '\n': *value = CCURSES_ENTER; return CCURSES_KEY;
      case '\t': *value = CCURSES_TAB; return CCURSES_KEY;
      case 8: case 127: *value = CCURSES_BACKSPACE; return CCURSES_KEY;
      case 27:
        switch (skip_sequence(value)) {
          case 2: return CCURSES_MOUSE;
          case 1: continue;
          default: break;
        }
        *value = CCURSES_ESCAPE;
        return CCURSES_KEY;
      case 11: *value = CCURSES_CLEAR_AFTER; return CCURSES_KEY;
      case 12: return CCURSES_REDRAW;
      case 19: *value = CCURSES_SAVE; return CCURSES_KEY;
      case 31: *value = CCURSES_UNDO; return CCURSES_KEY;
      case 21: *value = CCURSES_CLEAR_BEFORE; return CCURSES_KEY;
      case 23: *value = CCURSES_CLEAR_WORD; return CCURSES_KEY;
      default: break;
    }
    if (code < 32) continue;
    *value = (uint32_t)code;
    return CCURSES_CHARACTER;
  }
  return CCURSES_TIMEOUT;
}

int ccurses_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static void take_size(void) {
  struct winsize size;
  set_size(output_end);
  if (ioctl(output_end, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
    resizeterm(at_most(size.ws_row), at_most(size.ws_col));
}

/* Stopped by Ctrl-Z: the terminal goes back for as long as it lasts. */
static void stop(void) {
  int had_wheel = has_wheel, had_mouse = takes_mouse, had_paste = tells_paste;
  ccurses_wheel(0);
  ccurses_mouse(0);
  ccurses_paste(0);
  endwin();
  csignals_by_itself(SIGTSTP);
  csignals_handle(SIGTSTP, tell);
  ccurses_wheel(had_wheel);
  ccurses_mouse(had_mouse);
  ccurses_paste(had_paste);
  take_size();
}

static int lent_wheel, lent_mouse, lent_paste;

void ccurses_lend(void) {
  lent_wheel = has_wheel, lent_mouse = takes_mouse, lent_paste = tells_paste;
  ccurses_wheel(0);
  ccurses_mouse(0);
  ccurses_paste(0);
  endwin();
  tcsetattr(input_end, TCSANOW, &before);
}

void ccurses_take(void) {
  reset_prog_mode();
  refresh();
  ccurses_wheel(lent_wheel);
  ccurses_mouse(lent_mouse);
  ccurses_paste(lent_paste);
  take_size();
}

/* One signal that was told of; CCURSES_TIMEOUT when there is none. */
static enum ccurses_input read_signal(uint32_t *value) {
  unsigned char number;
  if (read(signals[0], &number, 1) != 1) return CCURSES_TIMEOUT;
  switch (number) {
    case SIGWINCH: take_size(); return CCURSES_RESIZED;
    case SIGTSTP: stop(); return CCURSES_REDRAW;
    default: *value = number; return CCURSES_CLOSED;
  }
}

enum ccurses_input ccurses_wait(int wake, int timeout, uint32_t *value) {
  /* Curses may have read further than the key that it gave; when it has nothing, only the terminal has. */
  static int may_hold = 1;
  for (;;) {
    if (may_hold) {
      enum ccurses_input input = read_key(value);
      if (input != CCURSES_TIMEOUT) return input;
      may_hold = 0;
    }
    struct pollfd sources[] = {
      {input_end, POLLIN, 0}, {signals[0], POLLIN, 0}, {wake, POLLIN, 0}};
    /* A paste whose end does not come is what came of it. */
    int ready = poll(sources, 3, is_pasting ? 1000 : timeout);
    if (ready == 0) return is_pasting ? end_paste() : CCURSES_TIMEOUT;
    if (ready < 0) {
      if (errno == EINTR) continue;
      *value = 0;
      return CCURSES_CLOSED;
    }
    if (sources[1].revents & POLLIN) {
      enum ccurses_input input = read_signal(value);
      if (input != CCURSES_TIMEOUT) return input;
      continue;
    }
    if (sources[0].revents) {
      int waiting = 0;
      ioctl(input_end, FIONREAD, &waiting);
      if (waiting == 0) {
        *value = 0;
        return CCURSES_CLOSED;
      }
      may_hold = 1;
      continue;
    }
    if (sources[2].revents & POLLIN) return CCURSES_WOKEN;
  }
}
