/* The least that a list of records in SQLite can be on ncurses: what every other program is measured against.

     floor DATABASE

   Arrows, Page Up, Page Down, Home, End; Enter opens a record and any key leaves it; s takes the next order,
   / searches as one types (Enter keeps what was found, Esc lets go of it), q stops. */
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum { most_rows = 1024, title_room = 256, line_room = 1024, query_room = 64 };
enum order { by_number, by_title, by_budget, order_count };
enum place { from_start, from_end, after_row, before_row, from_row, place_count };

struct row {
  sqlite3_int64 id, budget;
  char title[title_room];
  char line[line_room];
};

static sqlite3 *database;
static struct row rows[most_rows], fresh[most_rows];
static int row_count, selected;
static enum order order;
static char query[query_room];

static int height(void) { return LINES - 2 < most_rows ? LINES - 2 : most_rows; }

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) == SQLITE_OK) return statement;
  if (stdscr) endwin();
  fprintf(stderr, "floor: %s\n", sqlite3_errmsg(database));
  exit(1);
}

/* Each is made once, and kept. */
static sqlite3_stmt *statement_for(enum place place) {
  static sqlite3_stmt *kept[order_count][place_count];
  static const char *keys[] = {"id", "title", "budget"};
  static const char *comparisons[] = {"", "", ">", "<", ">="};
  if (kept[order][place]) return kept[order][place];
  char condition[64] = "", sql[512];
  if (place >= after_row && order == by_number) snprintf(condition, sizeof condition, "WHERE id %s ?2", comparisons[place]);
  else if (place >= after_row)
    snprintf(condition, sizeof condition, "WHERE (%s, id) %s (?1, ?2)", keys[order], comparisons[place]);
  const char *direction = place == from_end || place == before_row ? "DESC" : "ASC";
  snprintf(sql, sizeof sql,
    "SELECT id, title, organisation, stage, start, budget FROM project %s ORDER BY %s %s%s%s LIMIT ?3", condition,
    keys[order], direction, order == by_number ? "" : ", id ", order == by_number ? "" : direction);
  return kept[order][place] = prepare(sql);
}

/* A text cut or filled to a width; one character is one cell here. */
static char *put_column(char *to, const unsigned char *text, int width) {
  for (*to++ = ' '; width > 0 && text && *text; width--)
    do *to++ = (char)*text++;
    while ((*text & 0xC0) == 0x80);
  while (width-- > 0) *to++ = ' ';
  return to;
}

static int take_rows(sqlite3_stmt *statement, struct row *into) {
  int count = 0;
  while (count < most_rows && sqlite3_step(statement) == SQLITE_ROW) {
    struct row *row = &into[count++];
    row->id = sqlite3_column_int64(statement, 0);
    row->budget = sqlite3_column_int64(statement, 5);
    const unsigned char *title = sqlite3_column_text(statement, 1);
    snprintf(row->title, title_room, "%s", title ? (const char *)title : "");
    char *end = row->line + snprintf(row->line, 32, " %7lld", (long long)row->id);
    end = put_column(end, title, 34);
    end = put_column(end, sqlite3_column_text(statement, 2), 18);
    end = put_column(end, sqlite3_column_text(statement, 3), 3);
    end = put_column(end, sqlite3_column_text(statement, 4), 4);
    snprintf(end, 32, " %7lld ", (long long)row->budget);
  }
  sqlite3_reset(statement);
  return count;
}

static int read_rows(struct row *into, enum place place, const struct row *row, int count) {
  sqlite3_stmt *statement = statement_for(place);
  if (row && order == by_title) sqlite3_bind_text(statement, 1, row->title, -1, SQLITE_STATIC);
  if (row && order == by_budget) sqlite3_bind_int64(statement, 1, row->budget);
  if (row) sqlite3_bind_int64(statement, 2, row->id);
  sqlite3_bind_int(statement, 3, count);
  return take_rows(statement, into);
}

static void turn_around(struct row *some, int count) {
  for (int low = 0, high = count - 1; low < high; low++, high--) {
    struct row row = some[low];
    some[low] = some[high];
    some[high] = row;
  }
}

static void go_to_start(void) {
  row_count = read_rows(rows, from_start, NULL, height());
  selected = 0;
}

static void go_to_end(void) {
  row_count = read_rows(rows, from_end, NULL, height());
  turn_around(rows, row_count);
  selected = row_count ? row_count - 1 : 0;
}

/* Gives how many rows there still were. */
static int go_on(int count) {
  if (!row_count || *query) return 0;
  int gained = read_rows(fresh, after_row, &rows[row_count - 1], count);
  int kept = row_count < height() - gained ? row_count : height() - gained;
  memmove(rows, rows + row_count - kept, kept * sizeof *rows);
  memcpy(rows + kept, fresh, gained * sizeof *rows);
  row_count = kept + gained;
  return gained;
}

static int go_back(int count) {
  if (!row_count || *query) return 0;
  int gained = read_rows(fresh, before_row, &rows[0], count);
  turn_around(fresh, gained);
  int kept = row_count < height() - gained ? row_count : height() - gained;
  memmove(rows + gained, rows, kept * sizeof *rows);
  memcpy(rows, fresh, gained * sizeof *rows);
  row_count = kept + gained;
  return gained;
}

static void search(void) {
  static sqlite3_stmt *statement;
  if (!*query) {
    go_to_start();
    return;
  }
  if (!statement)
    statement = prepare(
      "SELECT p.id, p.title, p.organisation, p.stage, p.start, p.budget FROM project_fts f"
      " JOIN project p ON p.id = f.rowid WHERE project_fts MATCH ?1 LIMIT ?2");
  char words[query_room + 4];
  snprintf(words, sizeof words, "\"%s\"*", query);
  sqlite3_bind_text(statement, 1, words, -1, SQLITE_STATIC);
  sqlite3_bind_int(statement, 2, height());
  row_count = take_rows(statement, rows);
  selected = 0;
}

static void draw_row(int index) {
  move(index + 1, 0);
  if (index >= row_count) {
    clrtoeol();
    return;
  }
  if (index == selected) attron(A_REVERSE);
  addstr(rows[index].line);
  if (getcury(stdscr) == index + 1 && index == selected) hline(' ' | A_REVERSE, COLS);
  if (getcury(stdscr) == index + 1 && index != selected) clrtoeol();
  attroff(A_REVERSE);
}

static void draw(void) {
  attron(A_BOLD);
  mvaddstr(0, 0, "      id titel");
  attroff(A_BOLD);
  for (int index = 0; index < height(); index++) draw_row(index);
  move(height() + 1, 0);
  clrtoeol();
  if (*query) printw("/%s", query);
  else addstr("q stop  / zoek  s volgorde");
}

static void open_record(void) {
  static sqlite3_stmt *statement;
  if (selected >= row_count) return;
  if (!statement) statement = prepare("SELECT * FROM project WHERE id = ?1");
  sqlite3_bind_int64(statement, 1, rows[selected].id);
  erase();
  if (sqlite3_step(statement) == SQLITE_ROW)
    for (int column = 0; column < sqlite3_column_count(statement); column++)
      printw("%-14s %s\n", sqlite3_column_name(statement, column), (const char *)sqlite3_column_text(statement, column));
  sqlite3_reset(statement);
  refresh();
  getch();
  erase();
}

static void resize(void) {
  if (row_count && !*query) {
    struct row top = rows[0];
    row_count = read_rows(rows, from_row, &top, height());
  }
  if (row_count > height()) row_count = height();
  if (selected >= row_count) selected = row_count ? row_count - 1 : 0;
  erase();
}

static void type(int key) {
  size_t length = strlen(query);
  if (key == 27) *query = 0;
  else if (key == KEY_BACKSPACE || key == 127) query[length ? length - 1 : 0] = 0;
  else if (key >= ' ' && key < 256 && length + 1 < sizeof query) {
    query[length] = (char)key;
    query[length + 1] = 0;
  } else return;
  search();
}

/* Whether more than the selected row may have changed. */
static int obey(int key) {
  switch (key) {
  case KEY_DOWN:
    if (selected < row_count - 1) return selected++, 0;
    return go_on(1);
  case KEY_UP:
    if (selected > 0) return selected--, 0;
    return go_back(1);
  case KEY_NPAGE:
    if (!go_on(height()) && row_count) selected = row_count - 1;
    return 1;
  case KEY_PPAGE:
    if (!go_back(height())) selected = 0;
    return 1;
  case KEY_HOME: return go_to_start(), 1;
  case KEY_END: return go_to_end(), 1;
  case KEY_RESIZE: return resize(), 1;
  case '\r': return open_record(), 1;
  case 's':
    *query = 0;
    order = (order + 1) % order_count;
    return go_to_start(), 1;
  }
  return 0;
}

int main(int count, char **words) {
  setlocale(LC_ALL, "");
  if (count != 2 || sqlite3_open_v2(words[1], &database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) {
    fprintf(stderr, "usage: floor DATABASE\n");
    return 2;
  }
  initscr();
  cbreak();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  curs_set(0);
  go_to_start();
  draw();
  refresh();
  for (int is_typing = 0;;) {
    int key = getch(), before = selected, is_more = 1;
    if (is_typing) {
      is_typing = key != '\r' && key != 27;
      type(key);
    } else if (key == '/') {
      is_typing = 1;
      *query = 0;
    } else if (key == 'q' || key == ERR) break;
    else is_more = obey(key);
    if (is_more) draw();
    else {
      draw_row(before);
      draw_row(selected);
    }
    refresh();
  }
  endwin();
  return 0;
}
