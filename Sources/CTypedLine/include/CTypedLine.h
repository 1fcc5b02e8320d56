/* A terminal that gives every key at once, and gets its own ways back whatever ends the program. */
#ifndef CTYPEDLINE_H
#define CTYPEDLINE_H

/* Takes the terminal's keys one by one, without echo; 0 when the descriptor is no terminal. `may_stop`: whether
   Ctrl-Z is a key that stops the program. A trap leaves `crash_message`, which is kept, on standard error. */
int ctypedline_begin(int descriptor, int may_stop, const char *crash_message);

/* Gives the terminal back as it was. */
void ctypedline_end(void);

/* Can be read when the program was stopped and goes on: what is typed must be shown again. */
int ctypedline_bell(void);

#endif
