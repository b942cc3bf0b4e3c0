#define _GNU_SOURCE
#include "include/CSandbox.h"
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define EVERY_SEAL (F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL)

int sandbox_make_scratch(const char *folder) {
    // O_EXCL: nobody can give the file a name later (open(2)).
    return folder ? open(folder, O_TMPFILE | O_EXCL | O_RDWR | O_CLOEXEC, 0600)
                  : memfd_create("consentry-picture", MFD_CLOEXEC | MFD_ALLOW_SEALING);
}

int sandbox_finish_scratch(int scratch) {
    // A file on a drive knows no seals; there it is enough that nobody has it open for writing any more.
    (void)fcntl(scratch, F_ADD_SEALS, EVERY_SEAL);
    char path[32];
    snprintf(path, sizeof path, "/proc/self/fd/%d", scratch);
    return open(path, O_RDONLY | O_CLOEXEC);
}
