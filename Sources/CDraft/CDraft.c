#define _GNU_SOURCE 1
#include "CDraft.h"
#include "CSignals.h"

#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

static const char *const *files;
static const char *last_words = "";
static const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE};

/* Only calls that a handler may make. */
static void leave(int number) {
  for (const char *const *name = files; name && *name; name++) unlink(*name);
  if (write(STDERR_FILENO, last_words, strlen(last_words)) < 0) { /* nobody listens */ }
  csignals_by_itself(number);
}

void cdraft_begin(const char *const *names, const char *message) {
  files = names;
  last_words = message;
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    struct sigaction now;
    /* What whoever started us ignores stays ignored: nohup. */
    if (sigaction(ends[i], NULL, &now) == 0 && now.sa_handler != SIG_IGN) csignals_handle(ends[i], leave);
  }
}

void cdraft_end(void) {
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    struct sigaction now;
    if (sigaction(ends[i], NULL, &now) == 0 && now.sa_handler == leave) csignals_handle(ends[i], SIG_DFL);
  }
  files = NULL;
}
