#define _GNU_SOURCE
#include "include/CSandbox.h"
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define SIZE_SEALS (F_SEAL_SHRINK | F_SEAL_GROW)

int sandbox_make_pages(int64_t count) {
    int made = memfd_create("consentry-imaging", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (made < 0) {
        return -1;
    }
    if (ftruncate(made, count) != 0 || fcntl(made, F_ADD_SEALS, SIZE_SEALS | F_SEAL_SEAL) != 0) {
        close(made);
        return -1;
    }
    return made;
}

int64_t sandbox_size_of_pages(int pages) {
    struct stat status;
    int seals = fcntl(pages, F_GET_SEALS);
    if (seals < 0 || (seals & SIZE_SEALS) != SIZE_SEALS || fstat(pages, &status) != 0) {
        return -1;
    }
    return status.st_size;
}

void sandbox_release_pages(int pages, int64_t offset, int64_t count) {
    // Memory that is not given back now is given back with the worker.
    (void)fallocate(pages, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, offset, count);
}
