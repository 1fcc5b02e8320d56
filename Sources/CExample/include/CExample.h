#ifndef OOGST_EXAMPLE_H
#define OOGST_EXAMPLE_H

#include <stddef.h>
#include <stdint.h>

/// A file that stands in the program itself; a size of 0 for one that is not there.
typedef struct {
    const uint8_t *bytes;
    size_t size;
} oogst_example_file;

/// A file of the folder Example, by its name without ".csv".
oogst_example_file oogst_example_csv(const char *name);

/// All of those files as a database that is ready to be opened.
oogst_example_file oogst_example_database(void);

#endif
