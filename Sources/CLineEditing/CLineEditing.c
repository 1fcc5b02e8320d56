#include "CLineEditing.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

/* The interface that readline and libedit share. They are looked for when a person is to type a line, and
   not linked: everything else works, and starts, without them. */
typedef char *(*generate)(const char *text, int state);
typedef char **(*attempt)(const char *text, int start, int end);
static char *(*read_line)(const char *prompt);
static void (*add_history)(const char *line);
static char **(*completion_matches)(const char *text, generate next);
static clineediting_complete candidates;

static char *next_candidate(const char *text, int state) {
  static char **found;
  static size_t index;
  if (state == 0) {
    free(found);
    found = candidates(text);
    index = 0;
  }
  return found ? found[index++] : NULL;
}

static char **complete(const char *text, int start, int end) {
  (void)start;
  (void)end;
  char **matches = completion_matches(text, next_candidate);
  /* Nothing fits: the library must not offer the names of files instead. */
  int *over = dlsym(RTLD_DEFAULT, "rl_attempted_completion_over");
  if (over) *over = 1;
  return matches;
}

int clineediting_open(clineediting_complete complete_line) {
  static const char *const names[] = {"libedit.so.2", "libreadline.so.8"};
  void *library = NULL;
  for (size_t i = 0; i < sizeof names / sizeof *names && !library; i++)
    library = dlopen(names[i], RTLD_NOW | RTLD_GLOBAL);
  if (!library) return 0;
  read_line = dlsym(library, "readline");
  add_history = dlsym(library, "add_history");
  completion_matches = dlsym(library, "rl_completion_matches");
  attempt *attempted = dlsym(library, "rl_attempted_completion_function");
  const char **breaks = dlsym(library, "rl_completer_word_break_characters");
  const char **basic_breaks = dlsym(library, "rl_basic_word_break_characters");
  const char **name = dlsym(library, "rl_readline_name");
  if (!read_line || !add_history || !completion_matches) return 0;
  if (name) *name = "oogst";
  /* A whole line is completed, so nothing parts it. */
  if (breaks) *breaks = "";
  if (basic_breaks) *basic_breaks = "";
  if (attempted) *attempted = complete;
  candidates = complete_line;
  return 1;
}

char *clineediting_read(const char *prompt) {
  static char *last;
  char *line = read_line(prompt);
  if (line && *line && (!last || strcmp(line, last) != 0)) {
    add_history(line);
    free(last);
    last = strdup(line);
  }
  return line;
}
