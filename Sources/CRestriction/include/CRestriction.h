/* Takes from a process what it never needs. */
#ifndef CRESTRICTION_H
#define CRESTRICTION_H

/* From now on this process can start no other program, whatever it is made to do, and leaves no memory image
   behind; 0 when the system cannot promise that. Call it before the first thread is made. */
int crestriction_begin(void);

#endif
