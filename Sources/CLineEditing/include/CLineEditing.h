/* Reading a line with history and completion, by whatever library of that kind the system has. */
#ifndef CLINEEDITING_H
#define CLINEEDITING_H

/* Gives the lines that a line could become, each from malloc, ended by NULL; NULL for none. */
typedef char **(*clineediting_complete)(const char *line);

/* Looks for libedit or readline, once; 0 when the system has neither. */
int clineediting_open(clineediting_complete complete);

/* Asks for a line; from malloc, without its end; NULL at the end of input. */
char *clineediting_read(const char *prompt);

#endif
