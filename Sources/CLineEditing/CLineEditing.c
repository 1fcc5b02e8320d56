#include "CLineEditing.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>

/* The interface that readline and libedit share. They are looked for when a person is to type a line, and
   not linked: everything else works, and starts, without them. Only a static executable, which cannot look
   for anything, has one linked, if whoever linked it said so. */
typedef char *(*generate)(const char *text, int state);
typedef char **(*attempt)(const char *text, int start, int end);

extern char *readline(const char *prompt) __attribute__((weak));
extern int add_history(const char *line) __attribute__((weak));
extern char **rl_completion_matches(const char *text, generate next) __attribute__((weak));
extern attempt rl_attempted_completion_function __attribute__((weak));
extern int rl_attempted_completion_over __attribute__((weak));
extern const char *rl_completer_word_break_characters __attribute__((weak));
extern const char *rl_basic_word_break_characters __attribute__((weak));
extern const char *rl_readline_name __attribute__((weak));

static char *(*read_line)(const char *prompt);
static int (*remember_line)(const char *line);
static char **(*completion_matches)(const char *text, generate next);
static int *attempted_over;
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
  if (attempted_over) *attempted_over = 1;
  return matches;
}

int clineediting_open(clineediting_complete complete_line) {
  attempt *attempted;
  const char **breaks, **basic_breaks, **name;
  if (readline) {
    read_line = readline;
    remember_line = add_history;
    completion_matches = rl_completion_matches;
    attempted = &rl_attempted_completion_function;
    attempted_over = &rl_attempted_completion_over;
    breaks = &rl_completer_word_break_characters;
    basic_breaks = &rl_basic_word_break_characters;
    name = &rl_readline_name;
  } else {
    /* Without a dynamic linker there is nothing to load a library with: trying ends the program. */
    if (!getauxval(AT_BASE)) return 0;
    static const char *const names[] = {"libedit.so.2", "libreadline.so.8"};
    void *library = NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names && !library; i++)
      library = dlopen(names[i], RTLD_NOW | RTLD_GLOBAL);
    if (!library) return 0;
    read_line = dlsym(library, "readline");
    remember_line = dlsym(library, "add_history");
    completion_matches = dlsym(library, "rl_completion_matches");
    attempted = dlsym(library, "rl_attempted_completion_function");
    attempted_over = dlsym(library, "rl_attempted_completion_over");
    breaks = dlsym(library, "rl_completer_word_break_characters");
    basic_breaks = dlsym(library, "rl_basic_word_break_characters");
    name = dlsym(library, "rl_readline_name");
  }
  if (!read_line || !remember_line || !completion_matches) return 0;
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
    remember_line(line);
    free(last);
    last = strdup(line);
  }
  return line;
}
