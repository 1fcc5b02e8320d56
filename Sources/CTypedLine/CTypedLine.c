#define _GNU_SOURCE 1
#include "CTypedLine.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static int terminal = -1;
static struct termios before, during;
static volatile sig_atomic_t was_stopped;

static void handle(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  /* Not restarted: who waits for a key must see that the program had been stopped. */
  sigaction(number, &action, NULL);
}

/* Does what the signal does by itself, with the terminal as it was found. Only calls that a handler may make. */
static void by_itself(int number) {
  tcsetattr(terminal, TCSANOW, &before);
  handle(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

static void stop(int number) {
  by_itself(number);
  /* Here the program goes on. */
  handle(number, stop);
  tcsetattr(terminal, TCSANOW, &during);
  was_stopped = 1;
}

int ctypedline_begin(int descriptor, int may_stop) {
  if (tcgetattr(descriptor, &before) != 0) return 0;
  during = before;
  during.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
  during.c_cc[VMIN] = 1;
  during.c_cc[VTIME] = 0;
  if (!may_stop) during.c_cc[VSUSP] = _POSIX_VDISABLE;
  terminal = descriptor;
  atexit(ctypedline_end);
  static const int ends[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) handle(ends[i], by_itself);
  if (may_stop) handle(SIGTSTP, stop);
  return tcsetattr(descriptor, TCSADRAIN, &during) == 0;
}

void ctypedline_end(void) {
  if (terminal < 0) return;
  tcsetattr(terminal, TCSADRAIN, &before);
  terminal = -1;
}

int ctypedline_was_stopped(void) {
  int answer = was_stopped;
  was_stopped = 0;
  return answer;
}
