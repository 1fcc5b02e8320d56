#define _GNU_SOURCE 1
#include "CTypedLine.h"
#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static int terminal = -1;
static struct termios before, during;
static const char *message = "";
/* Any thread may be given a signal, and another one waits for a key: a byte here wakes it. */
static int bell[2] = {-1, -1};

/* Does what the signal does by itself, with the terminal as it was found. Only calls that a handler may make. */
static void by_itself(int number) {
  tcsetattr(terminal, TCSANOW, &before);
  csignals_by_itself(number);
}

/* A trap: what to do is said on a line of its own. */
static void crash(int number) {
  if (write(STDERR_FILENO, "\n", 1) < 0 || write(STDERR_FILENO, message, strlen(message)) < 0) { /* no way left */ }
  by_itself(number);
}

/* Back from being stopped, by Ctrl-Z or by another program. */
static void go_on(int number) {
  (void)number;
  int saved = errno;
  tcsetattr(terminal, TCSANOW, &during);
  if (write(bell[1], "", 1) < 0) { /* full: it rings already */ }
  errno = saved;
}

static void stop(int number) {
  by_itself(number);
  csignals_handle(number, stop);
}

int ctypedline_begin(int descriptor, int may_stop, const char *crash_message) {
  if (tcgetattr(descriptor, &before) != 0 || pipe2(bell, O_NONBLOCK | O_CLOEXEC) != 0) return 0;
  during = before;
  during.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
  during.c_cc[VMIN] = 1;
  during.c_cc[VTIME] = 0;
  if (!may_stop) during.c_cc[VSUSP] = _POSIX_VDISABLE;
  terminal = descriptor;
  message = crash_message;
  atexit(ctypedline_end);
  static const int ends[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) csignals_handle(ends[i], by_itself);
  static const int traps[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
  for (size_t i = 0; i < sizeof traps / sizeof *traps; i++) csignals_handle(traps[i], crash);
  if (may_stop) csignals_handle(SIGTSTP, stop);
  csignals_handle(SIGCONT, go_on);
  return tcsetattr(descriptor, TCSADRAIN, &during) == 0;
}

void ctypedline_end(void) {
  if (terminal < 0) return;
  csignals_handle(SIGCONT, SIG_DFL);
  tcsetattr(terminal, TCSADRAIN, &before);
  terminal = -1;
}

int ctypedline_bell(void) { return bell[0]; }
