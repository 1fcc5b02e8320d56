#define _GNU_SOURCE 1
#include "CSignals.h"

#include <signal.h>
#include <string.h>

void csignals_handle(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigaction(number, &action, NULL);
}

void csignals_by_itself(int number) {
  csignals_handle(number, SIG_DFL);
  /* To this thread, where it may not be blocked: so it has happened before this returns. */
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}
