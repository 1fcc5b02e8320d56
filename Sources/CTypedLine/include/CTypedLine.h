/* A terminal that gives every key at once, and gets its own ways back whatever ends the program. */
#ifndef CTYPEDLINE_H
#define CTYPEDLINE_H

/* Takes the terminal's keys one by one, without echo; 0 when the descriptor is no terminal. `may_stop`: whether
   Ctrl-Z is a key that stops the program. */
int ctypedline_begin(int descriptor, int may_stop);

/* Gives the terminal back as it was. */
void ctypedline_end(void);

/* 1 when the program was stopped and went on since this was asked last: what is typed must be shown again. */
int ctypedline_was_stopped(void);

#endif
