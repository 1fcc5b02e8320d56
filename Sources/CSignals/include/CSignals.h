/* What handlers of signals have in common; only calls that a handler may make. */
#ifndef CSIGNALS_H
#define CSIGNALS_H

/* From now on a signal is handled so; system calls that it breaks off are begun again. */
void csignals_handle(int number, void (*handler)(int));

/* Does what the signal does when nobody handles it, at once, also from within its own handler. */
void csignals_by_itself(int number);

#endif
