/* Files that must not stay behind when a signal ends the program. */
#ifndef CDRAFT_H
#define CDRAFT_H

/* From now on a signal that ends the program first takes these files away, as far as they are there, and leaves
   `message` on standard error; the names and the message are kept. Ends with NULL. */
void cdraft_begin(const char *const *names, const char *message);

/* The files may stay. */
void cdraft_end(void);

#endif
